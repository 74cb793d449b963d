"""Patterns over the tags of words: «NOUN|VN !attr poss:3» asks for one of two parts of speech, no -ғы, and a possession.

>>> pattern = Pattern("NOUN|VN !attr")
>>> pattern.fits(frozenset({"VN", "bare"})), pattern.fits(frozenset({"NOUN", "attr"})), Pattern("*").fits(frozenset())
(True, False, True)
"""

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Pattern:
    """A conjunction of alternatives, each perhaps negated; «*» fits every word. A space inside a tag is written as «_»."""

    source: str
    wanted: tuple[frozenset[str], ...] = field(init=False)
    barred: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        atoms = self.source.replace("*", "").split()
        spaced = [atom.replace("_", " ") for atom in atoms]
        object.__setattr__(self, "wanted", tuple(frozenset(a.split("|")) for a in spaced if a[0] != "!"))
        object.__setattr__(self, "barred", frozenset(tag for a in spaced if a[0] == "!" for tag in a[1:].split("|")))

    def fits(self, tags: frozenset[str]) -> bool:
        """Whether a word with these tags is meant; «!a|b» bars both."""
        if not self.barred.isdisjoint(tags):
            return False
        for one in self.wanted:  # noqa: SIM110 – a generator takes three times as long
            if one.isdisjoint(tags):
                return False
        return True
