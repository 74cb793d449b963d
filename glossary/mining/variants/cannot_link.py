"""Terms that a reviewer keeps apart: no rule brings them together again.

>>> cannot_link = CannotLink([("кеден одағы", "кедендік одақ"), ("трансферт бағасы", "трансферд бағасы")])
>>> cannot_link.forms("кедендік одақ", "кеден одағы"), cannot_link.forms("кедендік одақ", "валюта одағы")
(True, False)
>>> cannot_link.words("трансферд", "трансферт")
True
"""

from collections.abc import Collection, Iterable

from glossary.language.orthography import fold
from glossary.model import Gloss, Refusal


class CannotLink:
    """Pairs of case-folded citation forms that name different terms, in either order."""

    def __init__(self, pairs: Collection[tuple[str, str]] = ()) -> None:
        self._forms = frozenset(map(frozenset, pairs))
        both = [(one.split(), other.split()) for pair in pairs for one, other in (pair, pair[::-1])]
        self._words = sorted(
            {(a, b) for one, other in both if len(one) == len(other) for a, b in zip(one, other, strict=True) if a != b}
        )

    def forms(self, one: str, other: str) -> bool:
        """Whether two citation forms are kept apart."""
        return frozenset((one, other)) in self._forms

    def filter(self, glosses: Iterable[Gloss]) -> tuple[list[Gloss], list[Refusal]]:
        """The glosses that stand, and the brackets refused because their Kazakh form is kept apart from its term."""
        kept: list[Gloss] = []
        refused: list[Refusal] = []
        for gloss in glosses:
            if gloss.lang == "kk" and self.forms(fold(gloss.kk), fold(gloss.text)):
                refused.append(Refusal(gloss.source, gloss.start, gloss.end, gloss.text, "kept apart by a reviewer"))
            else:
                kept.append(gloss)
        return kept, refused

    def words(self, wrong: str, right: str) -> bool:
        """Whether reading a stem as another would bring two forms together that are kept apart: those that differ by
        these stems, whatever their endings."""
        return any(
            one.startswith(wrong) and other.startswith(right) and one[len(wrong) :] == other[len(right) :]
            for one, other in self._words
        )
