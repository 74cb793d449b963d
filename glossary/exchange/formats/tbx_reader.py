"""TBX in: versions 3 and 2, and TBX-Min of its own older form; the data categories as attributes or as elements, the status words
of the wild understood."""

from dataclasses import replace
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm
from glossary.exchange.formats import tbx_words
from glossary.exchange.formats.format import Found
from glossary.exchange.formats.languages import language_of
from glossary.exchange.formats.markup import XML_LANG, elements, words
from glossary.exchange.formats.tbx_writer import EXPORTED
from glossary.exchange.usage import AVOIDED, Usage

ROOTS = ("tbx", "martif", "TBX")
_ENTRIES = ("conceptEntry", "termEntry", "entry")
_SECTIONS = ("langSec", "langSet", "langGroup")
_TERMS = ("termSec", "tig", "ntig", "termGroup")
_STATUS = ("administrativeStatus", "normativeAuthorization", "termStatus")


def read_tbx(path: Path) -> Found:
    """The entries of a termbase; what has no Kazakh term, or no language of ours, is left out.

    Raises:
        InputError: no sound XML, no TBX, or nothing in it that can come in.
    """
    entries: list[Entry] = []
    export = ""
    without = 0
    for _, element in elements(path, "sourceDesc", *_ENTRIES):
        if element.tag in ROOTS:
            continue
        if element.tag == "sourceDesc":
            export = export or words(element).partition(EXPORTED)[2].strip()
        elif element.tag in _ENTRIES:
            entry = _entry(element)
            if entry.of("kk"):
                entries.append(entry)
            else:
                without += 1
        else:
            raise InputError(f"{path} begins with <{element.tag}> and is no TBX; export it as TBX 2 or 3.")
    unasked: dict[str, Any] = {"context": ""} if export else {"uid": ""}
    entries = [replace(entry, **unasked) for entry in entries]
    if not entries:
        raise InputError(f'{path} has no entry with a Kazakh term; check its languages (xml:lang="kk").')
    left_out = (f"{without} entries without a Kazakh term",) if without else ()
    return Found(entries, export, left_out)


def _entry(element: Element) -> Entry:
    terms: dict[tuple[str, str], tuple[bool, EntryTerm]] = {}
    definitions = _all(element, "definition")
    contexts: list[str] = []
    notes = [words(child) for child in element if child.tag == "note"]
    for section in (part for part in element.iter() if part.tag in _SECTIONS):
        lang, region = language_of(section.get(XML_LANG) or section.get("lang") or "")
        definitions += _all(section, "definition")
        groups = [part for part in section.iter() if part.tag in _TERMS] if lang else []
        for later, term in (read for group in groups if (read := _term(group, lang, region))):
            known = terms.get((lang, term.text))
            if known is None or known[1].usage.avoided:  # said twice, a term may be used if it may once
                terms[lang, term.text] = later, term
        contexts += [text for group in groups for text in _all(group, "context")]
    return Entry(
        tuple(term for _, term in sorted(terms.values(), key=lambda ranked: ranked[0])),
        uid=element.get("id", ""),
        definition="\n".join(dict.fromkeys(filter(None, definitions))),
        note="\n".join(filter(None, notes)),
        domain=next(iter(_all(element, "subjectField")), ""),
        context="\n".join(contexts),
    )


def _all(element: Element, category: str) -> list[str]:
    """The values of a data category at an element, not of those in its sections and terms."""
    found = []
    for child in element:
        if child.tag in (*_SECTIONS, *_TERMS):
            continue
        if child.tag == category or child.get("type") == category:
            found.append(words(child))
        elif child.tag.endswith("Grp"):
            found += _all(child, category)
    return found


def _term(group: Element, lang: str, region: str) -> tuple[bool, EntryTerm] | None:
    """The term of a section, and whether it stands behind the preferred ones; the strictest status counts where there are
    several."""
    text = " ".join(words(next(group.iter("term"), None)).split())
    if not text:
        return None
    notes = {
        category: _deep(group, category) for category in (*_STATUS, "partOfSpeech", "termType", "geographicalUsage")
    }
    statuses = [said for category in _STATUS for word in notes[category] if (said := tbx_words.status(word))]
    usage = min(statuses, key=_severity, default=Usage())
    used_in = next(iter(notes["geographicalUsage"]), "")
    usage = replace(
        usage,
        term_type=tbx_words.term_type(next(iter(notes["termType"]), "")),
        pos=tbx_words.part_of_speech(next(iter(notes["partOfSpeech"]), "")),
        region=language_of(used_in)[1] or region,
        note=" ".join("; ".join(words(child) for child in group if child.tag == "note").split()),
    )
    preferred = any(tbx_words.preferred(word) for category in _STATUS for word in notes[category])
    return not preferred, EntryTerm(lang, text, usage)


def _deep(group: Element, category: str) -> list[str]:
    """The values of a data category anywhere in a term section, as attribute or element says it."""
    return [words(part) for part in group.iter() if category in (part.tag, part.get("type"))]


def _severity(usage: Usage) -> int:
    return -(2 * usage.forbidden + (usage.preference in AVOIDED))
