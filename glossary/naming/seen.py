"""A run of words in its sentence, with what its features ask for."""

from collections.abc import Collection, Sequence, Set
from functools import cached_property
from typing import NamedTuple

from glossary.language import lexicon
from glossary.language.classes import members
from glossary.language.names import Bare, bare, bare_possessed, known_as
from glossary.naming.spans import Run, capital, initial
from glossary.syntax.words import Word

_KNOWN = ("lexicon", "irregular")
_NEAR = 4
"""How many words behind closing marks may say what they hold."""


class Elsewhere(NamedTuple):
    """What the rest of a text says of names: `persons` are surnames of those who are called by two names, `small` the words that it writes
    in small letters, all in small letters."""

    persons: Collection[str] = ()
    small: Collection[str] = ()


NOWHERE = Elsewhere()


class Seen:
    """A run of words in its sentence with what its features ask for."""

    def __init__(self, words: Sequence[Word], run: Run, text: Elsewhere = NOWHERE) -> None:
        self.words, self.run, self.text = words, run, text
        self.inner = words[run.first : run.end]
        self.before = words[run.first - 1] if run.first else None
        behind = run.end + (run.marks == "all")
        self.after = words[behind] if behind < len(words) else None
        self.last = self.inner[-1]

    @cached_property
    def parts(self) -> list[Word]:
        """The words that begin with a capital and are no initial."""
        run = self.run
        places = range(run.first, run.end - run.tail)
        return [self.words[at] for at in places if capital(self.words[at]) and not initial(self.words, at)]

    @cached_property
    def inside(self) -> list[Word]:
        """The parts but the last word."""
        return [part for part in self.parts if part is not self.last]

    @cached_property
    def between(self) -> Sequence[Word]:
        """The small words before the noun that closes it."""
        return self.words[self.run.end - self.run.tail : self.run.end - 1] if self.run.tail else ()

    @cached_property
    def near(self) -> Sequence[Word]:
        """The words behind closing marks."""
        return self.words[self.run.end + 1 : self.run.end + 1 + _NEAR]

    @cached_property
    def small_behind(self) -> Word | None:
        """The small word behind a run of capitals."""
        after = None if self.run.marks or self.run.tail else self.after
        return after if after is not None and after.pos != "PUNCT" and not capital(after) else None

    @cached_property
    def joined_before(self) -> Word | None:
        """The word with a capital that a conjunction or comma joins to it from before."""
        at = self.run.first - 2
        if self.run.marks or at < 0 or not _joins(self.words[at + 1]) or not capital(self.words[at]):
            return None
        return self.words[at]

    @cached_property
    def joined_behind(self) -> Word | None:
        """The word with a capital that is joined to it from behind."""
        at = self.run.end + 1
        if self.run.marks or at >= len(self.words) or not _joins(self.words[at - 1]) or not capital(self.words[at]):
            return None
        return self.words[at]

    @cached_property
    def common(self) -> list[bool]:
        """Which parts are words of the language, or written in small letters elsewhere."""
        return [is_common(part) or part.norm.lower() in self.text.small for part in self.parts]

    @cached_property
    def surname(self) -> bool:
        """Whether its one name is a surname, by a list or by its ending."""
        return bool(self.known) and not self.known[0].isdisjoint(("surname", "surname by its ending"))

    @cached_property
    def initials(self) -> int:
        """How many initials it has."""
        return sum(initial(self.words, at) for at in range(self.run.first, self.run.end - self.run.tail))

    @cached_property
    def small(self) -> int:
        """How many small words it ends in, without what belongs to the name of a person: «Төле би көшесі»."""
        small = self.inner[len(self.inner) - self.run.tail :]
        return sum(word.lemma.lower() not in members("honorific") or word is self.last for word in small)

    @cached_property
    def bare(self) -> Bare:
        """The last word without its case."""
        return bare_word(self.last)

    @cached_property
    def known(self) -> list[Set[str]]:
        """What each part is known as; the last one without its case."""
        stems = [part.norm for part in self.parts[:-1]]
        if self.parts:
            stems.append(self.bare.stem if self.parts[-1] is self.last else self.parts[-1].norm)
        return [self._known_as(stem.lower()) for stem in stems]

    def _known_as(self, stem: str) -> Set[str]:
        return known_as(stem) | {"surname"} if stem in self.text.persons else known_as(stem)

    @cached_property
    def whole(self) -> Set[str]:
        """What the whole run is known as."""
        pieces = [word.norm for word in self.inner[:-1] if word.pos != "PUNCT"]
        stem = self.last.lemma if self.run.tail and self.last.possessive != 3 else self.bare.stem
        return known_as(" ".join([*pieces, stem]).lower())


def _joins(word: Word) -> bool:
    """Whether a word joins two names."""
    return word.pos == "CONJ" or word.norm == ","


def bare_word(word: Word) -> Bare:
    """A word without its case: an acronym and a word that the analyser knows as it reads them."""
    if word.pos == "X":
        return Bare(word.lemma, word.case or "nom")
    if word.possessive == 3:
        return bare_possessed(word.norm)
    if word.pos != "PROPN" and word.token.readings[0].source in _KNOWN and not known_as(bare(word.norm).stem.lower()):
        return Bare(_cut(word), word.case or "nom")
    return bare(word.norm)


def _cut(word: Word) -> str:
    """A word of the language without its ending, with the capital that it has."""
    if word.case in (None, "nom"):
        return word.norm
    if word.number == "pl":
        return bare(word.norm).stem
    same = word.norm.lower().startswith(word.lemma.lower())
    return word.norm[: len(word.lemma)] if same else word.norm[0] + word.lemma[1:]


def is_common(word: Word) -> bool:
    """Whether a word is no name alone but a word of the language."""
    if word.pos != "PROPN" and word.token.readings[0].source != "guess":
        return True
    if any(reading.pos != "PROPN" and reading.source in _KNOWN for reading in word.token.readings):
        return True
    return any(stem.pos != "PROPN" for stem in lexicon.stems(bare_word(word).stem.lower()))
