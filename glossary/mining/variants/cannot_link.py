"""Terms that a reviewer keeps apart: no rule brings them together again.

>>> apart = Apart([("кеден одағы", "кедендік одақ"), ("трансферт бағасы", "трансферд бағасы")])
>>> apart.forms("кедендік одақ", "кеден одағы"), apart.forms("кедендік одақ", "валюта одағы")
(True, False)
>>> apart.words("трансферд", "трансферт")
True
"""

from collections.abc import Collection


class Apart:
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

    def words(self, wrong: str, right: str) -> bool:
        """Whether reading a stem as another would bring two forms together that are kept apart: those that differ by
        these stems, whatever their endings."""
        return any(
            one.startswith(wrong) and other.startswith(right) and one[len(wrong) :] == other[len(right) :]
            for one, other in self._words
        )
