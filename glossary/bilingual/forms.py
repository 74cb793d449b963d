"""Foreign forms as a text gives them, and abbreviations in Cyrillic capitals."""

from dataclasses import dataclass

from glossary.model import Language, Span


@dataclass(frozen=True, slots=True)
class Form:
    """One foreign form with its place in the document; `dated` when a year stands beside it, `marked` when its
    language is named, `named` when it is none of ours, so that the form can only be a person's name, which is the same
    in all that are written in Latin letters."""

    text: str
    span: Span
    lang: Language
    acronym: bool = False
    dated: bool = False
    marked: bool = False
    named: bool = False


def kazakh_abbreviation(text: str) -> bool:
    """Whether a Cyrillic string is an abbreviation in capitals: ЕО, ЖІӨ, АҚШ; not «Дж», a unit."""
    return 2 <= len(text) <= 8 and text.isalpha() and sum(map(str.isupper, text)) >= max(2, len(text) - 1)
