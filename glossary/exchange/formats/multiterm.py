"""MultiTerm XML: what SDL Trados' termbase imports and exports, and its converter makes .sdltb files of."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm
from glossary.exchange.formats import tbx_words
from glossary.exchange.formats.format import Found, Parcel
from glossary.exchange.formats.languages import NAMES, language_of
from glossary.exchange.formats.markup import elements, opened, tag, words
from glossary.exchange.usage import Usage

_STATUS = {"": "", "deprecated": "deprecated", "superseded": "superseded"}
_CONCEPT = {"domain": "Subject", "definition": "Definition", "note": "Note"}
_TERM = {"pos": "Part of speech", "term_type": "Type", "region": "Region", "note": "Usage note"}


def write_multiterm(path: Path, parcel: Parcel) -> None:
    """Write the entries, in UTF-16 as MultiTerm does."""
    with path.open("w", encoding="utf-16", newline="\r\n") as file:
        file.write('<?xml version="1.0" encoding="UTF-16"?>\n<mtf>\n')
        for number, entry in enumerate(parcel.entries, 1):
            file.write(f"<conceptGrp>{tag('concept', str(number))}{_descriptions(entry, _CONCEPT)}\n")
            file.writelines(f"{group}\n" for group in _languages(entry))
            file.write("</conceptGrp>\n")
        file.write("</mtf>\n")


def _descriptions(of: object, names: dict[str, str]) -> str:
    texts = ((kind, getattr(of, name)) for name, kind in names.items())
    return "".join(_description(kind, text) for kind, text in texts if text)


def _description(kind: str, text: str) -> str:
    return f"<descripGrp>{tag('descrip', text, type=kind)}</descripGrp>"


def _languages(entry: Entry) -> Iterator[str]:
    for lang in entry.languages:
        head = opened("language", type=NAMES[lang], lang=lang.upper())[:-1] + "/>"
        yield f"<languageGrp>{head}{''.join(map(_term, entry.of(lang)))}</languageGrp>"


def _term(term: EntryTerm) -> str:
    marks = [mark for mark in (*_STATUS, "forbidden") if mark and mark in term.usage.marks()]
    status = _description("Status", marks[0]) if marks else ""
    return f"<termGrp>{tag('term', term.text)}{status}{_descriptions(term.usage, _TERM)}</termGrp>"


def read_multiterm(path: Path) -> Found:
    """The entries of an export.

    Raises:
        InputError: no sound XML, or no MultiTerm.
    """
    entries: list[Entry] = []
    for _, element in elements(path, "conceptGrp"):
        if element.tag == "conceptGrp":
            entries.append(_entry(element))
        elif element.tag != "mtf":
            raise InputError(f"{path} begins with <{element.tag}> and is no MultiTerm XML.")
    return Found(entries)


def _entry(concept: Element) -> Entry:
    terms: dict[EntryTerm, None] = {}
    for group in concept.iter("languageGrp"):
        lang, region = _language(group)
        for part in group.iter("termGrp") if lang else ():
            if text := " ".join(words(part.find("term")).split()):
                terms[EntryTerm(lang, text, _usage(part, region))] = None
    said: dict[str, Any] = {name: _said(concept, kind) for name, kind in _CONCEPT.items()}
    return Entry(tuple(terms), **said)


def _language(group: Element) -> tuple[str, str]:
    """The language of a group and its region, by its code or else by its name."""
    head = group.find("language")
    if head is None:
        return "", ""
    lang, region = language_of(head.get("lang", ""))
    named = (code for code, name in NAMES.items() if head.get("type", "").startswith(name))
    return lang or next(named, ""), region


def _said(group: Element, kind: str) -> str:
    """What a group says itself of something, not what the groups in it say."""
    own = (part for child in group.findall("descripGrp") for part in child.iter("descrip"))
    return next((words(part) for part in own if part.get("type", "").casefold() == kind.casefold()), "")


def _usage(group: Element, region: str) -> Usage:
    status = tbx_words.status(_said(group, "Status")) or Usage()
    return Usage(
        preference=status.preference,
        forbidden=status.forbidden,
        pos=tbx_words.part_of_speech(_said(group, _TERM["pos"])),
        term_type=tbx_words.term_type(_said(group, _TERM["term_type"])),
        region=_said(group, _TERM["region"]) or region,
        note=_said(group, _TERM["note"]),
    )
