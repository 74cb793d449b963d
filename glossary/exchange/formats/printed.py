"""A glossary to be printed: a .docx file with a cover, the terms in the order of the Kazakh alphabet under their letters, two columns
a page, and an index for each other language; and the same as PDF, made by LibreOffice, which embeds the fonts.

>>> [letter for letter, _ in lettered([Entry((EntryTerm("kk", text),)) for text in ("баж", "ақы", "әдіс")])]
['А', 'Ә', 'Б']
"""

import shutil
import subprocess
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm, in_alphabet, initial
from glossary.exchange.formats.format import Parcel
from glossary.exchange.formats.languages import COUNTRIES, NAMES
from glossary.exchange.formats.markup import content
from glossary.language.orthography import sort_key

LATIN_FONT, HAN_FONT = "DejaVu Serif", "Noto Serif CJK SC"
"""Fonts that have Kazakh and Han letters; a word processor without them takes its own."""
PATIENCE = 300
"""Seconds that LibreOffice may take."""
_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml"
_XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_MARGIN = 1134
"""Two centimetres, in twentieths of a point."""
_PAGE = '<w:pgSz w:w="11906" w:h="16838"/>' + (
    f'<w:pgMar w:top="{_MARGIN}" w:right="{_MARGIN}" w:bottom="{_MARGIN}" w:left="{_MARGIN}" w:header="567" w:footer="567"/>'
)


def lettered(entries: Iterable[Entry]) -> Iterator[tuple[str, list[Entry]]]:
    """The entries in the order of the Kazakh alphabet, by the letter that their first term begins with."""
    for letter, group in groupby(in_alphabet(entries), key=lambda entry: initial(_head(entry))):
        yield letter, list(group)


def _head(entry: Entry) -> str:
    return next(term.text for term in entry.of("kk"))


def write_docx(path: Path, parcel: Parcel) -> None:
    """Write the glossary as a Word document."""
    entries = [entry for entry in parcel.entries if entry.of("kk")]
    with ZipFile(path, "w", ZIP_DEFLATED) as archive:
        for name, text in _parts(parcel.title).items():
            archive.writestr(name, _XML + text)
        with archive.open("word/document.xml", "w") as file:
            file.write(f"{_XML}<w:document {_W} {_R}><w:body>".encode())
            for part in _body(parcel.title, entries):
                file.write(part.encode())
            file.write(b"</w:body></w:document>")


def _body(title: str, entries: Sequence[Entry]) -> Iterator[str]:
    counts = " · ".join(f"{NAMES[lang]} {len(_listed(entries, lang))}" for lang in NAMES if _listed(entries, lang))
    yield _paragraph(_run(title), "Title") + _paragraph(_run(counts), "Subtitle")
    yield f"<w:p><w:pPr>{_section(1, headed=False)}</w:pPr></w:p>"
    for letter, group in lettered(entries):
        yield _paragraph(_run(letter), "Heading1")
        yield from map(_entry, group)
    for lang in ("en", "zh", "ru"):
        if listed := _listed(entries, lang):
            yield f"<w:p><w:pPr>{_section(2)}</w:pPr></w:p>"
            yield _paragraph(_run(f"{NAMES[lang]} – {NAMES['kk']}"), "Heading1")
            yield from (_paragraph(_run(text, lang=lang) + _run(f"  {kk}"), "Index") for text, kk in listed)
    yield _section(2)


def _listed(entries: Iterable[Entry], lang: str) -> list[tuple[str, str]]:
    """The terms of a language that may be used, with the Kazakh term of each, in order: Chinese by the numbers of its
    characters, which follow the radicals."""
    pairs = {(term.text, _head(entry)) for entry in entries for term in entry.usable(lang)}
    return sorted(pairs, key=lambda pair: (sort_key(pair[0]), pair[1]))


def _entry(entry: Entry) -> str:
    kk, *others = entry.languages
    parts = [_run("; ".join(_usable(entry, kk)), bold=True, lang=kk)]
    parts += [_run(f"  {entry.domain}", italic=True)] if entry.domain else []
    for lang in others:
        if texts := _usable(entry, lang):
            parts += ["<w:r><w:br/></w:r>", _run(f"{lang}  ", italic=True), _run("; ".join(texts), lang=lang)]
    parts += [_line(term.text, struck=True) for term in entry.terms if term.usage.avoided]
    parts += [_line(text) for text in (*entry.definition.splitlines(), *entry.note.splitlines())]
    return _paragraph("".join(parts), "Entry")


def _usable(entry: Entry, lang: str) -> list[str]:
    return [_named(term) for term in entry.usable(lang)]


def _named(term: EntryTerm) -> str:
    return f"{term.text} ({term.usage.region})" if term.usage.region else term.text


def _line(text: str, *, struck: bool = False) -> str:
    return "<w:r><w:br/></w:r>" + _run(text, struck=struck)


