"""LaTeX (.tex): the words of a document without commands, formulas and listings."""

import re
from collections.abc import Iterator

from glossary.places import MarkKind
from glossary.texts.readers.blocks import Block, Blocks, File

_TOKEN = re.compile(
    r"\\(?P<command>[a-zA-Z]+)\*?[ \t]*|\\(?P<sign>[^a-zA-Z])|(?P<math>\$\$?)|(?P<brace>[{}])"
    r"|(?P<comment>%[^\n]*\n?)|(?P<blank>\n[ \t]*\n\s*)|(?P<cell>&)|(?P<text>[^\\${}%&\n]+|\n)"
)
_HEADINGS = frozenset("part chapter section subsection subsubsection paragraph title caption".split())
_DROPPED = frozenset(
    """begin end cite citep citet ref eqref label pageref usepackage documentclass input include includegraphics bibliography
    bibliographystyle url vspace hspace newcommand renewcommand setlength hypersetup input pagestyle graphicspath""".split()
)
_LEFT_OUT = frozenset(
    """equation align gather multline displaymath math verbatim lstlisting minted tikzpicture thebibliography
    eqnarray""".split()
)
_SIGNS = {
    "&": "&",
    "%": "%",
    "$": "$",
    "#": "#",
    "_": "_",
    "{": "{",
    "}": "}",
    ",": " ",
    " ": " ",
    "~": " ",
    "\\": "\n",
    "-": "",
}
_LIGATURES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("<<", "«"), (">>", "»"), ("~", " "))
_OPTIONS = re.compile(r"\s*\[[^\[\]]{0,2000}\]")
_BRACE = re.compile(r"(?<!\\)[{}]")
_LONGEST = 20_000
"""Characters of an argument or a formula; one that does not end within them is none."""
_ENVIRONMENT = re.compile(r"\s*\{([^{}]{0,100})\}")


def read(file: File) -> Iterator[Block]:
    """The paragraphs, headings, items, cells and footnotes of a document."""
    text = file.decoded().text
    file.spend(len(text))
    begins = text.find("\\begin{document}")
    reader = _Reader(file, text, max(0, begins))
    while reader.at < len(text):
        reader.step()
        yield from reader.blocks.ready()
    reader.finish()
    yield from reader.blocks.ready()


def _ends(text: str) -> dict[int, int]:
    """Where each brace that opens something is closed, by its place."""
    ends, opened = {}, []
    for brace in _BRACE.finditer(text):
        if brace[0] == "{":
            opened.append(brace.start())
        elif opened:
            ends[opened.pop()] = brace.end()
    return ends


class _Reader:
    """Where in the text its reading is, and what each open brace closes."""

    def __init__(self, file: File, text: str, at: int) -> None:
        self.file, self.source, self.at = file, text, at
        self.blocks = Blocks(file)
        self.ends = _ends(text)
        self.lasts: dict[str, int] = {}  # where the last end of each kind stands
        self.braces: list[bool] = []  # whether the brace ends a block
        self.tables = self.paragraph = self.note = 0
        self.kind: MarkKind = "paragraph"

    def step(self) -> None:
        """Take the next token."""
        match = _TOKEN.match(self.source, self.at)
        if match is None:
            self.at += 1
            return
        self.at = match.end()
        token = match[0]
        if match["command"]:
            self._command(match["command"])
        elif match["sign"]:
            self._sign(match["sign"])
        elif match["math"]:
            self._skip_to(token)
        elif match["brace"]:
            self._brace(token)
        elif match["blank"] or match["cell"]:
            self._close(cell=bool(match["cell"]))
        elif match["text"]:
            self._text(token)

    def _command(self, name: str) -> None:
        if name in ("begin", "end"):
            self._environment(name)
        elif name in _HEADINGS or name == "footnote":
            self._opening(name)
        elif name == "item":
            self._close()
            self.kind = "item"
            self._after(_OPTIONS)
        elif name in _DROPPED:
            self._after(_OPTIONS)
            self._skip_braces()
        elif name in ("hypertarget", "href", "textcolor", "color", "fontsize"):
            self._skip_braces(1)
        elif name in ("par", "newpage", "hline"):
            self._close()
        else:
            self._after(_OPTIONS)

    def _environment(self, name: str) -> None:
        found = _ENVIRONMENT.match(self.source, self.at)
        if not found:
            return
        self.at = found.end()
        environment = found[1].rstrip("*")
        self._close()
        if name == "begin" and environment in _LEFT_OUT:
            self._skip_to(f"\\end{{{found[1]}}}")
        elif "tab" in environment:
            self.tables += 1 if name == "begin" else -1
            if name == "begin":
                self._after(_OPTIONS)
                self._skip_braces()

    def _opening(self, name: str) -> None:
        """A command whose braces hold a block of their own."""
        self._after(_OPTIONS)
        if not self.source.startswith("{", self.at):
            return
        self.at += 1
        self.braces.append(True)
        if name == "footnote":
            self.note += 1
            self.blocks.open("footnote", f"footnote {self.note}")
        else:
            self._close()
            self._open("heading")

    def _sign(self, sign: str) -> None:
        if sign in "[(":
            self._skip_to("\\]" if sign == "[" else "\\)")
        elif sign == "\\" and self.tables:
            self._close(cell=True)
        else:
            self._text(_SIGNS.get(sign, ""))

    def _brace(self, brace: str) -> None:
        if brace == "{":
            if len(self.braces) > 10 * self.file.limits.depth:
                raise self.file.refuse("has braces too deep in one another; give a part of it")
            self.braces.append(False)
        elif self.braces and self.braces.pop():
            self.blocks.close()

    def _text(self, text: str) -> None:
        text = " " if text == "\n" else text
        for written, shown in _LIGATURES:
            text = text.replace(written, shown)
        if not self.blocks:
            if not text.strip():
                return
            self._open("cell" if self.tables else self.kind)
        self.blocks.text(text)

    def _open(self, kind: MarkKind) -> None:
        self.paragraph += 1
        self.blocks.open(kind, f"paragraph {self.paragraph}")

    def _close(self, *, cell: bool = False) -> None:
        if True in self.braces:
            self.blocks.text(" ")
        elif self.blocks:
            self.blocks.close()
        if not cell:
            self.kind = "paragraph"

    def _after(self, pattern: re.Pattern[str]) -> None:
        """Pass over what a pattern finds here."""
        if found := pattern.match(self.source, self.at):
            self.at = found.end()

    def _skip_braces(self, most: int = 9) -> None:
        """Pass over the arguments of a command, this many at most."""
        while most and 0 < (end := self.ends.get(self.at, 0)) <= self.at + _LONGEST:
            self.at = end
            most -= 1

    def _skip_to(self, end: str) -> None:
        """Pass over a formula or a listing; one that does not end is none."""
        last = self.lasts.get(end)
        if last is None:
            last = self.lasts[end] = self.source.rfind(end)
        found = self.source.find(end, self.at, self.at + _LONGEST) if self.at <= last else -1
        self.at = found + len(end) if found >= 0 else self.at

    def finish(self) -> None:
        """The text ends."""
        while self.blocks:
            self.blocks.close()
