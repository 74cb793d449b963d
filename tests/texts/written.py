"""One short text written in every format that is read, by code of our own: a heading, a paragraph with a footnote, two
items, a table."""

import io
import json
import zipfile
from collections.abc import Callable, Iterable
from email.message import EmailMessage
from pathlib import Path
from xml.sax.saxutils import escape

HEADING = "Сыртқы сауда"
PARAGRAPH = "Кеден одағы (customs union) ортақ тариф белгілейді."
ITEMS = ("айырбас бағамы (exchange rate)", "төлем балансы")
CELLS = ("импорттық квота (import quota)", "тауарға қойылған шек")
NOTE = "Демпинг (dumping) – тауарды құнынан төмен сату."
BLOCKS = (HEADING, PARAGRAPH, *ITEMS, *CELLS)

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
A = 'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:p="http://schemas.openxmlformats.org/presentationml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
ODF = " ".join(
    f'xmlns:{name}="urn:oasis:names:tc:opendocument:xmlns:{name}:1.0"'
    for name in ("office", "text", "table", "drawing")
).replace("xmlns:drawing", "xmlns:draw")


def zipped(members: dict[str, str | bytes]) -> bytes:
    """A zip file with these members."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as file:
        for name, content in members.items():
            file.writestr(name, content)
    return buffer.getvalue()


def docx(body: str = "", extra: dict[str, str | bytes] | None = None) -> bytes:
    def paragraph(text: str, properties: str = "", more: str = "") -> str:
        return f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:t>{escape(text)}</w:t></w:r>{more}</w:p>"

    note = '<w:r><w:footnoteReference w:id="2"/></w:r>'
    items = "".join(paragraph(item, "<w:numPr/>") for item in ITEMS)
    cells = "".join(f"<w:tc>{paragraph(cell)}</w:tc>" for cell in CELLS)
    shown = body or (
        paragraph(HEADING, '<w:pStyle w:val="1"/>')
        + paragraph(PARAGRAPH, "", f'{note}<w:r><w:delText>жойылған</w:delText></w:r><w:r><w:br w:type="page"/></w:r>')
        + items
        + f"<w:tbl><w:tr>{cells}</w:tr></w:tbl>"
    )
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote>'
        + f'<w:footnote w:id="2">{paragraph(NOTE)}</w:footnote>'
    )
    styles = '<w:style w:styleId="1"><w:name w:val="heading 1"/></w:style>'
    return zipped(
        {
            "word/document.xml": f"<w:document {W}><w:body>{shown}</w:body></w:document>",
            "word/footnotes.xml": f"<w:footnotes {W}>{notes}</w:footnotes>",
            "word/styles.xml": f"<w:styles {W}>{styles}</w:styles>",
        }
        | (extra or {})
    )


def opened(kind: str, body: str) -> bytes:
    """An OpenDocument file."""
    content = f"<office:document-content {ODF}><office:body><office:{kind}>{body}</office:{kind}></office:body></office:document-content>"
    return zipped({"mimetype": f"application/vnd.oasis.opendocument.{kind}", "content.xml": content})


def odt() -> bytes:
    inside = f"<text:note-citation>1</text:note-citation><text:note-body><text:p>{NOTE}</text:p></text:note-body>"
    note = f'<text:note text:note-class="footnote">{inside}</text:note>'
    items = "".join(f"<text:list-item><text:p>{item}</text:p></text:list-item>" for item in ITEMS)
    cells = "".join(f"<table:table-cell><text:p>{cell}</text:p></table:table-cell>" for cell in CELLS)
    body = f"<text:h>{HEADING}</text:h><text:p>{PARAGRAPH}{note}</text:p><text:list>{items}</text:list>"
    return opened("text", f"{body}<table:table><table:table-row>{cells}</table:table-row></table:table>")


def odp() -> bytes:
    slides = "".join(f"<draw:page><draw:frame><text:p>{text}</text:p></draw:frame></draw:page>" for text in BLOCKS)
    return opened("presentation", slides)


def ods() -> bytes:
    rows = "".join(
        f"<table:table-row><table:table-cell><text:p>{text}</text:p></table:table-cell></table:table-row>"
        for text in BLOCKS
    )
    return opened("spreadsheet", f'<table:table table:name="Сөздер">{rows}</table:table>')


def related(targets: Iterable[str]) -> str:
    links = "".join(f'<Relationship Id="r{number}" Target="{target}"/>' for number, target in enumerate(targets))
    return f"<Relationships>{links}</Relationships>"


def pptx() -> bytes:
    def slide(text: str) -> str:
        return f"<p:sld {A}><p:sp><p:nvPr><p:ph/></p:nvPr><a:p><a:r><a:t>{text}</a:t></a:r></a:p></p:sp></p:sld>"

    members: dict[str, str | bytes] = {f"ppt/slides/slide{n}.xml": slide(text) for n, text in enumerate(BLOCKS)}
    shown = "".join(f'<p:sldId id="{300 + n}" r:id="r{n}"/>' for n in range(len(BLOCKS)))
    members["ppt/presentation.xml"] = f"<p:presentation {A} {R}>{shown}</p:presentation>".replace('id="3', 'x="3')
    members["ppt/_rels/presentation.xml.rels"] = related(f"slides/slide{n}.xml" for n in range(len(BLOCKS)))
    return zipped(members)


def xlsx(rows: Iterable[tuple[str, ...]] = tuple((text,) for text in BLOCKS)) -> bytes:
    given = list(rows)
    texts = [text for row in given for text in row]
    strings = "".join(f"<si><r><t>{escape(text[:3])}</t></r><r><t>{escape(text[3:])}</t></r></si>" for text in texts)
    numbers = iter(range(len(texts)))
    cells = ""
    for number, row in enumerate(given, 1):
        named = (f'<c r="{chr(65 + at)}{number}" t="s"><v>{next(numbers)}</v></c>' for at in range(len(row)))
        cells += f"<row>{''.join(named)}<c r='Z1'><v>5</v></c></row>"
    return zipped(
        {
            "xl/workbook.xml": f'<workbook {R}><sheets><sheet name="Сөздер" r:id="r0"/></sheets></workbook>',
            "xl/_rels/workbook.xml.rels": related(["worksheets/sheet1.xml"]),
            "xl/worksheets/sheet1.xml": f"<worksheet><sheetData>{cells}</sheetData></worksheet>",
            "xl/sharedStrings.xml": f"<sst>{strings}</sst>",
        }
    )


PAGE = f"""<!DOCTYPE html><html><head><title>Бет</title><style>p {{}}</style><script>сөз</script></head><body><nav>Мәзір</nav>
<h1>{HEADING}</h1><p>Кеден <b>одағы</b> (<i>customs union</i>) ортақ
тариф белгілейді.<sup><a href="#fn1">1</a></sup></p><ul><li>{ITEMS[0]}</li><li>{ITEMS[1]}</li></ul>
<table><tr><td>{CELLS[0]}</td><td>{CELLS[1]}</td></tr></table>
<section><ol><li id="fn1">{NOTE}<a href="#fnref1">↩︎</a></li></ol></section></body></html>"""


def epub() -> bytes:
    items = '<item id="c" href="c.xhtml"/><item id="n" href="nav.xhtml" properties="nav"/>'
    spine = '<itemref idref="n"/><itemref idref="c"/>'
    package = f"<package><manifest>{items}</manifest><spine>{spine}</spine></package>"
    container = '<container><rootfiles><rootfile full-path="OPS/book.opf"/></rootfiles></container>'
    return zipped(
        {
            "mimetype": "application/epub+zip",
            "META-INF/container.xml": container,
            "OPS/book.opf": package,
            "OPS/nav.xhtml": "<html><body><p>Мазмұны</p></body></html>",
            "OPS/c.xhtml": f'<?xml version="1.0" encoding="utf-8"?>\n{PAGE}',
        }
    )


def fb2() -> bytes:
    link = '<a xmlns:l="http://www.w3.org/1999/xlink" l:href="#n1" type="note">[1]</a>'
    paragraphs = "".join(f"<p>{text}{link * (text == PARAGRAPH)}</p>" for text in BLOCKS[1:])
    notes = f'<body name="notes"><section id="n1"><title><p>1</p></title><p>{NOTE}</p></section></body>'
    body = f"<body><section><title><p>{HEADING}</p></title>{paragraphs}</section></body>{notes}<binary>AAAA</binary>"
    return f'<?xml version="1.0" encoding="utf-8"?><FictionBook>{body}</FictionBook>'.encode()


def rtf(text: str = "") -> bytes:
    def written(text: str) -> str:
        return "".join(letter if letter.isascii() else f"\\u{ord(letter)}?" for letter in text)

    note = "{\\*\\footnote " + written(NOTE) + "}"
    shown = text or (
        "{\\outlinelevel0 " + written(HEADING) + "\\par}"
        f"\\pard {written(PARAGRAPH)}{note}\\par\n"
        + "".join(f"\\pard \\u8226? {written(item)}\\par\n" for item in ITEMS)
        + "\\pard\\intbl "
        + "".join(f"{written(cell)}\\cell " for cell in CELLS)
        + "\\row"
    )
    return (
        "{\\rtf1\\ansi\\ansicpg1251{\\fonttbl{\\f0\\fcharset204 Arial;}}{\\*\\generator X;}\\uc1 " + shown + "}"
    ).encode("ascii")


MARKDOWN = f"""# {HEADING}

