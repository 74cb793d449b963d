"""A translation beside the glossary: is each approved term of the source rendered by one of its equivalents, in whatever form.

>>> terms = [Known("C000001", "kk", "кеден одағы"), Known("C000001", "en", "customs union")]
>>> checker = Checker([*terms, Known("C000001", "en", "tariff league", avoided=True)], "kk", "en")
>>> for one in checker.check(Segment("1", "Кеден одағының 3 мүшесі", "The tariff league has 4 members")):
...     print(one)
missing: «Кеден одағының» (кеден одағы): customs union
forbidden: «tariff league»: customs union
number: «3» is not in the translation
"""

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from glossary.checking.uses import Known, Use, Uses
from glossary.language.orthography import fold, is_han
from glossary.value import Value

What = Literal["missing", "forbidden", "inconsistent", "number", "abbreviation"]
Side = Literal["source", "target"]
KINDS: tuple[What, ...] = ("missing", "forbidden", "inconsistent", "number", "abbreviation")

_NUMBER = re.compile(r"\d+(?:[.,  ]\d+)*")
_ABBREVIATION = re.compile(r"(?<![\w-])[A-Z][A-Z0-9]{1,9}(?![\w])")
_MYRIADS = frozenset("万亿")
SHORT = 8
"""Words of a source that two segments must share to be compared: a longer one is a sentence, and may be said twice in two ways."""


@dataclass(frozen=True, slots=True)
class Segment(Value):
    """A piece of a translation; `name` says where it stands in its file."""

    name: str
    source: str
    target: str


@dataclass(frozen=True, slots=True)
class Finding(Value):
    """What somebody should look at in a segment. `text` is what stands there, from `start` to `end` of the `side`; `term` the
    term of the glossary, `expected` what the glossary has for it."""

    what: What
    segment: str
    side: Side
    start: int
    end: int
    text: str
    uid: str = ""
    term: str = ""
    expected: tuple[str, ...] = ()

    def __str__(self) -> str:
        if self.what in ("number", "abbreviation"):
            return f"{self.what}: «{self.text}» is not in the translation"
        named = f" ({self.term})" if self.term and self.term.casefold() != self.text.casefold() else ""
        return f"{self.what}: «{self.text}»{named}: {', '.join(self.expected) or 'nothing instead'}"


class Checker:
    """A glossary ready to check translations from one language to another. `ignored` are terms or ids that nobody wants to hear
    of."""

    def __init__(self, terms: Iterable[Known], source: str, target: str, ignored: Collection[str] = ()) -> None:
        quiet = {fold(one) for one in ignored}
        known = [one for one in terms if quiet.isdisjoint((fold(one.text), fold(one.uid)))]
        sides = {lang: [one for one in known if one.lang == lang] for lang in (source, target)}
        self._sources, self._targets = Uses(source, sides[source]), Uses(target, sides[target])
        self._equivalents: dict[str, list[Known]] = defaultdict(list)
        for one in sides[target]:
            self._equivalents[one.uid].append(one)
        self._alone: dict[Known, Uses] = {}
        self._rendered: dict[str, tuple[str, str]] = {}

    def check(self, segment: Segment) -> list[Finding]:
        """What is to be looked at in a segment, in the order of kinds; nothing in one that is not translated."""
        if not segment.target.strip():
            return []
        sources, targets = self._sources.find(segment.source), self._targets.find(segment.target)
        return [
            *self._missing(segment, sources, targets),
            *self._forbidden(segment, sources, targets),
            *self._inconsistent(segment),
            *_lost(segment, "number", _numbers(segment.source), set(_numbers(segment.target))),
            *_lost(segment, "abbreviation", _abbreviations(segment.source), set(_abbreviations(segment.target))),
        ]

    def _missing(self, segment: Segment, sources: Iterable[Use], targets: Iterable[Use]) -> Iterator[Finding]:
        there = {one.uid for use in targets for one in (use.known, *use.others) if not one.avoided}
        for use in sources:
            usable = self._usable(use)
            if usable and there.isdisjoint(one.uid for one in usable) and not self._rendered_by(usable, segment.target):
                yield _finding("missing", segment, "source", use, usable)

    def _usable(self, use: Use) -> list[Known]:
        """The equivalents of a use that may be used."""
        concepts = (use.known, *use.others)
        return [one for concept in concepts for one in self._equivalents[concept.uid] if not one.avoided]

    def _rendered_by(self, known: Iterable[Known], text: str) -> bool:
        """Whether one of these terms is in a text where a longer one hides it, or with other hyphens."""
        return any(self._inside(one, text) for one in known)

    def _inside(self, known: Known, text: str) -> bool:
        """Whether a term is in a text where a longer one hides it, or with other hyphens."""
        bare = text.replace("-", "") if known.lang == "en" else text
        single = self._alone.setdefault(known, Uses(known.lang, [known]))
        return bool(single.find(text) or (bare != text and single.find(bare)))

    def _forbidden(self, segment: Segment, sources: Iterable[Use], targets: Iterable[Use]) -> Iterator[Finding]:
        sides: tuple[tuple[Side, Iterable[Use]], ...] = (("target", targets), ("source", sources))
        for side, uses in sides:
            for use in uses:
                if all(one.avoided for one in (use.known, *use.others)):
                    instead = self._equivalents[use.known.uid] if side == "target" else ()
                    yield _finding("forbidden", segment, side, use, [one for one in instead if not one.avoided])

    def _inconsistent(self, segment: Segment) -> Iterator[Finding]:
        """A short source that another segment renders otherwise."""
        key, rendered = " ".join(fold(segment.source).split()), " ".join(segment.target.split())
        if not key or len(key.split()) > SHORT or len(key) > 80:
            return
        before, first = self._rendered.setdefault(key, (rendered, segment.name))
        if fold(before) != fold(rendered):
            yield Finding(
                "inconsistent",
                segment.name,
                "target",
                0,
                len(segment.target),
                rendered,
                "",
                segment.source,
                (f"{before} ({first})",),
            )


def _finding(what: What, segment: Segment, side: Side, use: Use, expected: Iterable[Known]) -> Finding:
    texts = tuple(dict.fromkeys(one.text for one in expected))
    return Finding(what, segment.name, side, use.start, use.end, use.surface, use.known.uid, use.known.text, texts)


def _lost(segment: Segment, what: What, here: dict[str, re.Match[str]], there: Collection[str]) -> Iterator[Finding]:
    if what == "number" and is_han(segment.target + segment.source) and _MYRIADS & set(segment.target + segment.source):
        return
    for key, found in here.items():
        if key not in there:
            yield Finding(what, segment.name, "source", found.start(), found.end(), found[0])


def _numbers(text: str) -> dict[str, re.Match[str]]:
    """The numbers of a text without the marks that languages divide them by in different ways."""
    return {re.sub(r"\D", "", found[0]): found for found in _NUMBER.finditer(text)}


def _abbreviations(text: str) -> dict[str, re.Match[str]]:
    return {found[0]: found for found in _ABBREVIATION.finditer(text)}
