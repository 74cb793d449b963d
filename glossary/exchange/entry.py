"""A concept as the formats of other tools know it: terms with what is said of each, definition, note, subject field.

Tables hold the same in their cells; one is made of the other without loss.

>>> entry = entry_of({"kk": "кеден одағы", "en": "customs union | CU", "usage": "en: CU = acronym"})
>>> [term.text for term in entry.of("en")], entry.of("en")[1].usage
(['customs union', 'CU'], Usage(term_type='acronym'))
>>> cells_of(entry)["usage"]
'en: CU = acronym'
"""

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass, replace

from glossary.exchange.columns import SEPARATOR, TEXT_LANGUAGES
from glossary.exchange.usage import PLAIN, Usage, read_usage, write_usage
from glossary.language.orthography import sort_key
from glossary.store.cells import alternatives

FIELDS = ("definition", "note", "domain", "kind", "status", "context", "source", "own_field", "collection")
"""The columns of a table that an entry has as they are."""


@dataclass(frozen=True, slots=True)
class EntryTerm:
    """A term of an entry."""

    lang: str
    text: str
    usage: Usage = PLAIN


@dataclass(frozen=True, slots=True)
class Entry:
    """A concept on its way. Terms stand in the order of preference; `number` is the line of the file, `uid` empty where the
    file does not say which concept it is."""

    terms: tuple[EntryTerm, ...]
    uid: str = ""
    definition: str = ""
    note: str = ""
    domain: str = ""
    kind: str = ""
    status: str = ""
    context: str = ""
    source: str = ""
    own_field: str = ""
    collection: str = ""
    number: int = 0

    def of(self, lang: str) -> tuple[EntryTerm, ...]:
        """The terms of a language."""
        return tuple(term for term in self.terms if term.lang == lang)

    def usable(self, lang: str) -> tuple[EntryTerm, ...]:
        """Those of them that may be used."""
        return tuple(term for term in self.of(lang) if not term.usage.avoided)

    @property
    def languages(self) -> list[str]:
        """The languages that have a term, in the order of the table."""
        return [lang for lang in TEXT_LANGUAGES if self.of(lang)]


def entry_of(cells: Mapping[str, str], number: int = 0) -> Entry:
    """The entry that a row says."""
    said = read_usage(cells.get("usage", ""))
    terms: dict[tuple[str, str], Usage] = {}
    for lang in TEXT_LANGUAGES:
        terms |= {(lang, text): said.get((lang, text), PLAIN) for text in alternatives(cells.get(lang, ""))}
        terms |= {name: usage for name, usage in said.items() if name[0] == lang}
    named = tuple(EntryTerm(lang, text, usage) for (lang, text), usage in terms.items())
    return Entry(named, cells.get("id", ""), **{name: cells.get(name, "") for name in FIELDS}, number=number)


def cells_of(entry: Entry, holds: Collection[str] = FIELDS) -> dict[str, str]:
    """The cells of an entry; of the fields those that `holds` names, for what a format has no place for it does not deny."""
    texts = {lang: SEPARATOR.join(term.text for term in entry.usable(lang)) for lang in TEXT_LANGUAGES}
    usage = write_usage({(term.lang, term.text): term.usage for term in entry.terms})
    fields = {name: getattr(entry, name) for name in FIELDS if name in holds}
    return {"id": entry.uid, **texts, "usage": usage, **fields}


def joined(first: Entry, other: Entry) -> Entry:
    """Two entries as one: the terms of both, and of each field what the first one says, or else the other."""
    known = {(term.lang, term.text) for term in first.terms}
    more = tuple(term for term in other.terms if (term.lang, term.text) not in known)
    fields = {name: getattr(first, name) or getattr(other, name) for name in ("uid", *FIELDS)}
    return replace(first, terms=first.terms + more, **fields)


def grouped(entries: Iterable[Entry], source: str) -> list[Entry]:
    """The entries of a list that has a line for each equivalent: neighbours that are called the same in the source language,
    and say the same beside, are one."""
    found: list[Entry] = []
    for entry in entries:
        if found and _same_source(found[-1], entry, source):
            found[-1] = joined(found[-1], entry)
        else:
            found.append(entry)
    return found


def _same_source(one: Entry, other: Entry, source: str) -> bool:
    called = [term.text for term in one.of(source)] == [term.text for term in other.of(source)]
    return called and all(getattr(one, name) == getattr(other, name) for name in FIELDS)


def in_alphabet(entries: Iterable[Entry]) -> list[Entry]:
    """The entries that have a Kazakh term in the order of the Kazakh alphabet."""
    named = (entry for entry in entries if entry.of("kk"))
    return sorted(named, key=lambda entry: sort_key(bare(entry.of("kk")[0].text)))


def bare(text: str) -> str:
    """A term without the marks that it begins with.

    >>> bare("-лық"), bare("«Ом заңы»")
    ('лық', 'Ом заңы»')
    """
    return text.lstrip("".join({letter for letter in text if not letter.isalnum()}))


def initial(text: str) -> str:
    """The letter under which a term stands in a list; a sign for one that begins with a number, before all letters.

    >>> initial("-лық"), initial("3G желісі")
    ('Л', '№')
    """
    first = bare(text)[:1]
    return first.upper() if first.isalpha() else "№"