Кеден **одағы** (*customs&nbsp;union*) ортақ тариф белгілейді.[^1]

- {ITEMS[0]}
- {ITEMS[1]}

| {CELLS[0]} | {CELLS[1]} |
|---|---|

```
код (code)
```

[^1]: {NOTE}
"""
TEX = rf"""\documentclass{{article}}
\begin{{document}}
\section{{{HEADING}}} % белгі
Кеден \textbf{{одағы}} (\emph{{customs union}}) ортақ тариф белгілейді.\footnote{{{NOTE}}}
\begin{{equation}} x = \text{{сан}} \end{{equation}}
\begin{{itemize}}
\item {ITEMS[0]}
\item {ITEMS[1]}
\end{{itemize}}
\begin{{tabular}}{{ll}}
{CELLS[0]} & {CELLS[1]} \\
\end{{tabular}}
\end{{document}}
"""


def subtitles(mark: str, head: str = "") -> bytes:
    times = (f"00:00:0{n}{mark}000 --> 00:00:0{n}{mark}900" for n in range(9))
    return (
        head + "\n\n".join(f"{n}\n{next(times)}\n<i>{text.rstrip('.')}.</i>" for n, text in enumerate(BLOCKS, 1))
    ).encode()


def po() -> bytes:
    messages = "\n\n".join(f'#: a.c:{n}\nmsgid "text {n}"\nmsgstr "{text}"' for n, text in enumerate(BLOCKS))
    return f'msgid ""\nmsgstr ""\n"Language: kk\\n"\n\n{messages}\n\n#~ msgid "old"\n#~ msgstr "ескі"\n'.encode()


def tmx(texts: Iterable[tuple[str, str]] = tuple((text, "") for text in BLOCKS)) -> bytes:
    def side(code: str, text: str) -> str:
        return f'<tuv xml:lang="{code}"><seg>{escape(text)}<ph>\\b</ph></seg></tuv>' if text else ""

    units = "".join(f"<tu>{side('kk-KZ', kk)}{side('en', en)}</tu>" for kk, en in texts)
    return f'<?xml version="1.0"?><tmx version="1.4"><body>{units}</body></tmx>'.encode()


def xliff() -> bytes:
    units = "".join(f"<trans-unit><source>text</source><target>{text}</target></trans-unit>" for text in BLOCKS)
    return f'<xliff version="1.2"><file source-language="en-US" target-language="kk-KZ"><body>{units}</body></file></xliff>'.encode()


def xliff2() -> bytes:
    units = "".join(f"<unit><segment><source>text</source><target>{text}</target></segment></unit>" for text in BLOCKS)
    return f'<xliff version="2.0" srcLang="en" trgLang="kk"><file>{units}</file></xliff>'.encode()


def eml() -> bytes:
    message = EmailMessage()
    message["Subject"], message["From"] = HEADING, "a@example.kz"
    message.set_content("\n\n".join(BLOCKS[1:]))
    return message.as_bytes()


LINES = "".join(json.dumps({"text": text}, ensure_ascii=False) + "\n" for text in BLOCKS)
FORMATS: dict[str, Callable[[], bytes]] = {
    "a.md": MARKDOWN.encode,
    "a.html": PAGE.encode,
    "a.docx": docx,
    "a.odt": odt,
    "a.rtf": rtf,
    "a.pptx": pptx,
    "a.odp": odp,
    "a.xlsx": xlsx,
    "a.ods": ods,
    "a.csv": lambda: "\n".join(f'"{text}"' for text in BLOCKS).encode(),
    "a.epub": epub,
    "a.fb2": fb2,
    "a.po": po,
    "a.srt": lambda: subtitles(","),
    "a.vtt": lambda: subtitles(".", "WEBVTT\n\n"),
    "a.tmx": tmx,
    "a.xliff": xliff,
    "b.mqxliff": xliff2,
    "a.tex": TEX.encode,
    "a.eml": eml,
    "a.json": lambda: json.dumps({"texts": BLOCKS}).encode(),
    "a.jsonl": LINES.encode,
    "a.zip": lambda: zipped({"in/a.txt": "\n\n".join(BLOCKS), "in/.hidden": "", "in/b.png": ""}),
}
"""The text in each format, by the name of its file."""


def write(folder: Path) -> list[Path]:
    """The files of all formats."""
    for name, content in FORMATS.items():
        (folder / name).write_bytes(content())
    return [folder / name for name in FORMATS]
