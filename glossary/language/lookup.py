"""What look-up needs of the language: the citation forms an inflected query word may have, and whether one word inflects another."""

from glossary.language.citation import cite_word
from glossary.language.collection import paused
from glossary.language.known_stems import verb_source
from glossary.language.morphology import readings
from glossary.language.orthography import fold
from glossary.language.splits import nominal_splits, verbal_splits


def search_lemmas(word: str) -> tuple[str, ...]:
    """The case-folded citation forms that one inflected Kazakh word may have, best first; the word itself is always among them.

    >>> search_lemmas("одақтардың")[0]
    'одақ'
    """
    key = fold(word)
    with paused():
        found = [cite_word(key)] + [reading.lemma.lower() for reading in readings(key)]
    return tuple(dict.fromkeys([*found, key]))


def is_inflection(word: str, stem: str) -> bool:
    """Whether a word is a stem with a chain of Kazakh endings: «одақтардың» of «одақ», not «одақтас»."""
    word, stem = fold(word), fold(stem)
    if word == stem:
        return True
    if any(found == stem for found, _ending, chain in nominal_splits(word) if not chain.copula):
        return True
    return any(found == stem and verb_source(stem) == "lexicon" for found, _at, _ending, _chain in verbal_splits(word))
