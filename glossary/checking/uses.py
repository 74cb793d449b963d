"""Where the terms of a glossary are used in a text: in any inflected form, the longest term first.

>>> known = [Known("C000001", "kk", "кеден одағы"), Known("C000002", "kk", "одақ")]
>>> [(use.surface, use.known.uid) for use in Uses("kk", known).find("Кеден одақтарының және басқа одақтардың")]
[('Кеден одақтарының', 'C000001'), ('одақтардың', 'C000002')]
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from glossary.checking.words import SCRIPTS, Word


@dataclass(frozen=True, slots=True)
class Known:
    """A term of the glossary as it is looked for. `avoided` ones are deprecated, superseded or forbidden."""

    uid: str
    lang: str
    text: str
    avoided: bool = False
    case_sensitive: bool = False


class Use(NamedTuple):
    """A term in a text, and how it stands there; `others` are terms of other concepts that are written alike."""

    known: Known
    start: int
    end: int
    surface: str
    others: tuple[Known, ...] = ()


class Uses:
    """The terms of one language, ready to be looked for."""

    def __init__(self, lang: str, known: Iterable[Known]) -> None:
        self.script = SCRIPTS[lang]
        self.terms: dict[tuple[str, ...], list[Known]] = defaultdict(list)
        self.first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
        for one in known:
            keys = tuple(word.key for word in self.script.words(one.text))
            for written in {keys, _joined(one, keys)} - {()}:
                self.terms[written].append(one)
        for keys in self.terms:
            for stem in self.script.stems(keys[0]):
                self.first[stem].append(keys)

    def find(self, text: str) -> list[Use]:
        """The terms in a text from left to right, none inside another."""
        words = self.script.words(text)
        found: list[Use] = []
        place = 0
        while place < len(words):
            keys = self._longest(words, place, text)
            if keys:
                end = place + len(keys)
                found.append(self._use(keys, words[place], words[end - 1], text))
                place = end
            else:
                place += 1
        return found

    def _use(self, keys: tuple[str, ...], first: Word, last: Word, text: str) -> Use:
        surface = text[first.start : last.end]
        fitting = [one for one in self.terms[keys] if _fits(one, surface)]
        return Use(fitting[0], first.start, last.end, surface, tuple(fitting[1:]))

    def _longest(self, words: Sequence[Word], place: int, text: str) -> tuple[str, ...]:
        """The words of the longest term that begins at a place; of terms of the same length the one written as there."""
        best: tuple[str, ...] = ()
        for keys in self._beginning(words[place].key):
            better = len(keys) > len(best) or (len(keys) == len(best) and keys[-1] == words[place + len(keys) - 1].key)
            if better and self._stands(keys, words, place, text):
                best = keys
        return best

    def _beginning(self, word: str) -> Iterator[tuple[str, ...]]:
        """The terms that may begin with a word, each once."""
        seen: set[tuple[str, ...]] = set()
        for stem in self.script.stems(word):
            for keys in self.first.get(stem, ()):
                if keys not in seen:
                    seen.add(keys)
                    yield keys

    def _stands(self, keys: tuple[str, ...], words: Sequence[Word], place: int, text: str) -> bool:
        end = place + len(keys)
        if end > len(words):
            return False
        same = self.script.same
        if not all(same(word.key, key) for word, key in zip(words[place:end], keys, strict=True)):
            return False
        between = text[words[place].start : words[end - 1].end]
        return not _BREAKS.intersection(between) and any(_fits(one, between) for one in self.terms[keys])


def _joined(known: Known, keys: tuple[str, ...]) -> tuple[str, ...]:
    """The one word that a term with a hyphen may be written as («cyber-security», «cybersecurity»)."""
    return ("".join(keys),) if known.lang == "en" and "-" in known.text and " " not in known.text else ()


_BREAKS = frozenset(",;:!?()[]«»\n。，；：！？（）、")
"""What stands inside no term of several words."""


def _fits(known: Known, surface: str) -> bool:
    return not known.case_sensitive or surface.startswith(known.text)
