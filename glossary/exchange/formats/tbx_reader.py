"""TBX in: versions 3 and 2, and TBX-Min of its own older form; the data categories as attributes or as elements, the status words
of the wild understood."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from xml.etree.ElementTree import Element

from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm
from glossary.exchange.formats import tbx_words
from glossary.exchange.formats.format import Found
from glossary.exchange.formats.languages import language_of
from glossary.exchange.formats.markup import XML_LANG, elements, words
from glossary.exchange.usage import AVOIDED, Usage

ROOTS = ("tbx", "martif", "TBX")
_ENTRIES = ("conceptEntry", "termEntry", "entry")
_SECTIONS = ("langSec", "langSet", "langGroup")
_TERMS = ("termSec", "tig", "ntig", "termGroup")
_STATUS = ("administrativeStatus", "normativeAuthorization", "termStatus")


def read_tbx(path: Path) -> Found:
    """The entries of a termbase.

    Raises:
        InputError: no sound XML, or no TBX.
    """
    entries: list[Entry] = []
    export = ""
    for _, element in elements(path, "sourceDesc", *_ENTRIES):
        if element.tag == "sourceDesc":
            export = export or words(element).partition(tbx_words.EXPORTED)[2].strip()
        elif element.tag in _ENTRIES:
            entries.append(_entry(element))
        elif element.tag not in ROOTS:
            raise InputError(f"{path} begins with <{element.tag}> and is no TBX; export it as TBX 2 or 3.")
    return Found(entries, export)


def _entry(element: Element) -> Entry:
    sections = [part for part in element.iter() if part.tag in _SECTIONS]
    groups = [(section, group) for section in sections for group in section.iter() if group.tag in _TERMS]
    return Entry(
        tuple(_terms(groups)),
        uid=element.get("id", ""),
        definition=_together(element, *sections, category="definition"),
        note="\n".join(filter(None, (words(child) for child in element if child.tag == "note"))),
        domain=next(iter(_all(element, "subjectField")), ""),
        context=_together(*(group for _, group in groups), category="context"),
    )


def _terms(groups: Sequence[tuple[Element, Element]]) -> list[EntryTerm]:
    """The terms of the sections of an entry, in each language the preferred ones first; said twice, one may be used if it may
    once."""
    terms: dict[tuple[str, str], tuple[bool, EntryTerm]] = {}
    for section, group in groups:
        lang, region = language_of(section.get(XML_LANG) or section.get("lang") or "")
        text = " ".join(words(next(group.iter("term"), None)).split())
        known = terms.get((lang, text))
        if lang and text and (known is None or known[1].usage.avoided):
            preferred, usage = _usage(group, region)
            terms[lang, text] = not preferred, EntryTerm(lang, text, usage)
    return [term for _, term in sorted(terms.values(), key=lambda ranked: ranked[0])]


def _together(*parts: Element, category: str) -> str:
    """The values of a data category at some elements, a line each; what an earlier element has said is not said again."""
    said: list[str] = []
    for part in parts:
        before = frozenset(said)
        said += [text for text in _all(part, category) if text and text not in before]
    return "\n".join(said)


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


def _usage(group: Element, region: str) -> tuple[bool, Usage]:
    """Whether a term is preferred, and what is said of it; the strictest status counts where there are several."""
    statuses = [word for category in _STATUS for word in _deep(group, category)]
    kind, pos, used_in = (
        next(iter(_deep(group, category)), "") for category in ("termType", "partOfSpeech", "geographicalUsage")
    )
    notes = [words(child) for child in group if child.tag == "note"]
    usage = replace(
        min(filter(None, map(tbx_words.status, statuses)), key=_severity, default=Usage()),
        term_type=tbx_words.term_type(kind),
        pos=tbx_words.part_of_speech(pos),
        region=language_of(used_in)[1] or region,
        note=" ".join("; ".join(notes).split()),
    )
    return any(map(tbx_words.preferred, statuses)), usage


def _deep(group: Element, category: str) -> list[str]:
    """The values of a data category anywhere in a term section, as attribute or element says it."""
    return [words(part) for part in group.iter() if category in (part.tag, part.get("type"))]


def _severity(usage: Usage) -> int:
    return -(2 * usage.forbidden + (usage.preference in AVOIDED))
