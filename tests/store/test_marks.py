"""Where in its text a term stands, in words: every place that is shown says the page, footnote, slide or cell."""

from dataclasses import replace

import pytest
from stored_texts import BY, candidate, document, opened

from glossary.model import Document, Mark, Mined
from glossary.store.termbase import Termbase

MARKS = (Mark(0, "paragraph", "p. 1"), Mark(20, "page", "p. 2"), Mark(38, "footnote", "footnote 1"))


def marked(marks: tuple[Mark, ...] = MARKS) -> Document:
    return replace(document("Шарт жасалды бүгін. Шарт бұзылды ертең. Шарт бар."), marks=marks)


def store(base: Termbase, source: Document) -> None:
    found = candidate(source, "шарт", "Шарт")
    second = candidate(source, "бар", "бар")
    base.store_mined(Mined((source,), (found, second), ()), domain="", by=BY)


def where(base: Termbase, uid: str) -> list[str]:
    return [line.cited for line in opened(base, uid).contexts]


def test_a_context_says_where_it_stands(base: Termbase) -> None:
    store(base, marked())
    assert (where(base, "K1"), where(base, "K2")) == (["union.txt, p. 1"], ["union.txt, footnote 1"])
    seen = base._connection.execute("SELECT place FROM kwic ORDER BY start").fetchall()
    assert [place for (place,) in seen] == ["p. 1", "footnote 1"]


@pytest.mark.parametrize(
    ("marks", "expected"), [((), "union.txt"), ((Mark(0, "cell", "cell B2"),), "union.txt, cell B2")]
)
def test_a_text_that_is_read_anew_has_the_new_marks(base: Termbase, marks: tuple[Mark, ...], expected: str) -> None:
    store(base, marked())
    store(base, marked(marks))
    assert where(base, "K2") == [expected]
    assert base.verify() == []


def test_marks_go_with_their_text(base: Termbase) -> None:
    store(base, marked())
    base.forget(["union.txt"], by=BY)
    assert base._connection.execute("SELECT count(*) FROM mark").fetchone()[0] == 0
    assert base.verify() == []
