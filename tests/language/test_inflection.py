"""Every noun and adjective of the lexicon goes through its forms and comes back."""

from collections.abc import Iterator
from itertools import product

from glossary.language import lexicon
from glossary.language.inflection import inflect_word
from glossary.language.morphology import readings
from glossary.language.paradigm import CASES, Chain

CHAINS = [Chain(number, owner, case) for number, owner, case in product(("sg", "pl"), (None, 1, 2, 3), CASES)]  # type: ignore[arg-type]
EACH = 2
"""Forms tried of each stem; the chains rotate, so that neighbours in the lexicon cover them all."""


def forms() -> Iterator[tuple[str, str]]:
    stems = [
        stem
        for _, found in sorted(lexicon.all_stems().items())
        for stem in found
        if stem.pos in ("NOUN", "ADJ") and stem.lemma.isalpha()
    ]
    for place, stem in enumerate(stems):
        for step in range(EACH):
            chain = CHAINS[(place * EACH + step) % len(CHAINS)]
            yield stem.lemma.lower(), inflect_word(stem.lemma, chain).lower()


def test_forms_come_back_to_their_headword() -> None:
    tried = found = first = 0
    for headword, form in forms():
        lemmas = [reading.lemma.lower() for reading in readings(form)]
        tried += 1
        found += headword in lemmas
        first += lemmas[0] == headword
    assert tried > 20_000
    assert found / tried >= 0.995
    assert first / tried >= 0.97
