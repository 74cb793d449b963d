"""XLIFF: a unit for each entry. Version 2.0 has the terms in its glossary module too, version 1.2 further equivalents as
alternatives."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from glossary.exchange.entry import Entry, EntryTerm
from glossary.exchange.formats.format import Found, Parcel
from glossary.exchange.formats.languages import language_of
from glossary.exchange.formats.markup import elements, opened, tag, words

NAMES = {"domain": "domain", "definition": "definition"}
"""Fields by the category or origin of the note that holds them."""
_EXPORT = "glossary-export"


def write_xliff2(path: Path, parcel: Parcel) -> None:
    """Write version 2.0 with the glossary module."""
    source, target = parcel.pair
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write(
            f'<xliff version="2.0" srcLang="{source}" trgLang="{target}" xmlns="urn:oasis:names:tc:xliff:document:2.0"'
        )
        file.write(' xmlns:gls="urn:oasis:names:tc:xliff:glossary:2.0">\n')
        file.write(f"{opened('file', id='glossary')}<notes>{tag('note', parcel.export_id, category=_EXPORT)}</notes>\n")
        for number, entry in enumerate(parcel.entries, 1):
            file.write(_unit2(entry, entry.uid or f"u{number}", source, target))
        file.write("</file>\n</xliff>\n")


def _unit2(entry: Entry, uid: str, source: str, target: str) -> str:
    (first,), others = entry.of(source), entry.of(target)
    listed = "".join(tag("gls:translation", term.text) for term in others)
    defined = tag("gls:definition", entry.definition) if entry.definition else ""
    module = f"<gls:glossEntry>{tag('gls:term', first.text)}{listed}{defined}</gls:glossEntry>"
    notes = tag("note", entry.domain, category="domain") if entry.domain else ""
    notes += tag("note", entry.note) if entry.note else ""
    noted = f"<notes>{notes}</notes>" if notes else ""
    segment = f"<segment>{tag('source', first.text)}{tag('target', others[0].text)}</segment>"
    return f"{opened('unit', id=uid)}<gls:glossary>{module}</gls:glossary>{noted}{segment}</unit>\n"


def write_xliff1(path: Path, parcel: Parcel) -> None:
    """Write version 1.2."""
    source, target = parcel.pair
    names = {"original": "glossary", "datatype": "plaintext", "source-language": source, "target-language": target}
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
        file.write('<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">\n')
        file.write(
            f"{opened('file', **names)}<header>{tag('note', _EXPORT + ' ' + parcel.export_id)}</header>\n<body>\n"
        )
        for number, entry in enumerate(parcel.entries, 1):
            file.write(_unit1(entry, entry.uid or f"u{number}", source, target))
        file.write("</body>\n</file>\n</xliff>\n")


def _unit1(entry: Entry, uid: str, source: str, target: str) -> str:
    (first,), (best, *others) = entry.of(source), entry.of(target)
    alternatives = "".join(f"<alt-trans>{tag('target', term.text)}</alt-trans>" for term in others)
    said = {**{name: getattr(entry, name) for name in NAMES}, "": entry.note}
    notes = "".join(opened("note", **{"from": name}) + tag("note", text)[6:] for name, text in said.items() if text)
    return f"{opened('trans-unit', id=uid)}{tag('source', first.text)}{tag('target', best.text)}{notes}{alternatives}</trans-unit>\n"


def read_xliff(path: Path) -> Found:
    """The entries of the units, or of the glossary module of a unit that has one.

    Raises:
        InputError: no sound XML.
    """
    languages = ["", ""]
    export = ""
    entries: list[Entry] = []
    for _, element in elements(path, "unit", "trans-unit", "note", heads=("file",)):
        if element.tag in ("xliff", "file"):
            languages = [_language(element, place) or languages[place] for place in (0, 1)]
        elif element.tag == "note":
            export = export or _export(element)
        else:
            entries += _entries(element, languages[0], languages[1])
    return Found(entries, export)


def _language(element: Element, place: int) -> str:
    names = (("srcLang", "source-language"), ("trgLang", "target-language"))[place]
    return language_of(next((element.get(name, "") for name in names if element.get(name)), ""))[0]


def _export(note: Element) -> str:
    if note.get("category") == _EXPORT:
        return words(note)
    return words(note).partition(f"{_EXPORT} ")[2]


def _entries(unit: Element, source: str, target: str) -> Iterator[Entry]:
    notes = {note.get("category") or note.get("from") or "": words(note) for note in unit.iter("note")}
    said = {name: notes.get(name, "") for name in NAMES}
    module = list(unit.iter("glossEntry"))
    for entry in module:
        texts = [(source, words(entry.find("term"))), *((target, words(part)) for part in entry.iter("translation"))]
        defined = words(entry.find("definition"))
        yield _made(unit, texts, said | {"definition": defined or said["definition"], "note": notes.get("", "")})
    if not module:
        texts = [(source, words(next(unit.iter("source"), None)))]
        texts += [(target, words(part)) for part in unit.iter("target")]
        yield _made(unit, texts, said | {"note": notes.get("", "")})


def _made(unit: Element, texts: list[tuple[str, str]], said: dict[str, Any]) -> Entry:
    terms = dict.fromkeys(EntryTerm(lang, " ".join(text.split())) for lang, text in texts if lang and text)
    return Entry(tuple(terms), unit.get("id", ""), **said)
