"""Which Kazakh words a foreign form belongs to, for every sort of place."""

from collections.abc import Sequence
from dataclasses import replace

from glossary.bilingual.alignment import Target, target
from glossary.language.classes import members
from glossary.language.transliteration import sound
from glossary.mining.glosses.sites import Place
from glossary.mining.glosses.spans import Edge, Evidence, best_edge
from glossary.syntax.words import Word, citation


def settle(place: Place, evidence: Evidence) -> Edge | None:
    """The Kazakh side of a place."""
    if place.form.lang == "kk":
        return _expansion(place) or _international(place, evidence)
    if place.form.lang == "ru" and place.form.acronym:
        return Edge(place.host.words[-1:], citation(place.host.words[-1:]), 3.0, "abbreviations")
    aim = target(place.form)
    best = best_edge(place.host, aim, evidence)
    return _defined(place, best, aim, evidence) if place.definiendum and best else best


def _defined(place: Place, best: Edge, aim: Target, evidence: Evidence) -> Edge:
    """The term before the dash, when it has a word for each letter and the last words of the definition say no more."""
    other = best_edge(place.definiendum, aim, evidence) if place.definiendum else None
    if other is None or len(other.words) != aim.expected or (gain := other.score + 0.5 - best.score) <= 0:
        return best
    return replace(other, why=f"definition {other.why}", margin=gain)


def _expansion(place: Place) -> Edge | None:
    """The words whose initials a Kazakh abbreviation is: «Еуропалық Одақтың (ЕО)»; small words between may be passed
    over."""
    letters = place.form.text.lower()
    words = place.host.words
    for start in range(len(words) - 1, -1, -1):
        if words[start].norm[:1].lower() == letters[0] and _spells(words[start:], letters):
            return Edge(words[start:], citation(words[start:]), 3.0, "initials")
    return None


def _international(place: Place, evidence: Evidence) -> Edge | None:
    """The words behind an abbreviation that Kazakh took over with its foreign letters: «Солтүстік Атлант шарты ұйымы
    (НАТО)»."""
    letters = tuple(sound(place.form.text))
    edge = best_edge(place.host, Target(place.form, letters, len(letters)), evidence)
    if edge is None or len(edge.words) < 2:
        return None
    named = any(word.capital for word in edge.words) or edge.words[-1].lemma in members("organisation")
    return edge if named or 2 * edge.pairs > len(letters) else None


def _spells(words: Sequence[Word], letters: str) -> bool:
    """Whether the letters are the initials of the words; one small word may be passed over, and a compound may give
    the initials of its parts: «дезоксирибонуклеин қышқылы» ДНҚ, «Еуразиялық экономикалық одақ» ЕАЭО.
    """
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
