"""Foreign forms as a text gives them, and abbreviations in Cyrillic capitals."""

from dataclasses import dataclass

from glossary.model import Language, Span


@dataclass(frozen=True, slots=True)
class Form:
    """One foreign form with its place in the document, and what stands beside it: `dated` when a year does, `marked` when its language
    is named, `explained` when Kazakh words behind a dash say what it means, `apposed` when Kazakh words stand beside it, `listed` how many
    other forms do that are no short form of it. `named` when its language is none of ours, so that the form can only be a person's name,
    which is the same in all that are written in Latin letters."""

    text: str
    span: Span
    lang: Language
    acronym: bool = False
    dated: bool = False
    marked: bool = False
    named: bool = False
    explained: bool = False
    apposed: bool = False
    listed: int = 0


def kazakh_abbreviation(text: str) -> bool:
    """Whether a Cyrillic string is an abbreviation in capitals: ЕО, ЖІӨ, АҚШ; not «Дж», a unit."""
    return 2 <= len(text) <= 8 and text.isalpha() and sum(map(str.isupper, text)) >= max(2, len(text) - 1)
