"""Whether an unknown word is a known one misspelt; known words never are of one another («ұлттық», «ұлтты»; «аймақтық», «аумақтық»).

>>> misspelt("экономиакалық", "экономикалық"), misspelt("ынтымақтастықтық", "ынтымақтастық")
(True, True)
>>> misspelt("егеменді", "егемендік")
False
"""

from glossary.language.classes import members

SHORTEST = 6
"""Shorter words have too many neighbours that are other words."""
LONG, VERY_LONG = 9, 14
"""From these lengths on, a word with one letter replaced, or with two letters wrong, has hardly another neighbour."""
_CONFUSED = frozenset(
    map(frozenset, ("шщ", "іы", "иі", "уү", "уұ", "үұ", "кқ", "гғ", "нң", "оө", "аә", "хһ", "еэ", "дт", "бп"))
)
_TWICE = ("тықтық", "тіктік", "лықтық", "ліктік", "дықтық", "діктік")
"""An ending said twice looks like a derived word."""


def misspelt(word: str, known: str) -> bool:
    """Whether an unknown word is a misspelling of a known one: a letter or two wrong in a long word, or an ending
    said twice; not when the two differ by endings that make other words."""
    if word == known or len(known) < SHORTEST or word[0] != known[0]:
        return False
    extra = word.removeprefix(known)
    said_twice = extra != word and len(extra) > 1 and known.endswith(extra)
    return said_twice or (not _derived_apart(word, known) and _nearly_spells(word, known))


def _nearly_spells(word: str, known: str) -> bool:
    """Whether a letter is wrong, or two in a very long word; a short one must have one that is easily confused."""
    from rapidfuzz.distance import OSA

    steps = OSA.distance(word, known, score_cutoff=2)
    if len(word) == len(known) and len(known) < LONG:
        return steps == 1 and _confusable(word, known)
    return steps <= (2 if len(known) >= VERY_LONG else 1)


def _confusable(word: str, known: str) -> bool:
    """Whether the letter that differs is one that keyboards and ears confuse."""
    return any(frozenset(pair) in _CONFUSED for pair in zip(word, known, strict=True) if pair[0] != pair[1])


def _derived_apart(word: str, known: str) -> bool:
    """Whether two words are one stem with different endings, and so different words: «егемен-ді», «егемен-дік»."""
    shared = next(
        (at for at, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known))
    )
    endings = members("ending") | {""}
    return any(word[at:] in endings and known[at:] in endings for at in range(shared, max(2, shared - 5), -1))


def says_twice(form: str) -> bool:
    """Whether a word seems to be derived because its ending is said twice: «ынтымақтастықтық»."""
    return form.endswith(_TWICE)
