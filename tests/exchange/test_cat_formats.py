"""The formats of other tools: what goes out comes in equal, but for what a format declares that it cannot hold."""

import os
import tempfile
from dataclasses import replace
from pathlib import Path
from typing import get_args

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from glossary.cli.tables import TableFormat, Tool
from glossary.exchange.entry import FIELDS, Entry, EntryTerm, cells_of, entry_of
from glossary.exchange.formats.capabilities import Losses
from glossary.exchange.formats.format import Parcel
from glossary.exchange.formats.registry import FORMATS, recognised
from glossary.exchange.usage import FORBIDDEN, PARTS_OF_SPEECH, TERM_TYPES, Usage

EXAMPLES = int(os.environ.get("GLOSSARY_EXAMPLES", "6"))
"""Termbases that each format is tried with: few in everyday tests, hundreds when asked for by GLOSSARY_EXAMPLES=500."""

EXACT = [name for name, form in FORMATS.items() if form.read and name not in ("goldendict", "stardict")]
"""The readers of dictionaries divide articles at commas, as dictionaries do, so these two give less than they got."""

_LETTERS = {"kk": "абғқңөұүһі -ә", "en": "abcd &<>'\"-é,", "zh": "关税同盟条约法", "ru": "бвгджз -"}


def lines(text: str) -> list[str]:
    return [" ".join(line.split()) for line in text.splitlines() if line.strip()]


_KAZAKH = {"kk": "ә"}
"""Kazakh is known by letters that Russian lacks, and a term that is no other word begins with one here."""
_TEXT = st.text("aбғ关 .,;:«»()&<>\"'/\n", max_size=12).map(lambda text: "\n".join(lines(text)))
_LINE = _TEXT.map(lambda text: " ".join(text.split()))


def _clean(text: str) -> str:
    return " ".join(text.split())


def terms(lang: str, least: int = 0) -> st.SearchStrategy[list[tuple[str, Usage]]]:
    texts = (
        st.text(_LETTERS[lang], min_size=1, max_size=9)
        .map(_clean)
        .filter(lambda text: any(letter.isalpha() for letter in text) and text[0].isalpha())
    )
    regions = {"kk": [""], "en": ["", "en-GB"], "zh": ["", "zh-TW"], "ru": [""]}[lang]
    usages = st.builds(
        Usage,
        preference=st.sampled_from(["", "", "", "deprecated", "superseded"]),
        do_not_translate=st.booleans(),
        case_sensitive=st.booleans(),
        term_type=st.sampled_from(["", *TERM_TYPES]),
        pos=st.sampled_from(["", *PARTS_OF_SPEECH]),
        region=st.sampled_from(regions),
        note=_LINE,
    )
    plain = st.sampled_from([Usage(), Usage(), FORBIDDEN])
    return st.lists(
        st.tuples(texts, st.one_of(plain, usages)), min_size=least, max_size=3, unique_by=lambda one: one[0]
    )


@st.composite
def termbases(draw: st.DrawFn) -> list[Entry]:
    """Entries with Kazakh terms that none of the others has, the usable terms of a language before the others."""
    entries = []
    taken: set[str] = set()
    for number in range(draw(st.integers(1, 4))):
        made: list[EntryTerm] = []
        for lang in ("kk", "en", "zh", "ru"):
            drawn = [
                EntryTerm(lang, _KAZAKH.get(lang, "") + text, usage) for text, usage in draw(terms(lang, lang == "kk"))
            ]
            if lang == "kk":
                drawn = [one for one in drawn if one.text.casefold() not in taken]
                taken |= {one.text.casefold() for one in drawn}
                drawn[:1] = [replace(drawn[0], usage=Usage())] if drawn else [EntryTerm("kk", f"әә{'ә' * number}")]
            made += sorted(drawn, key=lambda one: one.usage.avoided)
        fields = {name: draw(_LINE if name in ("domain", "source") else _TEXT) for name in FIELDS}
        fields |= {"kind": "term", "status": "approved"}
        entries.append(Entry(tuple(made), f"C{number + 1:06d}", **fields))
    return entries


def comparable(entry: Entry) -> tuple[object, ...]:
    """What an entry says, without what only goes out, and without the spaces at which lines were divided."""
    said = [lines(getattr(entry, name)) for name in ("definition", "note", "domain")]
    return (entry.uid, sorted(entry.terms, key=lambda one: one.lang), *said)


@pytest.mark.parametrize("name", EXACT)
@settings(max_examples=EXAMPLES)
@example(entries=[Entry((EntryTerm("kk", "әа"),), "C000001", definition="бір\nбір")], pair=("kk", "en"))
@given(entries=termbases(), pair=st.sampled_from([("kk", "en"), ("en", "kk"), ("kk", "zh")]))
def test_what_goes_out_comes_in(name: str, entries: list[Entry], pair: tuple[str, str]) -> None:
    form = FORMATS[name]
    held = list(form.holds.hold(entries, pair, Losses()))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, f"glossary{form.suffix}")
        assert form.write and form.read
        form.write(path, Parcel(iter(held), "e1", pair, "Glossary"))
        if not held:
            return
        known = recognised(path)
        assert (known is not None and known.read is form.read) or form.suffix in (".csv", ".txt")
        back = form.read(path).entries
    assert [comparable(entry) for entry in back] == [comparable(entry) for entry in held]


@settings(max_examples=EXAMPLES * 3)
@given(entries=termbases())
def test_a_table_says_the_same_as_an_entry(entries: list[Entry]) -> None:
    for entry in entries:
        assert comparable(entry_of(cells_of(entry))) == comparable(entry)


def test_the_command_line_names_every_format() -> None:
    assert set(get_args(Tool)) == {*get_args(TableFormat), *(name for name, form in FORMATS.items() if form.write)}
