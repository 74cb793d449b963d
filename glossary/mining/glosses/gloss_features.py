"""Whether a foreign form beside Kazakh words is their translation or something else, such as one thing of the sort that
they say: one logistic decision.

The weights stand in `glosses.tsv`, fitted by `evaluation/fit_glosses.py`.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from glossary.bilingual.alignment import Target, abbreviates, english, rendered, senses, target
from glossary.bilingual.forms import Form
from glossary.features import FeatureTable
from glossary.language.classes import members, word_classes
from glossary.mining.glosses.entity_types import personal
from glossary.mining.glosses.side import Resolution
from glossary.mining.glosses.sites import REVERSED, Site
from glossary.mining.glosses.spans import known_phrase
from glossary.syntax.words import Word

_NUMBERED = re.compile(r"\d")
_ENGLISH = re.compile(
    r"[a-z-]+(?:[ts]ion|ment|ness|ity|[ae]nce|[ae]ncy|ing|ism|ists?|logy|graphy|metry|al|ous|ive|[ai]ble|ship|hood|ed|ure|age|ics|"
    r"oid|ase|ose|ine|ide|ate|osis|itis|emia|pathy|less|ful|ward|like|wise)s?"
)
"""Endings of English words and of those that English takes from Greek and Latin; names seldom have them."""
_SIDEWAYS = re.compile(r"[/>]")


class Pair(NamedTuple):
    """A site with its Kazakh side, and the form as the alignment sees it."""

    site: Site
    side: Resolution
    aim: Target

    @property
    def form(self) -> Form:
        """The foreign form."""
        return self.site.form

    @property
    def head(self) -> Word:
        """The last word of the Kazakh side."""
        return self.side.words[-1]


def pair(site: Site, side: Resolution) -> Pair:
    """A site with its Kazakh side."""
    return Pair(site, side, target(site.form))


def _latin_words(p: Pair) -> bool:
    return not p.form.acronym and p.form.lang != "zh"


def _share(p: Pair) -> float:
    """How much of the form the Kazakh words render."""
    return min(1.0, p.side.pairs / max(1, len(p.aim.units) - p.aim.prefixes))


def _strange(p: Pair) -> float:
    """How much of a form is no English word by the lexicon or its ending."""
    words = [
        part for part in re.split(r"[\s-]+", p.form.text) if part.isalpha() and part.lower() not in members("function")
    ]
    return sum(not _is_english(word.lower()) for word in words) / len(words) if words else 0.0


def _is_english(word: str) -> bool:
    return word in english() or word.removesuffix("s") in english() or _ENGLISH.fullmatch(word) is not None


def _capitals(p: Pair) -> bool:
    """Whether a form that is no acronym has a capital in every long word."""
    return (
        _latin_words(p)
        and p.form.lang == "en"
        and all(part[:1].isupper() for part in p.form.text.split() if part.lower() not in members("function"))
    )


def _small(p: Pair) -> bool:
    return _latin_words(p) and p.form.text.islower()


def _nothing(p: Pair) -> bool:
    return not p.side.pairs and not p.side.sounds


def _of_a_sort(p: Pair) -> bool:
    """Whether the head is a noun for sorts of things that have names of their own."""
    return p.head.lemma in members("classifier") | members("sort")


def _class(*names: str) -> Callable[[Pair], bool]:
    return lambda p: not word_classes(p.head.lemma).isdisjoint(names)


def _named(p: Pair) -> bool:
    """Whether the Kazakh side is written as a name."""
    return any(word.capital for word in p.side.words) or (p.head.pos == "PROPN" and p.head.number == "sg")


def _known(p: Pair) -> bool:
    """Whether all Kazakh words have meanings in the lexicon."""
    return all(senses(word.lemma) for word in p.side.words if word.cyrillic)


def _one(p: Pair) -> bool:
    return len(p.side.words) == 1


def _unlike_letters(p: Pair) -> float:
    """By how many words the Kazakh side and an acronym before it differ."""
    if not p.form.acronym or p.site.rule == REVERSED:
        return 0.0
    parts = sum(len(word.norm.split("-")) for word in p.side.words)
    return min(3.0, abs(len(p.side.words) - p.aim.expected), abs(parts - p.aim.expected))


def _head_last(p: Pair) -> bool:
    """Whether the head of the Kazakh side has the last letter of an acronym."""
    return p.form.acronym and len(p.aim.units) - 1 in rendered(p.head, p.aim)


def _new_digits(p: Pair) -> bool:
    """Whether a form has a number that the Kazakh side has not."""
    return _NUMBERED.search(p.form.text) is not None and not any(
        map(str.isdigit, "".join(word.norm for word in p.side.words))
    )


def _person(p: Pair) -> bool:
    """Whether the Kazakh side is a person's name, which the form does not sound like."""
    return not p.side.sounds and p.form.lang != "zh" and _named(p) and personal(p.side.words)


