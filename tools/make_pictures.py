"""Make the pictures of README.md anew, from the program itself: python tools/make_pictures.py

The review sheet goes through LibreOffice to PDF and from there to PNG, the page of a concept through a headless Chromium. Both are
what a user sees after the commands of the transcript. On Debian it needs:

    apt install libreoffice-calc chromium poppler-utils imagemagick fonts-noto-cjk
"""

import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path

from make_transcript import ROOT, answer, id_of
from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.header_footer import HeaderFooter
from openpyxl.worksheet.properties import PageSetupProperties

PICTURES = ROOT / "docs" / "images"
TEXT, TERM = "examples/halyqaralyq_ekonomika.txt", "кеден одағы"
ROWS, LAST_COLUMN = 14, "Context"
LARGEST = 200_000
"""Bytes: what a reader of the README has to load for one picture."""

CHROMIUM = (
    "--headless --no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking"
    " --disable-component-update --disable-sync --hide-scrollbars --virtual-time-budget=5000"
).split()


def main() -> None:
    """Write docs/images/review-sheet.png and docs/images/concept-page.png."""
    PICTURES.mkdir(exist_ok=True)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        shutil.copytree(ROOT / "examples", folder / "examples")
        for command in (f"glossary mine {TEXT} --domain economy", "glossary draft", "glossary export --review"):
            answer(command, folder)
        picture_of_sheet(folder / "exports" / "review.xlsx", folder)
        answer(f"glossary accept {id_of(TERM, partial(answer, folder=folder))}", folder)
        picture_of_page(folder)
    for picture in sorted(PICTURES.glob("*.png")):
        size = picture.stat().st_size
        print(f"{picture.relative_to(ROOT)}: {size // 1000} kB{', too large' if size > LARGEST else ''}")


def picture_of_sheet(path: Path, folder: Path) -> None:
    """The first rows of a review sheet, with the letters and numbers of its columns and rows, as one page."""
    book = load_workbook(path)
    sheet = book.worksheets[0]
    for other in book.worksheets[1:]:
        other.sheet_state = "hidden"
    heading = [str(cell.value) for cell in sheet[1]]
    last = next(number for number, text in enumerate(heading, start=1) if text.startswith(LAST_COLUMN))
    sheet.print_area = f"A1:{get_column_letter(last)}{ROWS}"
    sheet.print_options.headings = sheet.print_options.gridLines = True
    sheet.page_setup.orientation, sheet.page_setup.paperSize = "landscape", sheet.PAPERSIZE_A3
    sheet.HeaderFooter = HeaderFooter()
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)
    book.save(folder / "sheet.xlsx")
    settings = f"-env:UserInstallation={(folder / 'office').as_uri()}"
    run("soffice", settings, "--headless", "--convert-to", "pdf", "sheet.xlsx", at=folder)
    run("pdftoppm", "-png", "-singlefile", "-r", "90", "sheet.pdf", "sheet", at=folder)
    keep(folder / "sheet.png", "review-sheet.png", "-trim", "-bordercolor", "white", "-border", "6")


def picture_of_page(folder: Path) -> None:
    """The page of the concept that was accepted last, as a browser shows it."""
    short = id_of(TERM, partial(answer, folder=folder))
    with served(folder) as address:
        run(
            "chromium",
            *CHROMIUM,
            f"--user-data-dir={folder / 'browser'}",
            "--window-size=1100,900",
            "--screenshot=page.png",
            f"{address}terms/concept/{short[0].upper()}{short[1:]:0>6}",
            at=folder,
        )
    keep(folder / "page.png", "concept-page.png")


@contextmanager
def served(folder: Path) -> Iterator[str]:
    """The address of the termbase of a folder, served as long as the block lasts."""
    command = [sys.executable, "-m", "glossary", "browse", "--port", "0", "--no-open"]
    with subprocess.Popen(command, cwd=folder, stderr=subprocess.PIPE, encoding="utf-8") as server:
        assert server.stderr
        try:
            yield next(word for word in server.stderr.readline().split() if word.startswith("http://"))
        finally:
            server.terminate()


def keep(picture: Path, name: str, *looks: str) -> None:
    """Put a picture among the others, in as many colours as a screen of text needs."""
    run("convert", picture.name, *looks, "+dither", "-colors", "64", f"png8:{PICTURES / name}", at=picture.parent)


def run(*command: str, at: Path) -> None:
    """Run a program in a folder, silently.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    subprocess.run(command, cwd=at, check=True, capture_output=True, timeout=120)


if __name__ == "__main__":
    main()
