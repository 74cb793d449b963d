"""Whether a foreign form beside Kazakh words is their translation or something else, such as one thing of the sort that
they say: one logistic decision.

The weights stand in `glosses.tsv`, fitted by `evaluation/fit_glosses.py`.
"""

import re
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import NamedTuple

from glossary.bilingual.alignment import (
    Target,
    abbreviates,
    assigned,
    clipped,
    known_phrase,
    listed,
    rendered,
    senses,
    target,
)
from glossary.bilingual.english_words import capitalised, clause_words, small, strange
from glossary.bilingual.entity_types import personal
from glossary.bilingual.forms import Form
from glossary.features import FeatureTable
from glossary.language.classes import members, word_classes
from glossary.language.transliteration import likeness
from glossary.mining.glosses.side import Resolution
from glossary.mining.glosses.sites import REVERSED, Site
from glossary.syntax.words import Word

_NUMBERED = re.compile(r"\d")
_IDENTIFIER = re.compile(r"[A-Z]{1,3}-\d+")
_NEAR = 0.45
"""Words of two scripts that are alike in sound more than this are seldom so by chance."""
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


def _whole(p: Pair) -> bool:
    """Whether the Kazakh side renders every word of the form itself, not by another form beside it."""
    return assigned(rendered(word, p.aim) for word in p.side.words) >= len(p.aim.units) - p.aim.prefixes


def _strange(p: Pair) -> float:
    return strange(p.form.text)


def _capitals(p: Pair) -> bool:
    """Whether an English form that is no acronym has a capital in every long word."""
    return _latin_words(p) and p.form.lang == "en" and capitalised(p.form.text)


def _small(p: Pair) -> bool:
    return _latin_words(p) and small(p.form.text)


def _clausal(p: Pair) -> int:
    return clause_words(p.form.text) if _small(p) and not p.form.marked else 0


def _others(p: Pair) -> bool:
    """Whether the lexicon has a form with capitals as the name of others and of no word of this Kazakh side."""
    return _capitals(p) and _nothing(p) and listed(p.form.text)


def _both_listed(p: Pair) -> bool:
    """Whether the lexicon has a form and several Kazakh words, each as something else: «музыкалық аспап (trombone)»."""
    return _latin_words(p) and _nothing(p) and not _one(p) and bool(senses(p.side.kk)) and listed(p.form.text)


def _value(p: Pair) -> bool:
    """Whether a form may be the value of the property that the Kazakh side names: «тапсырыс мәртебесі (shipped)»."""
    rendered_wholly = _share(p) == 1 if p.form.acronym else not _nothing(p)
    return p.head.lemma in members("valued") and not rendered_wholly and p.form.lang == "en" and not p.form.marked


def _identifier(p: Pair) -> bool:
    return _new_digits(p) and _IDENTIFIER.fullmatch(p.form.text) is not None


def _letters_left(p: Pair) -> float:
    """How many letters more an acronym has than the Kazakh side has words or parts of words."""
    if not p.form.acronym or p.site.rule == REVERSED:
        return 0.0
    parts = sum(len(word.norm.split("-")) for word in p.side.words)
    return min(3.0, max(0.0, p.aim.expected - parts))


def _near(p: Pair) -> bool:
    """Whether one capitalised word sounds like the last Kazakh one, but not quite as the same name does: «наурыз (Nowruz)»."""
    named = _capitals(p) and _nothing(p) and " " not in p.form.text
    return named and likeness(p.head.lemma, p.form.text) > _NEAR


def _others_letters(p: Pair) -> float:
    """How much is not rendered of an acronym that the lexicon has for others."""
    other = p.form.acronym and listed(p.form.text) and not known_phrase(p.side.kk, p.aim)
    return 1 - _share(p) if other else 0.0


def _spelt(p: Pair) -> bool:
    """Whether an acronym of three letters or more has a letter for each word."""
    return p.form.acronym and len(p.aim.units) > 2 and not _unlike_letters(p)


def _clipped(p: Pair) -> bool:
    return (
        _small(p)
        and not _one(p)
        and " " not in p.form.text
        and clipped(p.form.text, [word.lemma for word in p.side.words])
    )


def _one_name(p: Pair) -> bool:
    """Whether an acronym stands behind one name that is neither a person nor a place: «Даеш (ISIL)»."""
    name = p.form.acronym and _one(p) and p.head.pos == "PROPN" and not personal(p.side.words)
    return name and not any("place" in sense.flags for sense in senses(p.head.lemma))


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
    words = [word for word in p.side.words if word.pos != "PUNCT" and len(word.norm) > 1]
    last = max((at for at, word in enumerate(words) if word.pos == "CONJ"), default=-1)
    return (
        not p.side.sounds
        and p.form.lang != "zh"
        and _named(p)
        and last + 1 < len(words)
        and personal(words[last + 1 :])
    )


def _passed(name: str) -> Callable[[Pair], bool]:
    return lambda p: p.side.candidate is not None and name in p.side.candidate.span.passed


def _predicate(p: Pair) -> bool:
    return p.head.lemma in members("predicate") or (p.head.pos == "VERB" and p.head.verb != "participle")


def _plural_mismatch(p: Pair) -> bool:
    """Whether a form in small letters without a plural stands behind a plural, as one of several things does."""
    unlike = p.head.number == "pl" and _small(p) and not p.form.text.endswith("s")
    return unlike and p.site.rule != REVERSED


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
    "acronym of one common word": lambda p: (
        p.form.acronym and _one(p) and not _named(p) and not abbreviates(p.form.text, p.head.lemma)
    ),
    "acronym of the word itself": lambda p: p.form.acronym and _one(p) and abbreviates(p.form.text, p.head.lemma),
    "acronym behind a sort": lambda p: p.form.acronym and _of_a_sort(p) and not _head_last(p) and not _spelt(p),
    "acronym behind an organisation": lambda p: p.form.acronym and p.head.lemma in members("organisation"),
    "number of its own": _new_digits,
    "capitals": _capitals,
    "capitals, nothing rendered": lambda p: _capitals(p) and _nothing(p),
    "capitals, strange": lambda p: _capitals(p) and _nothing(p) and _strange(p),
    "small letters": _small,
    "strange words in small letters": lambda p: p.site.rule != REVERSED and _small(p) and _nothing(p) and _strange(p),
    "clipped from the words": _clipped,
    "words of a clause": _clausal,
    "capitals, a name of others": _others,
    "both listed, apart": _both_listed,
    "value of a property": _value,
    "identifier": _identifier,
    "letters left": _letters_left,
    "sounds nearly alike": _near,
    "acronym of others": _others_letters,
    "acronym of a name": _one_name,
    "list, all rendered": lambda p: p.form.listed and _latin_words(p) and _whole(p),
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
