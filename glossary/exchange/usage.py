"""How a term is to be used: what is said of it beside its text and its place in the order of preference.

In a table it is a line of the column «usage», which people can read and write:

>>> read_usage("en: tariff league = deprecated, noun; until 2010")
{('en', 'tariff league'): Usage(preference='deprecated', pos='noun', note='until 2010')}
>>> write_usage({("zh", "關稅同盟"): Usage(region="zh-TW")})
'zh: 關稅同盟 = zh-TW'

The termbase keeps the preference and the term type in columns of their own and the rest in the usage note of the term, written the
same way.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any, cast, get_args

from glossary.errors import InputError
from glossary.model import LANGUAGES, Language, Preference, Term, TermType

AVOIDED: tuple[Preference, ...] = ("deprecated", "superseded")
"""The preferences of terms that are not to be used any more."""
TERM_TYPES = tuple(kind for kind in get_args(TermType) if kind != "fullForm")
PARTS_OF_SPEECH = ("noun", "verb", "adjective", "adverb", "other")
FLAGS = {"forbidden": "forbidden", "do not translate": "do_not_translate", "case-sensitive": "case_sensitive"}
"""Marks that a term has or has not, with the field that says so."""

_REGION = r"[a-z]{2,3}-(?:[A-Z][a-z]{3}(?:-(?:[A-Z]{2}|\d{3}))?|[A-Z]{2}|\d{3})"
_MARK = "|".join([*AVOIDED, *FLAGS, *TERM_TYPES, *PARTS_OF_SPEECH, _REGION])
_MARKS = re.compile(rf"(?P<marks>(?:{_MARK})(?:, (?:{_MARK}))*)?(?:; (?P<note>.*))?")
_LINE = re.compile(rf"(?P<lang>{'|'.join(LANGUAGES)}): (?P<term>.+?) = (?P<said>{_MARKS.pattern})")


@dataclass(frozen=True, slots=True, repr=False)
class Usage:
    """What is said of one term. `preference` is empty for one that may be used, `term_type` for a full form; `region` is a
    language tag with the region («zh-TW»), `pos` a part of speech of TBX, `note` whatever else somebody wrote."""

    preference: str = ""
    forbidden: bool = False
    do_not_translate: bool = False
    case_sensitive: bool = False
    term_type: str = ""
    pos: str = ""
    region: str = ""
    note: str = ""

    def __bool__(self) -> bool:
        return self != PLAIN

    def __repr__(self) -> str:
        said = [f"{one.name}={value!r}" for one in fields(self) if (value := getattr(self, one.name)) != one.default]
        return f"Usage({', '.join(said)})"

    @property
    def avoided(self) -> bool:
        """Whether the term is not to be used."""
        return bool(self.preference)

    def marks(self) -> Iterator[str]:
        """What is said of the term, in the order it is written."""
        if not (self.forbidden and self.preference == AVOIDED[0]):
            yield from filter(None, (self.preference,))
        yield from (mark for mark, name in FLAGS.items() if getattr(self, name))
        yield from filter(None, (self.term_type, self.pos, self.region))

    def __str__(self) -> str:
        note = " ".join(self.note.split())
        return ", ".join(self.marks()) + (f"; {note}" if note else "")


PLAIN = Usage()
FORBIDDEN = Usage(preference=AVOIDED[0], forbidden=True)
"""A forbidden term is a deprecated one, and more."""
Usages = Mapping[tuple[str, str], Usage]
"""What is said of the terms of a concept, by language and text."""


def of_term(term: Term) -> Usage:
    """What the termbase says of a term."""
    said = parse(term.usage_note)
    preference = term.preference if term.preference in AVOIDED else ""
    kind = "" if term.term_type == "fullForm" else term.term_type
    return replace(said, forbidden=said.forbidden and bool(preference), preference=preference, term_type=kind)


def usage_note(usage: Usage) -> str:
    """What of it the termbase keeps in the usage note."""
    return str(replace(usage, preference="", term_type=""))


def parse(text: str) -> Usage:
    """The marks and the note that a text consists of; all of it is a note where it begins with no mark."""
    found = _MARKS.fullmatch(" ".join(text.split()))
    if found is None:
        return Usage(note=text.strip())
    usage = Usage(note=(found["note"] or "").strip())
    for mark in (found["marks"] or "").split(", "):
        usage = _marked(usage, mark)
    return usage


def _marked(usage: Usage, mark: str) -> Usage:
    if not mark:
        return usage
    if mark in FLAGS:
        kept = usage.preference or (AVOIDED[0] if mark == "forbidden" else "")
        flag: dict[str, Any] = {FLAGS[mark]: True}
        return replace(usage, **flag, preference=kept)
    for name, choices in (("preference", AVOIDED), ("term_type", TERM_TYPES), ("pos", PARTS_OF_SPEECH)):
        if mark in choices:
            said: dict[str, Any] = {name: mark}
            return replace(usage, **said)
    return replace(usage, region=mark)


def as_term(lang: str, text: str, usage: Usage) -> Term:
    """A term of which the termbase is to say this."""
    preference, kind = cast(Preference, usage.preference or "admitted"), cast(TermType, usage.term_type or "fullForm")
    return Term("", cast(Language, lang), text, "proposed", preference, kind, usage_note=usage_note(usage))


def write_usage(usages: Usages) -> str:
    """A cell of the column: a line for each term of which something is said."""
    return "\n".join(f"{lang}: {text} = {usage}" for (lang, text), usage in usages.items() if usage)


def read_usage(cell: str) -> dict[tuple[str, str], Usage]:
    """What a cell of the column says.

    Raises:
        InputError: a line that is written otherwise.
    """
    said: dict[tuple[str, str], Usage] = {}
    for line in filter(None, map(str.strip, cell.splitlines())):
        found = _LINE.fullmatch(line)
        if found is None:
            raise InputError(
                f"«{line}» says nothing of a term: write such as «en: tariff league = deprecated, noun; a remark»."
            )
        said[found["lang"], found["term"].strip()] = parse(found["said"])
    return said
