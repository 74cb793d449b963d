"""Words made from words: endings that make a new dictionary word, which keeps its ending in the lemma.

Each ending has the parts of speech it makes and those it is made from. A word that the lexicon lacks is taken as derived when what is
left is a known word («қазақстан-дық» from «Қазақстан»); a whole unknown word gets its part of speech from its ending.
"""

from typing import NamedTuple


class Derivation(NamedTuple):
    """An ending that makes words: `pos` of the result, from which parts of speech; empty `bases` when only the shape tells."""

    pos: str
    bases: frozenset[str]


_NOMINAL = frozenset({"NOUN", "PROPN", "VN", "NUM", "X"})
_ADJECTIVAL = frozenset({"ADJ", "ADV", "PRON"})
_VERBAL = frozenset({"VERB"})


def _table() -> dict[str, tuple[Derivation, ...]]:
    table: dict[str, tuple[Derivation, ...]] = {}
    for endings, pos, bases in (
        ("лық лік дық дік тық тік", "ADJ", _NOMINAL),
        ("лық лік дық дік тық тік", "NOUN", _ADJECTIVAL),
        ("лы лі ды ді ты ті", "ADJ", _NOMINAL),
        ("сыз сіз", "ADJ", _NOMINAL),
        ("ғы гі қы кі", "ADJ", frozenset({"ADV"})),
        ("шы ші", "NOUN", _NOMINAL),
        ("шылық шілік", "NOUN", _NOMINAL),
        ("шыл шіл", "ADJ", _NOMINAL),
        ("лас лес дас дес тас тес", "NOUN", _NOMINAL),
        ("рақ рек ырақ ірек лау леу дау деу тау теу", "ADJ", frozenset({"ADJ"})),
        ("ша ше", "ADV", frozenset({"PROPN", "NOUN", "PRON", "ADJ"})),
        ("ларша лерше дарша дерше тарша терше", "ADV", frozenset({"PROPN", "NOUN"})),
        ("ынша інше сынша сінше", "ADV", frozenset({"NOUN", "VN"})),
        ("сыздық сіздік лылық лілік дылық ділік тылық тілік", "NOUN", _NOMINAL),
        ("лаған леген даған деген таған теген", "NUM", frozenset({"NUM"})),
        ("ыншы інші ншы нші", "NUM", frozenset({"NUM"})),
        ("ыс іс ым ім ма ме ба бе па пе", "NOUN", _VERBAL),
        ("ғыштық гіштік қыштық кіштік ымдылық імділік", "NOUN", _VERBAL),
        ("ғыш гіш қыш кіш малы мелі балы белі палы пелі", "ADJ", _VERBAL),
    ):
        for ending in endings.split():
            table[ending] = (*table.get(ending, ()), Derivation(pos, bases))
    return table


DERIVATIONS = _table()
LONGEST = max(map(len, DERIVATIONS))
ACCUSATIVE_LIKE = frozenset("ды ді ты ті".split())
"""Adjective endings that look like the accusative: an unlisted «-ды» is more often a case."""
COMPARATIVES = frozenset("рақ рек ырақ ірек лау леу дау деу тау теу".split())

SHAPES: tuple[tuple[str, str], ...] = (
    *(
        (ending, "ADJ")
        for ending in "лық лік дық дік тық тік лы лі ды ді ты ті сыз сіз шыл шіл дағы дегі тағы тегі".split()
    ),
    *(
        (ending, "NOUN")
        for ending in "шылық шілік ция зия сия изм логия графия метрия тор лар хана нама стан ист ент".split()
    ),
    *(
        (ending, "VN")
        for ending in "лау леу дау деу тау теу лану лену дану дену тану тену ландыру лендіру дыру діру тыру тіру".split()
    ),
)
"""What the ending of a wholly unknown word says of its part of speech, longest match first."""

_SHAPES = dict(SHAPES)
_LONGEST_SHAPE = max(map(len, _SHAPES))


def shape_pos(word: str) -> str:
    """The part of speech that the ending of an unknown word suggests; NOUN when it suggests none."""
    for length in range(min(_LONGEST_SHAPE, len(word) - 2), 1, -1):
        if pos := _SHAPES.get(word[-length:]):
            return pos
    return "NOUN"
