"""Kazakh text of any length for the benchmarks: the example texts with their nouns and adjectives exchanged for others of the lexicon in
the same form, so that the words vary as they do in a large corpus and no sentence comes twice."""

import random
from collections.abc import Iterator
from pathlib import Path

from glossary.language import Token, analyse, lexicon
from glossary.language.inflection import inflect_word
from glossary.language.paradigm import Chain
from glossary.language.tokens import sentences

ROOT = Path(__file__).resolve().parents[1]
EXCHANGED = 0.5
"""How many of the nouns and adjectives are exchanged; the others repeat, as the words of a domain do."""


def _example_sentences() -> list[str]:
    texts = [path.read_text(encoding="utf-8") for path in sorted((ROOT / "examples").glob("*.txt"))]
    return [text[start:end] for text in texts for start, end in sentences(text)]


def _stock() -> dict[str, list[str]]:
    """The lemmas of the lexicon by part of speech, in a fixed order."""
    stock: dict[str, list[str]] = {"NOUN": [], "ADJ": []}
    for _, found in sorted(lexicon.all_stems().items()):
        for stem in found:
            if stem.pos in stock and stem.lemma.isalpha():
                stock[stem.pos].append(stem.lemma)
    return stock


def _exchange(token: Token, stock: dict[str, list[str]], chance: random.Random) -> str:
    reading = token.readings[0]
    if reading.pos not in stock or reading.source != "lexicon" or reading.attributive or chance.random() > EXCHANGED:
        return token.form
    lemma = chance.choice(stock[reading.pos])
    if reading.case is None:
        return lemma
    return inflect_word(lemma, Chain(reading.number or "sg", reading.possessive, reading.case))  # type: ignore[arg-type]


def varied_sentences(seed: int = 1) -> Iterator[str]:
    """Sentences without end, the same for the same seed."""
    chance, stock = random.Random(seed), _stock()
    analyses = analyse(_example_sentences())
    while True:
        for analysis in analyses:
            parts, end = [], 0
            for token in analysis.all_tokens:
                parts += [analysis.text[end : token.start], _exchange(token, stock, chance)]
                end = token.end
            yield "".join(parts) + analysis.text[end:]


def varied(tokens: int, seed: int = 1) -> list[str]:
    """Sentences with at least so many words between white space."""
    found, count = [], 0
    for sentence in varied_sentences(seed):
        found.append(sentence)
        count += len(sentence.split())
        if count >= tokens:
            break
    return found
