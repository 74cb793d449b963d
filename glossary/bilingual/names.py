"""Names of persons in two scripts, aligned by their sound: «Хан Цайчжэнь» 韩彩珍, «Ричард Купер» Richard N. Cooper."""

from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from glossary.bilingual.forms import Form
from glossary.language.paradigm import case_endings
from glossary.language.transliteration import chinese_name, likeness, same_pinyin, sound, syllables
from glossary.syntax.words import Word

_TABLE = Path(__file__).with_name("name_parts.tsv")
_GENERATIONS = frozenset({"Jr", "Sr"})
"""What stands behind a name and has no counterpart by sound."""
SOUNDS_ALIKE = 0.62
"""Names of two scripts that are one name lie above this (Ньютон ~ Newton 0.7), other words nearly always below."""


def person(words: Sequence[Word], form: Form) -> int:
    """How many of the last words before a gloss are the name that it gives, 0 when they are none."""
    return _chinese(words, form) if form.lang == "zh" else _western(words, form)


def _chinese(words: Sequence[Word], form: Form) -> int:
    if not 2 <= len(form.text) <= 4:
        return 0
    best = [
        (chinese_name(_spoken(words[-count:], form.text), form.text), count)
        for count in (1, 2, 3)
        if count <= len(words) and all(word.norm[:1].isupper() for word in words[-count:])
    ]
    score, count = max(best, default=(0.0, 0))
    return count if score >= 0.5 else 0


def _spoken(words: Sequence[Word], han: str) -> str:
    """A Chinese name without the case of its last word: the reading that has a syllable for each character, the
    shortest first."""
    *before, last = words
    lemmas = {last.norm, *(reading.lemma for reading in last.token.readings)}
    names = [" ".join([*(word.norm for word in before), lemma]) for lemma in lemmas if syllables(lemma)]
    whole = " ".join(word.norm for word in words)
    return min(names, key=lambda name: (-chinese_name(name, han), len(name), name), default=whole)


@cache
def _parts(part: str) -> dict[str, str]:
    """The small words of names by their Latin form, or the initials with the Latin letters that they stand for."""
    lines = (line.split("\t") for line in _TABLE.read_text(encoding="utf-8").splitlines()[1:])
    return {
        (latin if part == "particle" else kk): (kk if part == "particle" else latin)
        for p, kk, latin, _ in lines
        if p == part
    }


def _latin_parts(words: Sequence[Word], form: Form) -> list[str]:
    """The parts of a Latin name; none where it is not written as a name."""
    hyphens = any("-" in word.norm for word in words[-2:])
    parts = form.text.replace(".", ". ").replace("-", "-" if hyphens else " ").split()
    latin = [part for part in parts if part[:1].isalpha() and part.strip(".,") not in _GENERATIONS]
    return latin if all(part[:1].isupper() or part in _parts("particle") for part in latin) else []


def _western(words: Sequence[Word], form: Form) -> int:
    """Align a Latin name from its end: each Kazakh word with the next Latin word that sounds like it; initials and one
    middle name may be passed over."""
    left = _latin_parts(words, form)
    count = dots = 0
    for word in reversed(words) if left else ():
        if word.norm == "." and count:
            dots += 1
        elif (at := _place(word, left)) < 0 or _long(left[at + 1 :]) > (count > 0):
            break
        else:
            left, count, dots = left[:at], count + 1 + dots, 0
    missing = _long(left)
    return count if missing <= 1 and (count > 1 or not missing) else 0


def _place(word: Word, latin: Sequence[str]) -> int:
    """Where the last part of a Latin name stands that a word sounds like, -1 if none does or the word is not written as a name."""
    at = next((at for at in range(len(latin) - 1, -1, -1) if _alike(word, latin[at])), -1)
    return at if at < 0 or word.norm[:1].isupper() or latin[at] in _parts("particle") else -1


def _long(latin: Sequence[str]) -> int:
    """How many parts of a Latin name are no initials."""
    return sum(len(part.strip(".")) > 2 for part in latin)


def _alike(word: Word, latin: str) -> bool:
    latin = latin.strip(".")
    if _parts("particle").get(latin) == word.norm.lower():
        return True
    if word.norm in _parts("initial"):
        return latin[0] in _parts("initial")[word.norm]
    if len(latin) == 1 or len(word.norm) == 1:
        return sound(word.norm)[:1] == sound(latin)[:1]
    closest = _closest(word, latin)
    return likeness(closest, latin) >= SOUNDS_ALIKE or same_pinyin(syllables(closest), latin)


def _closest(word: Word, latin: str) -> str:
    """The lemma of the reading that sounds most like a Latin word: a name that nobody knows may be read with a false
    ending."""
    lemmas = dict.fromkeys([word.lemma, *(reading.lemma for reading in word.token.readings), word.norm])
    if word.norm[:1].isupper():
        lemmas |= dict.fromkeys(word.norm.removesuffix(ending) for ending in case_endings("gen"))
    return max(lemmas, key=lambda lemma: likeness(lemma, latin))


def name(words: Sequence[Word], form: Form) -> str:
    """The citation form of a name that sounds like a foreign form, each word capitalised as the text has it."""
    *before, last = words
    latin = form.text.replace("-", " ").split()[-1]
    lemma = _spoken(words, form.text).split()[-1] if form.lang == "zh" else _closest(last, latin)
    written = last.norm[: len(lemma)] if last.norm.lower().startswith(lemma.lower()) else lemma.capitalize()
    pieces = [*(word.norm for word in before), written]
    gaps = [right.start > left.end for left, right in pairwise(words)]
    return pieces[0] + "".join((" " if gap else "") + piece for gap, piece in zip(gaps, pieces[1:], strict=True))
