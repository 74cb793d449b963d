"""What a format can hold, and what of an entry does not travel in it.

A format declares its places. What an entry says beside them is taken off before it is written, and the summary of what did not
travel is made from the same declaration, so that neither can say what the other does not do.

>>> omegat = Capabilities(frozenset({"note"}), pair=True)
>>> entry = Entry((EntryTerm("kk", "одақ"), EntryTerm("en", "union"), EntryTerm("ru", "союз")), definition="…", note="econ.")
>>> losses = Losses()
>>> [(held.languages, held.note, held.definition) for held in omegat.hold([entry], ("kk", "en"), losses)]
[(['kk', 'en'], 'econ.', '')]
>>> str(losses)
'1 definition, 1 ru term'
"""

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from glossary.exchange.columns import Pair
from glossary.exchange.entry import FIELDS, Entry, EntryTerm
from glossary.exchange.usage import PLAIN, Usage

MARKS = {
    "preference": "deprecated",
    "forbidden": "forbidden",
    "do_not_translate": "do not translate",
    "case_sensitive": "case-sensitive",
    "term_type": "term type",
    "pos": "part of speech",
    "region": "region",
    "note": "usage note",
}
"""What is said of a term, by the place that a format has for it."""
USAGE = frozenset(MARKS.values()) | {"superseded"}
"""Places for everything that is said of a term."""
SYNONYMS = "synonyms"
"""The place for several terms of the source language in one entry."""
EVERYTHING = frozenset({*FIELDS, *USAGE, SYNONYMS, "id"})

_USUAL = ("approved", "term")
"""The status and the kind of what leaves the termbase where nothing else is said: their lack is no loss."""


@dataclass(slots=True)
class Losses:
    """What did not travel, counted by what it is."""

    counts: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return ", ".join(f"{count} {what}{'s' * (count > 1)}" for what, count in sorted(self.counts.items()))


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What a format has places for: the fields of an entry, what is said of terms, `synonyms` of the source language, the
    `id`. One with a `pair` has a source and a target language only, and no entry that lacks either; `languages` are those that
    it can hold where they are not all. What is not `ordered` knows the preferred term of a language and no order of the others."""

    places: frozenset[str]
    pair: bool = False
    ordered: bool = True
    languages: Collection[str] = ("kk", "en", "zh", "ru")

    def hold(self, entries: Iterable[Entry], pair: Pair, losses: Losses) -> Iterator[Entry]:
        """The entries as the format can hold them, counting what it cannot."""
        for entry in entries:
            yield from self._held(entry, pair, losses.counts)

    def restore(self, entry: Entry, base: Entry) -> Entry:
        """An entry that came back, with what the format could not hold of what it said when it left: nobody took that off."""
        known = {(term.lang, term.text): term.usage for term in base.terms}
        terms = [replace(term, usage=self._whole(term, known)) for term in entry.terms]
        here = {(term.lang, term.text) for term in terms}
        if not self.ordered:
            order = {name: place for place, name in enumerate(known)}
            terms.sort(key=lambda term: order.get((term.lang, term.text), len(order)))
        seen = Losses()
        kept = [
            term
            for term in base.terms
            if (term.lang, term.text) not in here
            and (term.lang not in self.languages or self._term(term, seen.counts) is None)
        ]
        return replace(entry, terms=(*terms, *kept))

    def _whole(self, term: EntryTerm, known: Mapping[tuple[str, str], Usage]) -> Usage:
        base = known.get((term.lang, term.text), PLAIN)
        usage = term.usage
        for name, place in MARKS.items():
            if place not in self.places:
                usage = replace(usage, **{name: getattr(base, name)})
        superseded = "superseded" not in self.places and usage.preference and base.preference == "superseded"
        return replace(usage, preference=base.preference) if superseded else usage

    def _held(self, entry: Entry, pair: Pair, lost: Counter[str]) -> Sequence[Entry]:
        terms = self._terms(entry, pair if self.pair else self.languages, lost)
        here = {term.lang for term in terms}
        missing = [lang for lang in pair if lang not in here]
        if not here or (self.pair and missing):
            lost[f"entry without {missing[0]}"] += 1
            return ()
        held = replace(entry, terms=tuple(terms), **self._blank(entry, lost))
        return [held] if SYNONYMS in self.places else _by_source(held, pair[0], lost)

    def _blank(self, entry: Entry, lost: Counter[str]) -> dict[str, Any]:
        """The fields that an entry leaves empty here."""
        absent = [name for name in FIELDS if name not in self.places and getattr(entry, name)]
        lost.update(name.replace("_", " ") for name in absent if getattr(entry, name) not in _USUAL)
        return dict.fromkeys(absent if "id" in self.places else ("uid", *absent), "")

    def _terms(self, entry: Entry, languages: Collection[str], lost: Counter[str]) -> Sequence[EntryTerm]:
        lost.update(f"{term.lang} term" for term in entry.terms if term.lang not in languages)
        held = [self._term(term, lost) for term in entry.terms if term.lang in languages]
        terms = [term for term in held if term is not None]
        return terms if self.ordered else _unordered(terms)

    def _term(self, term: EntryTerm, lost: Counter[str]) -> EntryTerm | None:
        """The term with what can be said of it; none where it may not be used and nothing can say so."""
        usage = term.usage
        if usage.avoided and "deprecated" not in self.places:
            lost[f"{usage.preference} term"] += 1
            return None
        for name, place in MARKS.items():
            if place not in self.places and getattr(usage, name):
                lost[place] += 1
                usage = replace(usage, **{name: getattr(PLAIN, name)})
        if usage.preference == "superseded" and "superseded" not in self.places:
            usage = replace(usage, preference="deprecated")
        return replace(term, usage=usage)


def _unordered(terms: Sequence[EntryTerm]) -> list[EntryTerm]:
    """Terms in the order that is left of theirs: by language the preferred one, other usable ones, those to be avoided."""
    usable = {term.lang: term for term in reversed(terms) if not term.usage.avoided}
    languages = list(dict.fromkeys(term.lang for term in terms))
    return sorted(
        terms,
        key=lambda term: (languages.index(term.lang), term is not usable.get(term.lang), term.usage.avoided, term.text),
    )


def _by_source(entry: Entry, source: str, lost: Counter[str]) -> Sequence[Entry]:
    """An entry for each term of the source language."""
    sources = entry.of(source)
    lost.update([f"{source} synonym as an entry of its own"] * (len(sources) - 1))
    rest = tuple(term for term in entry.terms if term.lang != source)
    return [replace(entry, terms=(term, *rest)) for term in sources]
