"""TMX 1.4b: translation memories. A unit has one variant of each language, so the synonyms of a concept follow in further units
with the same number before the point («C000001.2»)."""

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from glossary import __version__
from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm, grouped, joined
from glossary.exchange.formats.format import Found, Parcel
from glossary.exchange.formats.languages import language_of
from glossary.exchange.formats.markup import XML_LANG, elements, opened, tag, words
from glossary.exchange.usage import Usage

LONGEST = 100
"""Characters of a term; a longer segment is a sentence."""
_EXPORT = "x-glossary-export"
_CODES = ("bpt", "ept", "ph", "it", "ut", "sub")
_FIELDS = {"domain": "domain", "definition": "x-definition"}


def write_tmx(path: Path, parcel: Parcel) -> None:
    """Write the entries as units."""
    head = {"creationtool": "glossary", "creationtoolversion": __version__, "segtype": "phrase", "adminlang": "en"}
    more = {"o-tmf": "glossary", "datatype": "plaintext", "srclang": parcel.pair[0]}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n<!DOCTYPE tmx SYSTEM "tmx14.dtd">\n<tmx version="1.4">\n')
        file.write(
            f"{opened('header', **head, **more)}{tag('prop', parcel.export_id, type=_EXPORT)}</header>\n<body>\n"
        )
        for number, entry in enumerate(parcel.entries, 1):
            file.writelines(_units(entry, entry.uid or str(number)))
        file.write("</body>\n</tmx>\n")


def _units(entry: Entry, uid: str) -> Iterator[str]:
    for place in range(max(len(entry.of(lang)) for lang in entry.languages)):
        said = [tag("note", entry.note)] if entry.note else []
        said += [tag("prop", getattr(entry, name), type=kind) for name, kind in _FIELDS.items() if getattr(entry, name)]
        terms = [entry.of(lang)[min(place, len(entry.of(lang)) - 1)] for lang in entry.languages]
        variants = [f"{opened('tuv', xml_lang=t.usage.region or t.lang)}{tag('seg', t.text)}</tuv>" for t in terms]
        number = f"{uid}.{place + 1}" if place else uid
        yield f"{opened('tu', tuid=number)}{''.join([*said, *variants])}</tu>\n"


def read_tmx(path: Path) -> Found:
    """The entries of a memory: units that are no sentences, those of one number or with one Kazakh term together.

    Raises:
        InputError: no sound XML, or no TMX.
    """
    units: list[Entry] = []
    left: Counter[str] = Counter()
    export = ""
    for _, element in elements(path, "header", "tu"):
        if element.tag == "header":
            export = _props(element).get(_EXPORT, "")
        elif element.tag == "tu":
            entry = _entry(element)
            if why_not := _why_not(entry, own=bool(export)):
                left[why_not] += 1
            else:
                units.append(entry)
        elif element.tag != "tmx":
            raise InputError(f"{path} begins with <{element.tag}> and is no TMX; export it as TMX 1.4.")
    entries = _of_one_number(units) if export else grouped(units, "kk")
    return Found(entries, export, tuple(f"{left[what]} {what}" for what in sorted(left)))


def _of_one_number(units: Sequence[Entry]) -> list[Entry]:
    entries: dict[str, Entry] = {}
    for unit in units:
        entries[unit.uid] = joined(entries[unit.uid], unit) if unit.uid in entries else unit
    return list(entries.values())


def _props(element: Element) -> dict[str, str]:
    return {prop.get("type", ""): words(prop) for prop in element.findall("prop")}


def _why_not(entry: Entry, own: bool) -> str:
    """Why a unit does not come in; an `own` one was an entry."""
    if not entry.of("kk"):
        return "units without a Kazakh text"
    if not own and len(entry.terms) < 2:
        return "units without a translation"
    return "units with a sentence" if not own and any(len(term.text) > LONGEST for term in entry.terms) else ""


def _entry(unit: Element) -> Entry:
    terms = []
    for variant in unit.iter("tuv"):
        lang, region = language_of(variant.get(XML_LANG) or variant.get("lang") or "")
        text = " ".join(words(variant.find("seg"), _CODES).split())
        if lang and text:
            terms.append(EntryTerm(lang, text, Usage(region=region)))
    props = _props(unit)
    fields: dict[str, Any] = {name: props.get(kind, "") for name, kind in _FIELDS.items()}
    note = "\n".join(filter(None, map(words, unit.findall("note"))))
    number = unit.get("tuid", "").partition(".")[0]
    return Entry(tuple(dict.fromkeys(terms)), number, note=note, **fields)
