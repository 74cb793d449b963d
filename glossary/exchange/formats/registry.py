"""The formats of other tools that are known, by name and by how their files begin."""

from collections.abc import Callable
from pathlib import Path

from glossary.exchange.formats.capabilities import EVERYTHING, MARKS, SYNONYMS, USAGE, Capabilities
from glossary.exchange.formats.cards import read_cards, write_cards
from glossary.exchange.formats.client import write_client
from glossary.exchange.formats.dictionaries import read_dsl, read_stardict, write_dsl, write_stardict
from glossary.exchange.formats.format import Format, Reader
from glossary.exchange.formats.linked_data import read_jsonld, read_turtle, write_jsonld, write_turtle
from glossary.exchange.formats.lists import OMEGAT_HEADING, PairList, read_list
from glossary.exchange.formats.multiterm import read_multiterm, write_multiterm
from glossary.exchange.formats.printed import write_docx, write_pdf
from glossary.exchange.formats.tbx_reader import read_tbx
from glossary.exchange.formats.tbx_writer import Dialect
from glossary.exchange.formats.tmx import read_tmx, write_tmx
from glossary.exchange.formats.web import write_page
from glossary.exchange.formats.xliff import read_xliff, write_xliff1, write_xliff2

_RANKED = frozenset({"deprecated", "superseded"})
_MIN = frozenset({"id", "domain", "note", "part of speech", SYNONYMS}) | _RANKED
_BASIC = _MIN | {"definition", "context", "source", "term type", "region", "usage note"}
_CORE = frozenset({"id", "note", "usage note", SYNONYMS})
_COMMENTED = frozenset({"definition", "domain", "note"})


def _begins(*starts: str) -> Callable[[str], bool]:
    return lambda text: text.lstrip("\ufeff \r\n\t").startswith(starts)


def _rooted(*names: str) -> Callable[[str], bool]:
    """Whether the first element of an XML file is one of these."""

    def known(text: str) -> bool:
        root = next((part for part in text.split("<")[1:] if part[:1] not in "?!"), "")
        name = root.replace("/", " ").replace(">", " ").split()
        return bool(name) and name[0].rpartition(":")[2] in names

    return known


def _tbx(name: str, title: str, dialect: Dialect, places: frozenset[str]) -> Format:
    known = _rooted("tbx", "martif", "TBX")
    return Format(name, title, ".tbx", Capabilities(places), dialect.write, read_tbx, known)


def _list(name: str, title: str, suffix: str, written: PairList, *endings: str) -> Format:
    known = _begins("# Glossary in tab", "# -*- coding")
    return Format(name, title, suffix, Capabilities(_COMMENTED, pair=True), written.write, read_list, known, endings)


def _skos(
    name: str, title: str, suffix: str, write: Callable[..., None], read: Reader, known: Callable[[str], bool]
) -> Format:
    places = frozenset({"id", "definition", "note", "domain", "deprecated", "region", SYNONYMS})
    return Format(name, title, suffix, Capabilities(places, ordered=False), write, read, known)


def _dictionary(name: str, title: str, suffix: str, write: Callable[..., None], read: Reader, start: str) -> Format:
    places = frozenset({*_COMMENTED, SYNONYMS, "context"})
    return Format(name, title, suffix, Capabilities(places, pair=True), write, read, _begins(start))


_READABLE = (
    EVERYTHING - {"status", "kind", "source", "context", "own_field", "collection"} - (USAGE - _RANKED - {"forbidden"})
)
"""What a person is shown who cannot edit it."""
_FOR_CLIENTS = frozenset({"definition", "domain", SYNONYMS}) | _RANKED | {"forbidden"}
_PLACES_OF_TMX = frozenset({"id", "definition", "domain", "note", "region", SYNONYMS})
_PLACES_OF_MULTITERM = frozenset({*_COMMENTED, SYNONYMS, *USAGE} - {MARKS["do_not_translate"], MARKS["case_sensitive"]})

