"""Rich Text Format (.rtf): what the words of a document are, by the rules of the specification 1.9.1 for groups,
destinations and code pages."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

from glossary.places import MarkKind
from glossary.texts.readers.blocks import Block, Blocks, File
from glossary.texts.readers.tables import column_letters

_TOKEN = re.compile(
    rb"\\(?P<word>[a-zA-Z]{1,32})(?P<number>-?\d{1,10})? ?|\\'(?P<code>[0-9a-fA-F]{2})|\\(?P<sign>[^a-zA-Z])"
    rb"|(?P<brace>[{}])|(?P<text>[^\\{}\r\n]+)"
)
_SKIPPED = frozenset(
    """colortbl stylesheet info pict object objdata themedata colorschememapping latentstyles datastore generator
    listtable listoverridetable rsidtbl xmlnstbl fldinst header headerl headerr headerf footer footerl footerr footerf
    pgdsctbl bkmkstart bkmkend filetbl revtbl mmathPr wgrffmtfilter pntext falt panose nonesttables background
    annotation atnid atnauthor""".split()
)
_CHARACTERS = {
    "tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”", "emdash": "—", "endash": "–",
    "bullet": "•", "emspace": " ", "enspace": " ", "qmspace": " ",
}  # fmt: skip
_SIGNS = {b"~": " ", b"_": "-", b"\\": "\\", b"{": "{", b"}": "}", b"\n": "\n", b"\r": "\n"}
_PAGES = {
    0: "cp1252", 77: "mac-roman", 128: "cp932", 134: "gbk", 136: "big5", 161: "cp1253", 162: "cp1254", 186: "cp1257",
    204: "cp1251", 238: "cp1250",
}  # fmt: skip
"""Code pages by the character sets of fonts."""


@dataclass(frozen=True, slots=True)
class _Group:
    """What holds inside a pair of braces."""

    skipped: bool = False
    note: bool = False
    fonts: bool = False
    after_unicode: int = 1
    page: str = "cp1252"


def read(file: File) -> Iterator[Block]:
    """The paragraphs, headings, cells and footnotes of a document."""
    reader = _Reader(file)
    for match in _TOKEN.finditer(file.content):
        if match.end() - match.start() > 1000 or match.lastgroup == "brace":
            file.spend(match.end() - match.start())
        reader.take(match)
        yield from reader.blocks.ready()
    reader.end()
    yield from reader.blocks.ready()


class _Reader:
    """The state of reading: the open groups, the open paragraph, the fonts."""

    def __init__(self, file: File) -> None:
        self.file = file
        self.blocks = Blocks(file)
        self.groups = [_Group()]
        self.starred = False
        self.left_out = 0  # letters for old programs, behind one in Unicode
        self.codes = bytearray()
        self.high = ""
        self.fonts: dict[int, str] = {}
        self.font = self.page = self.paragraph = self.note = self.column = self.row = 0
        self.in_table = self.heading = self.paged = False

    def take(self, match: re.Match[bytes]) -> None:
        """Take the next token."""
        kind = match.lastgroup
        if kind == "code":
            self._code(int(match["code"], 16))
            return
        self._flush()
        if kind == "brace":
            (self._begin if match["brace"] == b"{" else self._finish)()
        elif match["word"]:
            self._word(match["word"].decode(), int(match["number"]) if match["number"] else None)
        elif kind == "sign":
            self._sign(match["sign"])
        else:
            self._text(self._shown(match["text"].decode(self.groups[-1].page, "replace")))

    def _begin(self) -> None:
        if len(self.groups) > 40 * self.file.limits.depth:
            raise self.file.refuse("has groups too deep in one another; save it anew as .docx")
        self.groups.append(self.groups[-1])
        self.starred = False
        self.left_out = 0

    def _finish(self) -> None:
        left = self.groups.pop() if len(self.groups) > 1 else self.groups[0]
        if left.note and not self.groups[-1].note:
            self.blocks.close()

    def _sign(self, sign: bytes) -> None:
        if sign == b"*":
            self.starred = True
        else:
            self._text(self._shown(_SIGNS.get(sign, "")))

    def _word(self, word: str, number: int | None) -> None:
        if word in _SKIPPED or (self.starred and word not in ("footnote", "shptxt")):
            self._change(skipped=True)
        self.starred = False
        act = _ACTS.get(word)
        if act:
            act(self, 0 if number is None else number)
        elif word in _CHARACTERS:
            self._text(self._shown(_CHARACTERS[word]))

    def _change(self, **values: object) -> None:
        self.groups[-1] = replace(self.groups[-1], **values)  # type: ignore[arg-type]

    # letters

    def _code(self, code: int) -> None:
        if self.left_out:
            self.left_out -= 1
        elif not self.groups[-1].skipped:
            self.codes.append(code)

    def _flush(self) -> None:
        """The letters that codes of a page were collected for."""
        if self.codes:
            codes, self.codes = bytes(self.codes), bytearray()
            self._text(codes.decode(self.groups[-1].page, "replace"))

    def _unicode(self, number: int) -> None:
        letter = chr(number % 65536)
        if "\ud800" <= letter < "\udc00":
            self.high = letter
        else:
            pair, self.high = self.high + letter, ""
            self._text(pair.encode("utf-16", "surrogatepass").decode("utf-16", "replace"))
        self.left_out = self.groups[-1].after_unicode

    def _shown(self, text: str) -> str:
        """A text without the letters that stand for one in Unicode before it."""
        shown = text[self.left_out :]
        self.left_out = max(0, self.left_out - len(text))
        return shown

    def _text(self, text: str) -> None:
        group = self.groups[-1]
        if group.skipped or group.fonts or not text:
            return
        if not self.blocks:
            self.paragraph += 1
            self.blocks.open(self._kind(), self._place())
        self.blocks.text(text)

    # blocks

    def end(self) -> None:
        """The file ends."""
        self._flush()
        while self.blocks:
            self.blocks.close()

    def _kind(self) -> MarkKind:
        return "heading" if self.heading else "cell" if self.in_table else "paragraph"

    def _place(self) -> str:
        where = f"p. {self.page + 1}" if self.paged else f"paragraph {self.paragraph}"
        return f"{where}, cell {column_letters(self.column + 1)}{self.row + 1}" if self.in_table else where

    def _break(self, _: int) -> None:
        if self.groups[-1].note:
            self._text("\n")
        elif self.blocks:
            self.blocks.close()

    def _cell(self, _: int) -> None:
        self._break(0)
        self.column += 1

    def _row(self, _: int) -> None:
        self._break(0)
        self.column, self.row = 0, self.row + 1

    def _plain_paragraph(self, _: int) -> None:
        self.in_table = self.heading = False

    def _table(self, _: int) -> None:
        self.in_table = True

    def _level(self, _: int) -> None:
        self.heading = True
        self.blocks.becomes("heading")

    def _turn(self, _: int) -> None:
        self.page, self.paged = self.page + 1, True
        self.blocks.turn(self._place())

    def _footnote(self, _: int) -> None:
        if not self.groups[-1].note:
            self.note += 1
            self._change(note=True)
            self.blocks.open("footnote", f"footnote {self.note}")

    # fonts

    def _table_of_fonts(self, _: int) -> None:
        self._change(fonts=True)

    def _use_font(self, number: int) -> None:
        self.font = number
        if not self.groups[-1].fonts and number in self.fonts:
            self._change(page=self.fonts[number])

    def _charset(self, number: int) -> None:
        if self.groups[-1].fonts and number in _PAGES:
            self.fonts[self.font] = _PAGES[number]

    def _code_page(self, number: int) -> None:
        name = f"cp{number}"
        self._change(page=name if _is_known(name) else "cp1252")

    def _letters_after(self, number: int) -> None:
        self._change(after_unicode=min(max(number, 0), 8))


def _is_known(page: str) -> bool:
    try:
        b"".decode(page)
    except LookupError:
        return False
    return True


_ACTS: dict[str, Callable[[_Reader, int], None]] = {
    "par": _Reader._break,
    "sect": _Reader._break,
    "cell": _Reader._cell,
    "nestcell": _Reader._cell,
    "row": _Reader._row,
    "nestrow": _Reader._row,
    "pard": _Reader._plain_paragraph,
    "intbl": _Reader._table,
    "outlinelevel": _Reader._level,
    "page": _Reader._turn,
    "footnote": _Reader._footnote,
    "fonttbl": _Reader._table_of_fonts,
    "f": _Reader._use_font,
    "fcharset": _Reader._charset,
    "ansicpg": _Reader._code_page,
    "uc": _Reader._letters_after,
    "u": _Reader._unicode,
}
