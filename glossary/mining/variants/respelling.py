"""Misspelt words of some texts read as what they stand for, so that their phrases join those of the right spelling."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from glossary.language import Token, analyse, lexicon
from glossary.language.frequency import general_count
from glossary.language.misspelling import LONG, SHORTEST, misspelt, says_twice
from glossary.mining.text.analysed import Analysed, Vocabulary, vocabulary
from glossary.mining.variants.cannot_link import CannotLink
from glossary.syntax.words import Word, WordType

_SHORTEST_TYPED = 4
_KNOWN = frozenset({"lexicon", "irregular", "derived"})
_NAMING = frozenset({"NOUN", "ADJ", "VN", "PROPN"})
_FIRST = 3
"""So many first letters are hardly ever misspelt: a word is looked for among those that share them."""


class Correction(NamedTuple):
    """A misspelt stem and the known one it stands for."""

    wrong: str
    right: str

    def applied(self, form: str) -> str:
        """A form of the misspelt stem with the right one."""
        right = self.right + form[len(self.wrong) :]
        return right[:1].upper() + right[1:] if form[:1].isupper() else right


def respell(texts: Sequence[Analysed], cannot_link: CannotLink) -> dict[str, Correction]:
    """Read misspelt words as what they stand for, so that their phrases join those of the right spelling; the words
    change in place, their offsets stay. Answers the corrections by the case-folded word."""
    speller = _Speller(vocabulary(texts), cannot_link)
    corrections = {number: found for number, word in speller.unknown.items() if (found := speller.correction(word))}
    tokens = _corrected(speller.unknown, corrections)
    wrong = {speller.unknown[number].norm.lower(): corrections[number] for number in tokens}
    right = {
        speller.unknown[number].kind: WordType.of(-1 - number, token, opens=speller.unknown[number].opens)
        for number, token in tokens.items()
    }
    for text in texts if right else ():
        for word in text.words:
            word.kind = right.get(word.kind, word.kind)
    return wrong


def _corrected(words: Mapping[int, Word], corrections: Mapping[int, Correction]) -> dict[int, Token]:
    """The tokens of the right spellings, by the types of the misspelt words; none where that is no known word either."""
    forms = [correction.applied(words[number].norm) for number, correction in corrections.items()]
    tokens = {
        number: _with_reading_of(words[number], analysis.all_tokens[0])
        for number, analysis in zip(corrections, analyse(forms, learn=False), strict=True)
    }
    return {number: token for number, token in tokens.items() if token.readings[0].source in _KNOWN}


def _with_reading_of(word: Word, token: Token) -> Token:
    """The right spelling with the reading first that its sentence gave the wrong one: «тұжырымдамасын» is also a verb."""
    wanted = (word.case, word.possessive, word.number)
    readings = sorted(token.readings, key=lambda r: (r.pos not in _NAMING, (r.case, r.possessive, r.number) != wanted))
    return token._replace(readings=tuple(readings))


class _Speller:
    """What some texts know of spelling: the lemmas that stand in them and how often, and the words that may be misspelt, one
    of each type (`unknown`)."""

    def __init__(self, words: Vocabulary, cannot_link: CannotLink) -> None:
        self.unknown: dict[int, Word] = {}
        self._cannot_link = cannot_link
        self._counts: Counter[str] = Counter()
        for number, (word, count) in words.items():
            if word.cyrillic and word.pos != "PUNCT":
                self._sort(number, word, count)
        self._known: dict[str, list[str]] = defaultdict(list)
        for known in sorted(self._counts):
            self._known[known[:_FIRST]].append(known)
        self._suspects = Counter(stem for word in self.unknown.values() for stem in _stems(word))
        self._rights = {stem: self._right(stem) for stem in self._suspects}

    def _sort(self, number: int, word: Word, count: int) -> None:
        """Put a word among the suspects, or count its lemma where it can name something."""
        if _is_suspect(word):
            self.unknown[number] = word
        elif word.pos in _NAMING:
            self._counts[word.lemma.lower()] += count

    def correction(self, word: Word) -> Correction | None:
        """What an unknown word stands for, if it is misspelt: typed on a Russian keyboard, near a known word, two letters changed."""
        return _keyboard_slip(word) or self._near_miss(word) or self._swap(word)

    def _near_miss(self, word: Word) -> Correction | None:
        """The longest stem of a word that stands for a known one."""
        wrong = max((stem for stem in _stems(word) if self._rights[stem]), key=len, default=None)
        return Correction(wrong, self._rights[wrong]) if wrong is not None else None

    def _right(self, wrong: str) -> str:
        """The known word that a suspect stem stands for, which is commoner in the texts or in general; empty when there is none."""
        likely = (word for word in _near(wrong, self._known[wrong[:_FIRST]]) if misspelt(wrong, word))
        kept = [word for word in likely if not self._cannot_link.words(wrong, word) and self._is_commoner(word, wrong)]
        return max(kept, key=lambda word: (self._counts[word], general_count(word), word), default="")

    def _is_commoner(self, known: str, wrong: str) -> bool:
        """Whether a known word is commoner than the suspect, in the texts or by far in general Kazakh."""
        if general_count(wrong) * 20 > general_count(known):
            return False
        return self._counts[known] > self._suspects[wrong] or general_count(known) > 0

    def _swap(self, word: Word) -> Correction | None:
        """An unknown form with two neighbouring letters changed back, where that makes the beginning of one word of the
        texts and nothing else does: «байланыстрады», the swap reaching into the ending."""
        form = word.norm.lower()
        lengths = [len(word) for word in self._known.get(form[:_FIRST], ()) if form.startswith(word)]
        ahead = max(lengths, default=0)
        if len(form) < LONG or ahead < SHORTEST:
            return None
        swaps = {form[:at] + form[at + 1] + form[at] + form[at + 2 :] for at in range(ahead, len(form) - 1)} - {form}
        right = _nouns(sorted(swaps))
        return Correction(form, right[0]) if len(right) == 1 else None


def _is_suspect(word: Word) -> bool:
    """Whether no dictionary has a word, however it is read; one in which an ending stands twice is derived by its looks alone."""
    readings = word.token.readings
    if any(reading.source == "lexicon" for reading in readings):
        return False
    return readings[0].source not in _KNOWN or says_twice(word.norm.lower())


def _keyboard_slip(word: Word) -> Correction | None:
    """The known stem that an unknown word was meant to be where somebody, or a scanner, left the letters out that Russian lacks:
    «салык», «нарық» with «к», when there is one such stem. A capital inside a sentence is rather a name's."""
    if word.capital:
        return None
    form = word.norm.lower()
    stems = {reading.lemma.lower() for reading in word.token.readings} | {form}
    beginning = [stem for stem in stems if form.startswith(stem) and len(stem) >= _SHORTEST_TYPED]
    meant = ((stem, lexicon.typed_as(stem)) for stem in sorted(beginning, key=len, reverse=True))
    return next((Correction(stem, *words) for stem, words in meant if len(words) == 1), None)


def _nouns(forms: Sequence[str]) -> list[str]:
    """Those of some forms that are forms of known nouns and adjectives."""
    tokens = (analysis.all_tokens[0] for analysis in analyse(forms, learn=False))
    return [token.norm for token in tokens if token.readings[0].source in _KNOWN and token.readings[0].pos in _NAMING]


def _stems(word: Word) -> set[str]:
    """What may be the stem of an unknown word."""
    form = word.norm.lower()
    stems = {r.lemma.lower() for r in word.token.readings if r.pos in _NAMING} | {form}
    return {stem for stem in stems if len(stem) >= SHORTEST and form.startswith(stem)}


def _near(word: str, known: Sequence[str]) -> list[str]:
    """The known words that `misspelt` has to look at: those few letters away, or without an ending said twice."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    close = [found for found, _, _ in extract(word, known, scorer=OSA.distance, score_cutoff=2, limit=None)]
    return close + [other for other in known if word.startswith(other) and other not in close]
