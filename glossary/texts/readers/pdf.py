"""PDF: lines of text by their place on the page, put together to paragraphs, cells and footnotes. What repeats at the
edge of pages is left out."""

from collections import Counter
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from glossary.texts.readers.blocks import Block, File
from glossary.texts.readers.html import needs
from glossary.texts.readers.pdf_lines import Line, has_unknown_letters, lines_of
from glossary.texts.readers.pdf_paragraphs import blocks

if TYPE_CHECKING:
    import pypdfium2

_REPEATED = 3
"""Pages on which a line stands at the edge, figures aside, from which it is a running title; both of two."""
_UNKNOWN = "fonts that do not say which letters their signs are"
_EDGE = 2
"""Lines at the top and bottom of a page that may be one."""


def read(file: File) -> Iterator[Block]:
    """The paragraphs, headings and footnotes of a document, each with its page."""
    try:
        import pypdfium2
    except ImportError as error:
        raise needs("pypdfium2", file) from error
    try:
        document = pypdfium2.PdfDocument(file.content)
        pages = list(_pages(file, document))
    except pypdfium2.PdfiumError as error:
        if "assword" in str(error):
            raise file.refuse("is protected by a password; save it without one") from error
        raise file.refuse("is a damaged PDF; save or download it again") from error
    lines = [line for page in _without_titles(list(filter(None, pages))) for line in page]
    _check(file, pages, lines)
    yield from blocks(lines)


def _check(file: File, pages: Sequence[list[Line] | None], lines: Sequence[Line]) -> None:
    """Say which pages cannot be read.

    Raises:
        InputError: none can.
    """
    unknown = [number for number, page in enumerate(pages, 1) if page is None]
    if not lines and unknown:
        raise file.refuse(f"has {_UNKNOWN}; have the text recognised: ocrmypdf --force-ocr -l kaz+rus IN.pdf OUT.pdf")
    if not lines:
        raise file.refuse(
            "holds only pictures of its pages; have the text recognised: ocrmypdf -l kaz+rus IN.pdf OUT.pdf"
        )
    if unknown:
        file.remark(
            f"has {_UNKNOWN} on {len(unknown)} pages, the first is p. {unknown[0]}: ocrmypdf --force-ocr -l kaz+rus"
        )
    if empty := [number for number, page in enumerate(pages, 1) if page == []]:
        file.remark(
            f"has {len(empty)} pages without text, the first is p. {empty[0]}; if they are pictures: ocrmypdf -l kaz+rus"
        )


def _pages(file: File, document: "pypdfium2.PdfDocument") -> Iterator[list[Line] | None]:
    """The lines of each page in the order in which they were set; none where nobody knows its letters."""
    for number in range(len(document)):
        page = document[number]
        text = page.get_textpage()
        file.spend(2000 + text.count_chars())
        yield None if has_unknown_letters(text) else lines_of(text, number + 1)
        text.close()
        page.close()


def _without_titles(pages: Sequence[list[Line]]) -> Iterator[list[Line]]:
    """The pages without their numbers and running titles."""
    counts = Counter(name for page in pages for name in {_name(line) for line in _at_edge(page)})
    often = min(_REPEATED, max(2, len(pages)))
    for page in pages:
        edge = {id(line) for line in _at_edge(page) if _is_number(line.text) or counts[_name(line)] >= often}
        yield [line for line in page if id(line) not in edge]


def _at_edge(page: list[Line]) -> list[Line]:
    ordered = sorted(page, key=lambda line: -line.base)
    return ordered[:_EDGE] + ordered[_EDGE:][-_EDGE:]


def _name(line: Line) -> str:
    """What a running title says on every page: its figures change."""
    return "".join("0" if letter.isdigit() else letter for letter in line.text.lower())


def _is_number(text: str) -> bool:
    return text.strip("-–—· .").isdigit()
