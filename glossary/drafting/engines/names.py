"""Persons: the spelling that English texts use where the lexicon has it, pinyin for Chinese names, else
transliteration."""

from collections.abc import Sequence
from itertools import product

from glossary import __version__
from glossary.drafting.composing.romanization import LIBRARY_OF_CONGRESS, OFFICIAL, USUAL, romanize
from glossary.drafting.composing.senses import senses_of
from glossary.drafting.engine import Answer, Query
from glossary.language.transliteration import to_pinyin
from glossary.model import Language

KNOWN, PINYIN, TRANSLITERATED = 0.9, 0.6, 0.45
"""How often a name is right whose words are all in the lexicon, that reads as Chinese, that is transliterated."""
_PERSONS = frozenset({"person", "surname"})


class NamesEngine:
    """Drafts the names of persons: those it is told of, and terms of capitalised words that can be nothing else."""

    name = "names"
    knows = True
    version = __version__

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """Spellings of the name, the usual one first; for Chinese only what the lexicon knows."""
        return [self._name(query, to) if is_person(query) else [] for query in queries]

    def _name(self, query: Query, to: Language) -> list[Answer]:
        name = query.analysis.text
        known = _known(query, to)
        if to == "zh":
            return [Answer("·".join(words), KNOWN, query.kk) for words in known]
        answers = [Answer(" ".join(words), KNOWN, query.kk) for words in known]
        if pinyin := to_pinyin(name):
            answers.append(Answer(pinyin, PINYIN, "pinyin"))
        for rank, (scheme, title) in enumerate(
            ((USUAL, "usual"), (LIBRARY_OF_CONGRESS, "Library of Congress"), (OFFICIAL, "2021 alphabet"))
        ):
            answers.append(Answer(romanize(name, scheme), TRANSLITERATED / (1 + 3 * rank), f"transliteration, {title}"))
        return sorted(answers, key=lambda answer: -answer.confidence)


def is_person(query: Query) -> bool:
    """Whether a term is a person's name: said to be one, or two and more words or a hyphened one, each capitalised and
    a name."""
    if query.kind != "term":
        return query.kind == "person"
    tokens = query.analysis.tokens
    if not tokens or not all(token.norm[:1].isupper() for token in tokens):
        return False
    if len(tokens) == 1:
        return "-" in tokens[0].norm and _may_name(tokens[0].norm, tokens[0].pos)
    return _is_chinese(query) or all(_may_name(token.norm, token.pos) for token in tokens)


def _is_chinese(query: Query) -> bool:
    """Whether the words read as Chinese syllables and are not all Kazakh words as well."""
    known = all(senses_of(token.norm.lower()) for token in query.analysis.tokens)
    return not known and to_pinyin(query.analysis.text) is not None


def _may_name(word: str, pos: str) -> bool:
    senses = senses_of(word.lower())
    parts = word.split("-")
    known = all(part[:1].isupper() for part in parts) and any(
        sense.flags & _PERSONS for part in (word, *parts) for sense in senses_of(part.lower())
    )
    return known or (not senses and not word.isupper() and pos == "PROPN")


def _known(query: Query, to: Language) -> list[tuple[str, ...]]:
    """The name word by word where the lexicon has every word as a person's, a surname or an initial; up to three
    spellings."""
    choices: list[tuple[str, ...]] = []
    for token in query.analysis.tokens:
        senses = [sense for sense in senses_of(token.norm.lower()) if sense.flags & _PERSONS]
        texts = tuple(text for sense in senses for text in (sense.zh if to == "zh" else sense.en))
        choices.append(texts)
    return list(product(*choices))[:3] if choices and all(choices) else []