def _passed(name: str) -> Callable[[Pair], bool]:
    return lambda p: p.side.candidate is not None and name in p.side.candidate.span.passed


def _predicate(p: Pair) -> bool:
    return p.head.lemma in members("predicate") or (p.head.pos == "VERB" and p.head.verb != "participle")


def _plural_mismatch(p: Pair) -> bool:
    """Whether a form in small letters without a plural stands behind a plural, as one of several things does."""
    return p.head.number == "pl" and _small(p) and not p.form.text.endswith("s")


def _turned(test: Callable[[Pair], float]) -> Callable[[Pair], float]:
    """A feature of a Kazakh form in brackets behind a foreign one."""
    return lambda p: p.site.rule == REVERSED and test(p)


GLOSS_FEATURES: dict[str, Callable[[Pair], float]] = {
    "share of the letters rendered": lambda p: p.form.acronym * _share(p),
    "nothing rendered, all words known": lambda p: _nothing(p) and _known(p),
    "nothing rendered, of several words": lambda p: _nothing(p) and _latin_words(p) and len(p.aim.units) > 1,
    "head renders": lambda p: _latin_words(p) and bool(rendered(p.head, p.aim)),
    "sounds alike": lambda p: p.side.sounds,
    "phrase of the lexicon": lambda p: known_phrase(p.side.kk, p.aim),
    "Chinese": lambda p: p.form.lang == "zh",
    "Russian": lambda p: p.form.lang == "ru",
    "acronym": lambda p: p.form.acronym,
    "acronym unlike the number of words": _unlike_letters,
    "acronym of one common word": lambda p: (
        p.form.acronym and _one(p) and not _named(p) and not abbreviates(p.form.text, p.head.lemma)
    ),
    "acronym of the word itself": lambda p: p.form.acronym and _one(p) and abbreviates(p.form.text, p.head.lemma),
    "acronym behind a sort": lambda p: p.form.acronym and _of_a_sort(p) and not _head_last(p),
    "acronym behind an organisation": lambda p: p.form.acronym and p.head.lemma in members("organisation"),
    "number of its own": _new_digits,
    "capitals": _capitals,
    "capitals, nothing rendered": lambda p: _capitals(p) and _nothing(p),
    "capitals, strange": lambda p: _capitals(p) and _nothing(p) and _strange(p),
    "small letters": _small,
    "strange words in small letters": lambda p: _small(p) and _nothing(p) and _strange(p),
    "behind an organisation, nothing rendered": lambda p: _latin_words(p) and _nothing(p) and _class("organisation")(p),
    "behind a person": _person,
    "behind a predicate": _predicate,
    "behind a plural, itself none": _plural_mismatch,
    "verb between": _passed("verb"),
    "small word between": _passed("small word"),
    "list": lambda p: p.form.listed,
    "language named": lambda p: p.form.marked,
    "explained": lambda p: p.form.explained and not p.form.marked,
    "unit of measure": lambda p: p.form.text in members("measure"),
    "slash inside": lambda p: p.form.lang == "en" and _SIDEWAYS.search(p.form.text) is not None and not p.form.acronym,
    "reversed": _turned(lambda p: True),
    "reversed, small letters": _turned(_small),
}
"""What is looked at, by name: how much of it a pair has."""

GLOSSES = FeatureTable(GLOSS_FEATURES, Path(__file__).with_name("glosses.tsv"))


def reason_against(parts: Sequence[tuple[str, float]]) -> str:
    """The feature that speaks most against a gloss, as the reason of its refusal."""
    return min(parts, key=lambda part: part[1])[0] if parts else "nothing in common"
