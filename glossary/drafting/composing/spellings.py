"""The spellings under which a list of terms may have some words: «кеден одақтарының», «кедендік одақ» and «кеден одағы» are
one term.

>>> from glossary.drafting.composing.tree import parse
>>> from glossary.language import analyse
>>> "кеден одағы" in spellings(parse(analyse(["кедендік одақтар"])[0]).words)
True
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from glossary.drafting.composing.nodes import Word
from glossary.language.formation import bases, formed
from glossary.language.inflection import inflect_word
from glossary.language.paradigm import Chain

_CITED = (Chain("sg", 3), Chain("pl"), Chain("pl", 3))


def spellings(words: Sequence[Word], forms: Sequence[str] = ()) -> list[str]:
    """Words as they stand, the last also bare, plural and possessed; then the same in the other structure («кедендік
    одақ» and «кеден одағы»). `forms` are what stands before the last word where it is more than the words: conjunctions,
    too."""
    *before, head = words
    forms = forms or [word.form for word in before]
    found = [[*forms, form] for form in (head.form, head.lemma, *cited(head.lemma))]
    if before and head.reading.pos == "NOUN":
        found += [[*(word.form for word in before[:-1]), *pair] for pair in _restructured(before[-1], head)]
    return [" ".join(one) for one in dict.fromkeys(map(tuple, found))]


@lru_cache(maxsize=1 << 14)
def cited(lemma: str) -> tuple[str, ...]:
    """The forms in which a headword may cite its last word: possessed, plural, both."""
    return tuple(inflect_word(lemma, chain) for chain in _CITED)


def _restructured(modifier: Word, head: Word) -> Iterator[tuple[str, str]]:
    """An adjective in -лық and its bare head as noun and possessed head, and the other way round."""
    if modifier.reading.pos == "ADJ":
        yield from ((noun, cited(head.lemma)[0]) for noun in bases(modifier.form, "abstract"))
    if modifier.reading.pos == "NOUN" and head.reading.possessive == 3:
        yield from ((adjective, head.lemma) for adjective in formed(modifier.form, "abstract"))