FORMATS: dict[str, Format] = {
    one.name: one
    for one in (
        _tbx("tbx", "TBX-Basic 3", Dialect("TBX-Basic"), _BASIC),
        _tbx("tbx-dct", "TBX-Basic 3 with elements", Dialect("TBX-Basic", elements=True), _BASIC),
        _tbx("tbx-min", "TBX-Min 3", Dialect("TBX-Min"), _MIN),
        _tbx("tbx-core", "TBX-Core 3", Dialect("TBX-Core"), _CORE),
        _tbx("tbx2", "TBX 2", Dialect("TBX-Basic", old=True), _BASIC),
        _tbx("weblate", "TBX 2 for Weblate", Dialect("TBX-Basic", old=True), _BASIC),
        _tbx("pontoon", "TBX 2 for Pontoon", Dialect("TBX-Basic", old=True), _BASIC),
        Format("tmx", "TMX 1.4", ".tmx", Capabilities(_PLACES_OF_TMX), write_tmx, read_tmx, _rooted("tmx")),
        _list("omegat", "OmegaT's glossary", ".utf8", PairList(OMEGAT_HEADING), ".txt", ".tab"),
        _list("omegat-csv", "OmegaT's glossary with commas", ".csv", PairList(delimiter=",")),
        _list("wordfast", "Wordfast's glossary", ".txt", PairList(encoding="utf-16")),
        Format(
            "trados",
            "MultiTerm XML for Trados",
            ".xml",
            Capabilities(_PLACES_OF_MULTITERM),
            write_multiterm,
            read_multiterm,
            _rooted("mtf"),
        ),
        Format(
            "xliff",
            "XLIFF 2.0",
            ".xlf",
            Capabilities(frozenset({"id", *_COMMENTED}), pair=True),
            write_xliff2,
            read_xliff,
            _rooted("xliff"),
            (".xliff",),
        ),
        Format(
            "xliff1",
            "XLIFF 1.2",
            ".xlf",
            Capabilities(frozenset({"id", *_COMMENTED}), pair=True),
            write_xliff1,
            read_xliff,
            _rooted("xliff"),
        ),
        _dictionary("goldendict", "DSL for GoldenDict", ".dsl", write_dsl, read_dsl, "#NAME"),
        _dictionary("stardict", "StarDict", ".ifo", write_stardict, read_stardict, "StarDict's dict ifo file"),
        Format(
            "anki",
            "cards for Anki",
            ".txt",
            Capabilities(frozenset({*_COMMENTED, SYNONYMS}), pair=True),
            write_cards,
            read_cards,
            _begins("#separator:"),
        ),
        _skos("skos", "SKOS in Turtle", ".ttl", write_turtle, read_turtle, _begins("@prefix", "PREFIX")),
        _skos(
            "jsonld", "SKOS in JSON-LD", ".jsonld", write_jsonld, read_jsonld, _begins('{"@context', '{\n "@context')
        ),
        Format("web", "a web page", ".html", Capabilities(_READABLE), write_page),
        Format("client", "a workbook to be read", ".xlsx", Capabilities(_FOR_CLIENTS), write_client),
        Format("docx", "a Word document to print", ".docx", Capabilities(_READABLE | {"region"}), write_docx),
        Format("pdf", "PDF to print", ".pdf", Capabilities(_READABLE | {"region"}), write_pdf),
    )
}
"""By the name that `export --for` takes."""
ENDINGS: dict[str, Format] = {}
"""By the ending of a file's name: the first format that has it."""
for _format in FORMATS.values():
    for _ending in (_format.suffix, *_format.endings):
        if _ending != ".xlsx":  # which is a table that comes back
            ENDINGS.setdefault(_ending, _format)
SAMPLE = 4096
"""Bytes at the beginning by which a file is recognised."""


def recognised(path: Path) -> Format | None:
    """The format of a file by how it begins; None for one that is none of these.

    Raises:
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        start = file.read(SAMPLE)
    text = start.decode(_encoding(start), "ignore")
    return next((one for one in FORMATS.values() if one.read and one.known_by(text)), None)


def _encoding(start: bytes) -> str:
    if start.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    zeros = start[1:200:2].count(0), start[:200:2].count(0)
    return "utf-16-le" if zeros[0] > 40 else "utf-16-be" if zeros[1] > 40 else "utf-8"
