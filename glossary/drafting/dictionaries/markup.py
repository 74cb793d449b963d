"""XML: translation memories (TMX), termbases (TBX 2 and 3) and Apertium's bilingual dictionaries (.dix).

Files come from strangers: nothing outside the file is looked for, and one that declares entities of its own is refused,
for a few of them can be made to fill the memory.
"""

from collections.abc import Callable, Iterator
from io import BufferedIOBase
from pathlib import Path
from xml.etree.ElementTree import Element
from xml.parsers import expat

from glossary.drafting.dictionaries.pairs import LARGEST, Faults, Pair, Sides

BLOCK = 1 << 16
DEEPEST = 60
"""Elements inside one another; no such file has more than a dozen."""
CODES = {"kk": ("kk", "kaz"), "en": ("en", "eng"), "zh": ("zh", "zho", "chi", "cmn")}
_CODE_TAGS = ("bpt", "ept", "ph", "it", "ut", "sub")
_OUTDATED = ("deprecated", "superseded")


class _Units:
    """Builds the wanted elements while the file is parsed; what stands in `skipped` elements is passed over."""

    def __init__(self, roots: tuple[str, ...], wanted: tuple[str, ...], skipped: str, faults: Faults) -> None:
        self.roots, self.wanted, self.skipped, self.faults = roots, wanted, skipped, faults
        self.path: list[str] = []
        self.open: list[Element] = []
        self.line = 0
        self.ready: list[tuple[int, Element]] = []
        self.parser = expat.ParserCreate()
        self.parser.buffer_text = True
        self.parser.StartElementHandler = self.start
        self.parser.EndElementHandler = self.end
        self.parser.CharacterDataHandler = self.text
        self.parser.EntityDeclHandler = self.entity
        self.parser.SkippedEntityHandler = self.entity

    def start(self, name: str, attributes: dict[str, str]) -> None:
        tag = name.rpartition(":")[2]
        if not self.path and tag not in self.roots:
            raise self.faults.refuse(f"it begins with <{tag}> and not with <{'> or <'.join(self.roots)}>", 1)
        self.path.append(tag)
        if len(self.path) > DEEPEST:
            raise self.faults.refuse("its elements stand too deep in one another", self.parser.CurrentLineNumber)
        if self.open or (tag in self.wanted and self.skipped not in self.path):
            if not self.open:
                self.line = self.parser.CurrentLineNumber
            made = Element(tag, attributes)
            if self.open:
                self.open[-1].append(made)
            self.open.append(made)

    def end(self, name: str) -> None:
        self.path.pop()
        if self.open:
            closed = self.open.pop()
            if not self.open:
                self.ready.append((self.line, closed))

    def text(self, text: str) -> None:
        if not self.open:
            return
        inside = self.open[-1]
        if len(inside):
            inside[-1].tail = (inside[-1].tail or "") + text
        else:
            inside.text = (inside.text or "") + text

    def entity(self, name: str, *_: object) -> None:
        raise self.faults.refuse(f"it uses an entity of its own («{name}»)", self.parser.CurrentLineNumber)


def _plain(path: Path) -> BufferedIOBase:
    return path.open("rb")


def units(
    path: Path,
    roots: tuple[str, ...],
    wanted: tuple[str, ...],
    faults: Faults,
    skipped: str = "",
    opened: Callable[[Path], BufferedIOBase] = _plain,
) -> Iterator[tuple[int, Element]]:
    """The wanted elements of a file with the lines they begin in, names without prefixes. `opened` unpacks a packed file.

    Raises:
        InputError: it is no sound XML, begins with another element, or uses entities.
    """
    reader = _Units(roots, wanted, skipped, faults)
    read = 0
    try:
        with opened(path) as file:
            while block := file.read(BLOCK):
                read += len(block)
                if read > LARGEST:
                    raise faults.refuse(f"it is larger than {LARGEST / 1e6:.0f} MB, which no dictionary is")
                reader.parser.Parse(block, False)
                yield from reader.ready
                reader.ready.clear()
        reader.parser.Parse(b"", True)
        yield from reader.ready
    except expat.ExpatError as error:
        raise faults.refuse(f"it is no sound XML ({expat.ErrorString(error.code)})", error.lineno) from error
    except LookupError as error:
        raise faults.refuse(f"it is in an encoding that nobody knows ({error})", 1) from error


def read_tmx(path: Path, sides: Sides, faults: Faults) -> Iterator[Pair]:
    """The pairs of a translation memory."""
    for line, unit in units(path, ("tmx",), ("tu",), faults):
        found: dict[str, list[str]] = {}
        for variant in unit.findall("tuv"):
            segment = variant.find("seg")
            if segment is None:
                faults.add(line, "a variant without a segment")
            else:
                found.setdefault(_language(variant), []).append(_words(segment, _CODE_TAGS))
        yield from _crossed(line, found, sides)


def read_tbx(path: Path, sides: Sides, faults: Faults) -> Iterator[Pair]:
    """The pairs of a termbase, terms that it calls deprecated or superseded left out."""
    for line, concept in units(path, ("martif", "tbx"), ("termEntry", "conceptEntry"), faults):
        found: dict[str, list[str]] = {}
        for section in (*concept.iter("langSet"), *concept.iter("langSec")):
            for group in (*section.iter("tig"), *section.iter("ntig"), *section.iter("termSec")):
                term = next(group.iter("term"), None)
                if term is None:
                    faults.add(line, "a term section without a term")
                elif not _outdated(group):
                    found.setdefault(_language(section), []).append(_words(term))
        yield from _crossed(line, found, sides)


def read_dix(path: Path, sides: Sides, faults: Faults) -> Iterator[Pair]:
    """The pairs of a bilingual dictionary, those for the other direction left out."""
    other_way = "LR" if sides.reverse else "RL"
    for line, unit in units(path, ("dictionary",), ("e",), faults, skipped="pardefs"):
        if unit.get("r") == other_way or unit.find("re") is not None:
            continue
        same, pair = unit.find("i"), unit.find("p")
        left, right = (same, same) if pair is None else (pair.find("l"), pair.find("r"))
        if left is None or right is None:
            faults.add(line, "a line that has neither <p><l/><r/></p> nor <i>")
        else:
            yield sides.pair(line, _apertium(left), _apertium(right))


def _crossed(line: int, found: dict[str, list[str]], sides: Sides) -> Iterator[Pair]:
    for kk in found.get("kk", ()):
        for text in found.get(sides.to, ()):
            yield Pair(line, kk, text)


def _language(section: Element) -> str:
    """The language of an element as we call it; empty for one that is not ours."""
    code = (section.get("xml:lang") or section.get("lang") or "").casefold().replace("_", "-").split("-")[0]
    return next((language for language, codes in CODES.items() if code in codes), "")


def _outdated(group: Element) -> bool:
    notes = (note.text or "" for note in group.iter("termNote") if note.get("type") == "administrativeStatus")
    return any(note.startswith(_OUTDATED) for note in notes)


def _words(element: Element, hidden: tuple[str, ...] = ()) -> str:
    """The text of an element; what tags of a word processor say is left out."""
    inside = (("" if child.tag in hidden else _words(child, hidden)) + (child.tail or "") for child in element)
    return (element.text or "") + "".join(inside)


def _apertium(side: Element) -> str:
    """The words of one side, its <b/> made spaces, its symbols left out."""
    inside = (
        (" " if child.tag == "b" else _apertium(child) if child.tag == "g" else "") + (child.tail or "")
        for child in side
    )
    return (side.text or "") + "".join(inside)
