"""Words taken apart and made: what a derived word is made from, the verb behind a verbal noun, whether a form denies.

>>> list(bases("тұрақтандырғыш", "device")), list(bases("құстану", "study")), list(bases("шегін", "passive"))
(['тұрақтандыр'], ['құс'], ['шег', 'шек', 'шегі'])
>>> verbal_noun("бақыла"), verbal_noun("оқы"), verbal_noun("қой")
('бақылау', 'оқу', 'қою')
>>> verb_of("төлемеу"), verb_of("қамау")
(Verb(stem='төле', negative=True), Verb(stem='қама', negative=False))
"""

from collections.abc import Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from glossary.language.classes import ENDINGS
from glossary.language.known_stems import verb_source
from glossary.language.paradigm import Chain
from glossary.language.phonology import VOWELS, devoice, harmony
from glossary.language.splits import VOICED, conjugated, verbal_cuts

_VERBAL: Mapping[str, tuple[str, ...]] = {
    "passive": tuple("ыл іл л ын ін н".split()),
    "causative": tuple("дыр дір тыр тір т ғыз гіз қыз кіз".split()),
    "verbalised": tuple("ла ле да де та те лан лен дан ден тан тен лас лес дас дес тас тес".split()),
}
"""The endings of verb stems, by what they make: the passive of an active verb, the verb that makes
someone do what another says, the verb of a noun."""
_PAST = ("ған", "ген", "қан", "кен")


class Verb(NamedTuple):
    """The stem of a verb form, and whether the form says that something is not done."""

    stem: str
    negative: bool


def bases(word: str, made: str) -> Iterator[str]:
    """What stands before an ending that makes words of this kind (a class of `ENDINGS`, «passive» or «verbalised»), as it stands and with
    its last sound unvoiced; it need not be a word."""
    for ending in _VERBAL.get(made) or ENDINGS[made]:
        base = word.removesuffix(ending)
        if base != word and len(base) > 1:
            yield base
            if ending[0] in VOWELS and base[-1] in VOICED:
                yield devoice(base)


def formed(base: str, made: str) -> Iterator[str]:
    """The words of this kind that can be made of a base by its harmony.

    >>> list(formed("кеден", "abstract"))
    ['кеденлік', 'кедендік', 'кедентік']
    """
    return (base + ending for ending in ENDINGS[made] if harmony(base) == harmony(ending))


def verbal_noun(stem: str) -> str:
    """The name of what a verb does."""
    if stem[-1:] == "й":
        return stem[:-1] + "ю"
    return (stem[:-1] if stem[-1:] in ("ы", "і") else stem) + "у"


@lru_cache(maxsize=1 << 14)
def verb_of(noun: str) -> Verb:
    """The verb that a verbal noun is made of; a noun that no known verb explains loses its last letter."""
    for stem, kind, _, ending in verbal_cuts(noun):
        for chain in conjugated(stem, kind, ending):
            if chain.form == "noun" and chain.nominal == Chain() and verb_source(stem):
                return Verb(stem, chain.negative)
    return Verb(noun[:-1], False)


@lru_cache(maxsize=1 << 14)
def is_negated(form: str, stem: str) -> bool:
    """Whether a form of the verb `stem` says that something is not done.

    >>> is_negated("алынбаған", "алын"), is_negated("қайтарылмайтын", "қайтарыл"), is_negated("қамаған", "қама")
    (True, True, False)
    """
    chains = (conjugated(found, kind, ending) for found, kind, _, ending in verbal_cuts(form) if found == stem)
    return any(chain.negative for found in chains for chain in found)


def is_past_participle(form: str) -> bool:
    """Whether a participle says what was done or became so: «жазылған»."""
    return form.endswith(_PAST)
