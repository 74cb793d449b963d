"""Values as plain data, and as the tables that notebooks show."""

import json
import re
from dataclasses import asdict
from pathlib import Path

import pytest

from glossary.language import analyse
from glossary.model import Candidate, Mined, Refusal, Variant
from glossary.store.termbase import open_termbase
from glossary.value import NESTED, ROWS, Table


def rows(html: str) -> list[list[str]]:
    """The cells of the first table, row by row."""
    table = html.split("</table>", maxsplit=1)[0]
    return [re.findall(r"<t[hd]>(.*?)</t[hd]>", row) for row in re.findall(r"<tr>(.*?)</tr>", table)]


def test_plain_data_is_what_json_says(mined: Mined, db: Path) -> None:
    with open_termbase(db, "read") as termbase:
        values = [mined, *termbase.candidates(), *termbase.search("одақ")]
        assert termbase.stats().as_dict()["path"] == str(db)
    for value in values:
        assert json.dumps(value.as_dict()) == json.dumps(asdict(value))
    assert isinstance(mined.as_dict()["candidates"][0]["occurrences"][0], dict)


def test_a_table_is_a_tuple_and_so_are_its_slices() -> None:
    numbered = [Variant(str(number), "spelling", number) for number in range(5)]
    table = Table(numbered)
    assert table == tuple(numbered)
    assert table[1] is numbered[1]
    assert isinstance(table[1:3], Table)


def test_what_was_mined_shows_as_two_tables(mined: Mined) -> None:
    html = mined._repr_html_()
    assert re.findall(r"<h4>(.*?)</h4>", html) == ["Glosses", "Candidates"]
    (document,) = mined.documents
    assert document.name in html
    assert document.text[:40] not in html, "the texts themselves are not shown"


def test_markup_in_a_text_is_no_markup() -> None:
    evil = "<script>alert('кеден & одақ')</script>"
    for html in (Table([Variant(evil, "spelling", 1)])._repr_html_(), Variant(evil, "spelling", 1)._repr_html_()):
        assert "<script>" not in html
        assert "&lt;script&gt;alert(&#x27;кеден &amp; одақ&#x27;)" in html


def test_columns_in_which_nothing_stands_are_left_out(mined: Mined) -> None:
    heading, first, *_ = rows(Table(mined.candidates)._repr_html_())
    assert heading == ["kk", "score", "count", "documents", "kind", "is_name", "variants", "occurrences"], (
        "«why» is a mapping"
    )
    assert first[:2] == ["кедендік одақ", "0.93"]


def test_what_a_cell_has_no_room_for_is_counted() -> None:
    many = tuple(Variant(f"одақ {number}", "spelling", 1) for number in range(NESTED + 2))
    (_, row) = rows(Table([Candidate("одақ", 1, 1, 1, variants=many)])._repr_html_())
    assert row[-1] == "одақ 0; одақ 1; одақ 2; … 2 more"
    long = Table([Refusal("a.txt", 0, 9, "а" * 1000, "")])._repr_html_()
    assert len(long) < 600


def test_a_long_table_says_how_much_it_leaves_out() -> None:
    table = Table(Variant("одақ", "spelling", 1) for _ in range(ROWS + 3))
    html = table._repr_html_()
    assert len(rows(html)) == ROWS + 1
    assert html.endswith("<p>… and 3 more</p>")
    assert rows(Table()._repr_html_()) == [[]]


def test_one_value_shows_its_fields_and_the_values_inside_it(db: Path) -> None:
    with open_termbase(db, "read") as termbase:
        html = termbase.get("K1")._repr_html_()
    assert "<tr><th>kk</th><td>кедендік одақ</td></tr>" in html
    assert html.count("<table>") == 3, "its own, and those of its proposals and contexts"
    assert "<td>customs union</td>" in html


@pytest.mark.parametrize("line", ["кедендік одақтың", "", "!"])
def test_an_analysis_says_itself_too(line: str) -> None:
    (analysis,) = analyse([line])
    assert list(analysis.as_dict()) == ["text", "citation", "tokens"]
    assert len(rows(analysis._repr_html_())) == len(analysis.tokens) + 1
