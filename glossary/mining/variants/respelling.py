"""Misspelt words of some texts read as what they stand for, so that their phrases join those of the right spelling."""

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from glossary.language import Token, analyse, lexicon
from glossary.language.frequency import general_count
from glossary.language.misspelling import LONG, SHORTEST, misspelt, says_twice
from glossary.mining.text.analysed import Analysed, Vocabulary, vocabulary
from glossary.mining.variants.cannot_link import Apart
from glossary.syntax.words import Word

_SHORTEST_TYPED = 4
_KNOWN = frozenset({"lexicon", "irregular", "derived"})
_NAMING = frozenset({"NOUN", "ADJ", "VN", "PROPN"})


class Correction(NamedTuple):
    """A misspelt stem and the known one it stands for."""

    wrong: str
    right: str


def respell(texts: Sequence[Analysed], apart: Apart) -> dict[str, Correction]:
    """Read misspelt words as what they stand for, so that their phrases join those of the right spelling; the words
    change in place, their offsets stay. Answers the corrections by the case-folded word."""
    fixes = _corrections(vocabulary(texts), apart)
    forms = {number: word.norm for number, (word, _) in fixes.items()}
    rights = [_respelt(forms[number], correction) for number, (_, correction) in fixes.items()]
    tokens = {
        number: _read_alike(fixes[number][0], analysis.all_tokens[0])
        for number, analysis in zip(fixes, analyse(rights, learn=False), strict=True)
    }
    tokens = {number: token for number, token in tokens.items() if token.readings[0].source in _KNOWN}
    for text in texts if tokens else ():
        for word in text.words:
            if word.type in tokens:
                word.read_as(tokens[word.type])
    return {forms[number].lower(): fixes[number][1] for number in tokens}


def _read_alike(word: Word, token: Token) -> Token:
    """The right spelling with the reading first that its sentence gave the wrong one: «тұжырымдамасын» is also a verb."""
    wanted = (word.case, word.possessive, word.number)
    readings = sorted(token.readings, key=lambda r: (r.pos not in _NAMING, (r.case, r.possessive, r.number) != wanted))
    return token._replace(readings=tuple(readings))


def _respelt(form: str, correction: Correction) -> str:
    right = correction.right + form[len(correction.wrong) :]
    return right[:1].upper() + right[1:] if form[:1].isupper() else right


def _corrections(words: Vocabulary, apart: Apart) -> dict[int, tuple[Word, Correction]]:
    """The misspelt types of the texts, each with the known lemma it stands for, which is commoner in the texts or in
    general."""
    counts: Counter[str] = Counter()
    unknown: dict[int, Word] = {}
    for number, (word, count) in words.items():
        if word.cyrillic and word.pos != "PUNCT":
            source = word.token.readings[0].source
            if source not in _KNOWN or (source != "lexicon" and says_twice(word.norm.lower())):
                unknown[number] = word
            elif word.pos in _NAMING:
                counts[word.lemma.lower()] += count
    index: dict[str, list[str]] = defaultdict(list)
    for known in sorted(counts):
        index[known[:3]].append(known)
    suspects = Counter(stem for word in unknown.values() for stem in _stems(word))
    found = {stem: right for stem in suspects if (right := _right(stem, index[stem[:3]], counts, suspects, apart))}
    fixes = {}
    for number, word in unknown.items():
        wrong = max((stem for stem in _stems(word) if stem in found), key=len, default=None)
        if typed := _typed(word):
            fixes[number] = (word, typed)
        elif wrong is not None:
            fixes[number] = (word, Correction(wrong, found[wrong]))
        elif right := _swapped(word.norm.lower(), index):
            fixes[number] = (word, Correction(word.norm.lower(), right))
    return fixes


def _typed(word: Word) -> Correction | None:
    """The known stem that an unknown word was meant to be where somebody, or a scanner, left the letters out that Russian lacks:
    «салык», «нарық» with «к», when there is one such stem. A capital inside a sentence is rather a name's."""
    if word.capital:
        return None
    form = word.norm.lower()
    stems = {reading.lemma.lower() for reading in word.token.readings} | {form}
    for stem in sorted(
        (one for one in stems if form.startswith(one) and len(one) >= _SHORTEST_TYPED), key=lambda one: (-len(one), one)
    ):
        meant = lexicon.typed_as(stem)
        if len(meant) == 1:
            return Correction(stem, *meant)
    return None


def _swapped(form: str, index: Mapping[str, Sequence[str]]) -> str | None:
    """An unknown form with two neighbouring letters changed back, where that makes the beginning of one word of the
    texts and nothing else does: «байланыстрады», the swap reaching into the ending."""
    known = [word for word in index.get(form[:3], ()) if len(word) >= SHORTEST and form.startswith(word)]
    if len(form) < LONG or not known:
        return None
    ahead = len(max(known, key=len))
    swaps = {form[:at] + form[at + 1] + form[at] + form[at + 2 :] for at in range(ahead, len(form) - 1)} - {form}
    read = [analysis.all_tokens[0] for analysis in analyse(sorted(swaps), learn=False)]
    right = [token.norm for token in read if token.readings[0].source in _KNOWN and token.readings[0].pos in _NAMING]
    return right[0] if len(right) == 1 else None


def _stems(word: Word) -> set[str]:
    """What may be the stem of an unknown word."""
    form = word.norm.lower()
    stems = {r.lemma.lower() for r in word.token.readings if r.pos in _NAMING} | {form}
    return {stem for stem in stems if len(stem) >= SHORTEST and form.startswith(stem)}


def _right(
    wrong: str, known: Sequence[str], counts: Mapping[str, int], suspects: Mapping[str, int], apart: Apart
) -> str | None:
    """The known word that a suspect stem stands for."""
    likely = [word for word in _near(wrong, known) if misspelt(wrong, word) and not apart.words(wrong, word)]
    likely = [word for word in likely if _commoner(word, wrong, counts[word], suspects[wrong])]
    return max(likely, key=lambda word: (counts[word], general_count(word), word), default=None)


def _near(word: str, known: Sequence[str]) -> list[str]:
    """The known words that `misspelt` has to look at: those few letters away, or without an ending said twice."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    close = [found for found, _, _ in extract(word, known, scorer=OSA.distance, score_cutoff=2, limit=None)]
    return close + [other for other in known if word.startswith(other) and other not in close]


def _commoner(known: str, wrong: str, times: int, suspected: int) -> bool:
    """Whether a known word is commoner than the suspect, in the texts or by far in general Kazakh."""
    if general_count(wrong) * 20 > general_count(known):
        return False
    return times > suspected or general_count(known) > 0
