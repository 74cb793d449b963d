"""Kazakh abbreviations of Kazakh words: «Еуропалық Одақ (ЕО)», «электрокардиограмма (ЭКГ)»."""

from collections.abc import Sequence

from glossary.syntax.words import Word


def expansion(words: Sequence[Word], short: str) -> Sequence[Word]:
    """The last words whose initials an abbreviation is, none if there are none; one small word may be passed over, and a
    compound may give the initials of its parts: «дезоксирибонуклеин қышқылы» ДНҚ, «Еуразиялық экономикалық одақ» ЕАЭО."""
    letters = short.lower()
    for start in range(len(words) - 1, -1, -1):
        if words[start].norm[:1].lower() == letters[0] and _spells(words[start:], letters):
            return words[start:]
    return ()


def _spells(words: Sequence[Word], letters: str) -> bool:
    parts = tuple(part.lower() for word in words for part in word.norm.split("-") if part)
    return _spelt(parts, letters, passed=False)


def _compounds(part: str, letters: str) -> bool:
    """Whether a compound gives an abbreviation several letters in its order: «электрокардиограмма» ЭКГ."""
    inside = iter(part)
    return 4 * len(letters) <= len(part) and len(letters) > 1 and all(letter in inside for letter in letters)


def _spelt(parts: tuple[str, ...], letters: str, *, passed: bool) -> bool:
    if not parts:
        return not letters
    part, *rest = parts
    if part[:1] == letters[:1]:
        inner = [count for count in (1, 2, 3) if count == 1 or _compounds(part, letters[:count])]
        if any(_spelt(tuple(rest), letters[count:], passed=passed) for count in inner):
            return True
    return not passed and _spelt(tuple(rest), letters, passed=True)