def _run(text: str, *, lang: str = "", bold: bool = False, italic: bool = False, struck: bool = False) -> str:
    tag = COUNTRIES.get(lang, "kk-KZ")
    language = f'<w:lang w:val="{tag}" w:eastAsia="zh-CN"/>'
    marks = "<w:b/>" * bold + "<w:i/>" * italic + "<w:strike/>" * struck
    return f'<w:r><w:rPr>{marks}{language}</w:rPr><w:t xml:space="preserve">{content(text)}</w:t></w:r>'


def _paragraph(runs: str, style: str) -> str:
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{runs}</w:p>'


def _section(columns: int, *, headed: bool = True) -> str:
    heads = (
        '<w:headerReference w:type="default" r:id="rId2"/><w:footerReference w:type="default" r:id="rId3"/>' * headed
    )
    return f'<w:sectPr>{heads}<w:type w:val="nextPage"/>{_PAGE}<w:cols w:num="{columns}" w:space="480"/></w:sectPr>'


def _style(name: str, size: int, paragraph: str, *, bold: bool = False, title: str = "") -> str:
    return (
        f'<w:style w:type="paragraph" w:styleId="{name}"><w:name w:val="{title or name}"/><w:pPr>{paragraph}</w:pPr>'
        f'<w:rPr>{"<w:b/>" * bold}<w:sz w:val="{2 * size}"/></w:rPr></w:style>'
    )


def _parts(title: str) -> dict[str, str]:
    """The files of the document that hold no entries."""
    fonts = f'<w:rFonts w:ascii="{LATIN_FONT}" w:hAnsi="{LATIN_FONT}" w:cs="{LATIN_FONT}" w:eastAsia="{HAN_FONT}"/>'
    kept = '<w:keepNext/><w:spacing w:before="240" w:after="80"/>'
    hanging = '<w:keepLines/><w:spacing w:after="100"/><w:ind w:left="284" w:hanging="284"/>'
    styles = (
        _style("Title", 28, '<w:spacing w:before="4800" w:after="240"/><w:jc w:val="center"/>', bold=True)
        + _style("Subtitle", 11, '<w:jc w:val="center"/>')
        + _style("Heading1", 14, f'{kept}<w:outlineLvl w:val="0"/>', bold=True, title="heading 1")
        + _style("Entry", 9, hanging)
        + _style("Index", 8, '<w:spacing w:after="20"/><w:ind w:left="284" w:hanging="284"/>')
    )
    number = '<w:fldSimple w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    kinds = {"document.main": "document", "styles": "styles", "header": "header1", "footer": "footer1"}
    overrides = "".join(
        f'<Override PartName="/word/{name}.xml" ContentType="{_MAIN}.{kind}+xml"/>' for kind, name in kinds.items()
    )
    linked = "".join(
        f'<Relationship Id="rId{at}" Type="{_OFFICE}/{name.rstrip("1")}" Target="{name}.xml"/>'
        for at, name in enumerate(("styles", "header1", "footer1"), 1)
    )
    return {
        "[Content_Types].xml": f'<Types xmlns="{_PACKAGE}/content-types"><Default Extension="rels" ContentType="application/'
        f'vnd.openxmlformats-package.relationships+xml"/>{overrides}</Types>',
        "_rels/.rels": f'<Relationships xmlns="{_PACKAGE}/relationships"><Relationship Id="rId1" Type="{_OFFICE}/officeDocument"'
        ' Target="word/document.xml"/></Relationships>',
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PACKAGE}/relationships">{linked}</Relationships>',
        "word/styles.xml": f"<w:styles {_W}><w:docDefaults><w:rPrDefault><w:rPr>{fonts}</w:rPr></w:rPrDefault></w:docDefaults>"
        f"{styles}</w:styles>",
        "word/header1.xml": f'<w:hdr {_W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{_run(title)}</w:p></w:hdr>',
        "word/footer1.xml": f'<w:ftr {_W}><w:p><w:pPr><w:jc w:val="center"/></w:pPr>{number}</w:p></w:ftr>',
    }


def write_pdf(path: Path, parcel: Parcel) -> None:
    """Write the glossary as PDF.

    Raises:
        InputError: LibreOffice is not installed, or could not do it.
    """
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise InputError("A PDF is made by LibreOffice, which is not installed: export .docx instead and print that.")
    with tempfile.TemporaryDirectory() as folder:
        document = Path(folder, "glossary.docx")
        write_docx(document, parcel)
        profile = f"-env:UserInstallation={Path(folder, 'profile').as_uri()}"
        command = [program, profile, "--headless", "--convert-to", "pdf", "--outdir", folder, str(document)]
        try:
            subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
            shutil.move(document.with_suffix(".pdf"), path)
        except (OSError, subprocess.SubprocessError) as error:
            raise InputError("LibreOffice could not make the PDF: export .docx instead and print that.") from error
