"""The paragraphs of a PDF from its lines: a line goes on the paragraph that it stands closely below, unless its first
word would have fitted behind the last one there."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from statistics import median

from glossary.language.wrapping import joined
from glossary.texts.readers.blocks import TURN, Block
from glossary.texts.readers.pdf_lines import Line

_LEADING = 1.75
"""Lines of one paragraph are at most so many times their size apart."""
_SMALL, _LARGE = 0.93, 1.12
"""The size of notes and of headings beside that of most lines."""
_MOST = 500
"""Lines that one paragraph has at most."""
_CLOSED = tuple(".!?…:;。！？")


@dataclass(slots=True)
class _Paragraph:
    """Lines that belong together."""

    lines: list[Line]
    turns: list[int] = field(default_factory=list)
    text: str = ""

    @property
    def last(self) -> Line:
        return self.lines[-1]

    def add(self, line: Line, *, turned: bool = False) -> None:
        """Let the paragraph go on with a line, on another page when it `turned`."""
        self.text = joined(self.text, (TURN if turned else "") + line.text) if self.lines else line.text
        self.turns += [line.page] if turned else []
        self.lines.append(line)


def blocks(lines: Sequence[Line]) -> Iterator[Block]:
    """The paragraphs, headings and footnotes that lines make."""
    usual = median(line.size for line in lines for _ in line.text)
    rights = _rights(lines)
    for one in _continued(_paragraphs(lines, rights), usual):
        first = one.lines[0]
        place = f"p. {first.page}"
        if label := _label(one, usual):
            yield Block(one.text.removeprefix(label).lstrip(" .)"), "footnote", f"{place}, footnote {label}")
        else:
            heading = first.size > _LARGE * usual and len(one.lines) < 4
            yield Block(one.text, "heading" if heading else "paragraph", place, [f"p. {page}" for page in one.turns])


def _label(one: _Paragraph, usual: float) -> str:
    """The figure of a footnote; empty for a paragraph that is none."""
    if one.lines[0].note:
        return one.lines[0].note
    digits = one.text[: len(one.text) - len(one.text.lstrip("0123456789"))]
    return digits if one.lines[0].size < _SMALL * usual and len(digits) < 4 else ""


def _rights(lines: Sequence[Line]) -> dict[tuple[int, int], float]:
    """Where the lines of each page end that begin at the same place, to a point."""
    rights: dict[tuple[int, int], float] = {}
    for line in lines:
        key = (line.page, round(line.left / 3))
        rights[key] = max(rights.get(key, 0.0), line.right)
    return rights


def _paragraphs(lines: Sequence[Line], rights: dict[tuple[int, int], float]) -> list[_Paragraph]:
    found: list[_Paragraph] = []
    recent: list[_Paragraph] = []
    for line in lines:
        above = next((one for one in reversed(recent) if _goes_on(one, line, rights)), None)
        if above is None:
            above = _Paragraph([])
            found.append(above)
            recent = [*recent[-7:], above]
        above.add(line)
    return found


def _goes_on(one: _Paragraph, line: Line, rights: dict[tuple[int, int], float]) -> bool:
    """Whether a line goes on a paragraph that stands above it."""
    last, size = one.last, line.size
    if line.page != last.page or line.note or not 0.9 < size / last.size < 1.1 or len(one.lines) >= _MOST:
        return False
    if not 0.3 * size < last.base - line.base < _LEADING * size or not _is_aligned(one, line):
        return False
    word = (line.right - line.left) * len(line.text.split(" ", 1)[0]) / len(line.text)
    right = max(rights.get((line.page, round(at / 3)), 0.0) for at in (last.left, line.left))
    full = last.right - last.left > 0.6 * (right - last.left)
    return (full and _runs_on(one.text, line.text)) or last.right + word + 0.3 * size > right


def _is_aligned(one: _Paragraph, line: Line) -> bool:
    """Whether a line begins where the lines of a paragraph do; the first of them may be indented, or have a label
    before it."""
    above = one.lines[1] if len(one.lines) > 1 else one.last
    indented = (line.left - above.left) / line.size
    if abs(indented) < 0.6:
        return True
    return len(one.lines) == 1 and -6 < indented < (4 if above.text[:1].isdigit() else 0)


def _continued(paragraphs: Sequence[_Paragraph], usual: float) -> Iterator[_Paragraph]:
    """The paragraphs, those that go on in another column or on another page put together; notes come after them."""
    waiting: list[_Paragraph] = []
    current: _Paragraph | None = None
    for one in paragraphs:
        if current and _label(one, usual):
            waiting.append(one)
        elif current and _is_rest(current, one):
            for line in one.lines:
                current.add(line, turned=line.page != current.last.page)
        else:
            yield from filter(None, (current, *waiting))
            current, waiting = one, []
    yield from filter(None, (current, *waiting))


def _is_rest(before: _Paragraph, one: _Paragraph) -> bool:
    """Whether a paragraph is the rest of the one before, which a new column or page has cut."""
    first, last = one.lines[0], before.last
    beside = first.left > last.right and first.base > before.lines[0].base + last.size
    return (
        (first.page != last.page or beside)
        and _runs_on(before.text, one.text)
        and 0.9 < one.lines[0].size / before.last.size < 1.1
    )


def _runs_on(before: str, after: str) -> bool:
    """Whether a text is the middle of a sentence by its end and what comes after."""
    return not before.endswith(_CLOSED) and after.lstrip("(«“[")[:1].islower()
