"""Mining for users: what may be given, what becomes of texts, what a termbase gets, the machine-readable objects."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

import glossary
from glossary.errors import InputError
from glossary.model import Document, Mined
from glossary.store import termbase as store
from glossary.texts import read_documents
from glossary.value import Table

GLOSS = ["type", "kind", "kk", "lang", "text", "source", "kk_start", "kk_end", "start", "end", "rule", "where"]
TERM = [
    "type",
    "rank",
    "kk",
    "entity",
    "score",
    "probability",
    "count",
    "documents",
    "en",
    "zh",
    "variants",
    "occurrences",
]


def test_glosses_come_first_then_terms_by_rank(mined: Mined) -> None:
    found = list(glossary.rows(mined, explain=False))
    assert [row["type"] for row in found] == ["gloss"] * 3 + ["term"] * 3
    assert list(found[0]) == GLOSS
    assert list(found[3]) == TERM
    assert [row["rank"] for row in found[3:]] == [1, 2, 3]


def test_a_term_names_the_first_gloss_of_each_language(mined: Mined) -> None:
    doubled = replace(mined, glosses=(*mined.glosses, replace(mined.glosses[0], kk="КЕДЕНДІК ОДАҚ", text="toll union")))
    terms = [row for row in glossary.rows(doubled, explain=False) if row["type"] == "term"]
    assert [(row["en"], row["zh"]) for row in terms] == [
        ("customs union", "关税同盟"),
        ("regional integration", None),
        (None, None),
    ]


def test_variants_and_occurrences_are_objects(mined: Mined) -> None:
    term = list(glossary.rows(mined, explain=False))[-1]
    assert term["variants"] == [{"text": "ортақ тарифі", "kind": "inflection", "count": 1}]
    (place,) = term["occurrences"]  # type: ignore[misc]
    assert list(place) == ["source", "where", "start", "end", "surface"]


def test_explaining_adds_why(mined: Mined) -> None:
    found = list(glossary.rows(mined, explain=True))
    assert found[0]["why"] == ""
    assert found[3]["why"] == {"c-value": 0.9}


TEXT = "Кедендік одақ (customs union) құрылды. Кедендік одақтың ортақ сыртқы тарифі бар. Кедендік одақ кеңейді."
OTHER = "Шарт (contract) — тараптардың келісімі. Мүлік құқығы шартпен қорғалады."
FOREIGN = "Таможенный союз вступил в силу. Остальные государства наблюдают."


VERSIONS = Path(__file__).parents[1] / "store" / "versions"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two Kazakh texts, a copy of one, a foreign one, an empty one."""
    place = tmp_path / "texts"
    place.mkdir()
    contents = {"a": TEXT, "b": OTHER, "c": OTHER, "ru": FOREIGN, "empty": ""}
    for name, content in contents.items():
        (place / f"{name}.txt").write_text(content, encoding="utf-8")
    return place


GIVEN: dict[str, Callable[[Path], object]] = {
    "a text": lambda _: TEXT,
    "several texts": lambda _: [TEXT, OTHER],
    "an iterator": lambda _: iter([TEXT]),
    "a file": lambda folder: folder / "a.txt",
    "files and texts": lambda folder: (folder / "b.txt", TEXT),
    "a document": lambda folder: read_documents([str(folder / "a.txt")])[0],
    "texts that were read": lambda folder: glossary.read_texts([folder / "a.txt"]),
}


@pytest.mark.parametrize("given", GIVEN.values(), ids=GIVEN)
def test_whatever_holds_text_is_mined(folder: Path, given: Callable[[Path], object]) -> None:
    mined = glossary.mine(given(folder))  # type: ignore[arg-type]
    assert ("кедендік одақ", "customs union") in [(gloss.kk, gloss.text) for gloss in mined.glosses]
    texts = {document.name: document.text for document in mined.documents}
    for gloss in mined.glosses:
        assert texts[gloss.source][gloss.start : gloss.end] == gloss.text


def test_what_is_found_shows_as_tables() -> None:
    mined = glossary.mine(TEXT)
    assert all(isinstance(part, Table) for part in (mined.candidates, mined.glosses, mined.refused))


def test_nothing_gives_nothing() -> None:
    for nothing in ("", [], " \n"):
        assert glossary.mine(nothing).candidates == ()


def test_the_weak_and_the_many_can_be_left_out() -> None:
    everything = glossary.mine(TEXT).candidates
    assert glossary.mine(TEXT, limit=1).candidates == everything[:1]
    assert all(one.score >= 0.5 for one in glossary.mine(TEXT, min_score=0.5).candidates)
    assert any(one.score < 0.5 for one in everything)


def test_a_folder_with_one_bad_file_is_an_error_and_can_be_read_all_the_same(folder: Path) -> None:
    with pytest.raises(InputError, match=r"empty\.txt has no text"):
        glossary.mine(folder)
    texts = glossary.read_texts(folder)
    assert [document.name for document in texts.documents] == ["a.txt", "b.txt", "c.txt"]
    assert texts.foreign == ("ru.txt",)
    assert [sentence.split(" has ")[0].rsplit("/", 1)[1] for sentence in texts.unreadable] == ["empty.txt"]
    assert len(glossary.mine(texts).documents) == 2, "the copy counts once"


def test_files_that_are_not_kazakh_are_an_error_where_there_are_no_others(folder: Path) -> None:
    with pytest.raises(InputError, match=r"do not look Kazakh .*: ru\.txt"):
        glossary.mine(folder / "ru.txt")
    assert len(glossary.mine([folder / "ru.txt", folder / "a.txt"]).documents) == 1
    assert glossary.mine("саяси реформа").documents, "whoever gives a text knows what it is"


def test_a_path_as_a_text_is_noticed(folder: Path) -> None:
    with pytest.raises(InputError, match=r"is taken for a text.*pathlib\.Path"):
        glossary.mine([str(folder / "a.txt")])
    assert glossary.mine("а" * 100_000 + "\0").candidates == ()


def test_the_survey_comes_before_the_mining(folder: Path) -> None:
    told: list[object] = []
    texts = glossary.read_texts(folder)
    glossary.mine(texts, surveyed=told.append, progress=lambda message, done, total: told.append(message))
    survey = told[0]
    assert isinstance(survey, glossary.Survey)
    assert (survey.given, survey.mined) == (4, ("a.txt", "b.txt"))
    assert [(one.name, one.other) for one in survey.copies] == [("c.txt", "b.txt")]
    assert told[1] == "Analysing texts"


def test_a_termbase_is_opened_once_and_gets_what_is_new(
    folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    real = store.open_termbase
    monkeypatch.setattr(
        store, "open_termbase", lambda path, mode, **more: opened.append(mode) or real(path, mode, **more)
    )
    with glossary.open_termbase(tmp_path / "terms.db", "create") as termbase:
        report = termbase.mine(folder / "a.txt", domain="economy")
        again = termbase.mine(folder / "a.txt", domain="economy")
    assert opened == ["create"]
    assert (report.stored.documents_new, again.stored.documents_new) == (1, 0)
    assert report.stored.candidates_new == len(report.mined.candidates)
    assert (again.survey.unchanged, again.survey.mined) == (("a.txt",), ())


@pytest.mark.parametrize("version", [1, 3])
def test_an_older_termbase_is_brought_up_to_date_before_the_mining(folder: Path, tmp_path: Path, version: int) -> None:
    path = tmp_path / "old.db"
    with closing(sqlite3.connect(path)) as connection:
        connection.executescript((VERSIONS / f"{version}.sql").read_text(encoding="utf-8"))
    with glossary.open_termbase(path, "create") as termbase:
        assert termbase.mine(folder / "b.txt").stored.documents_new == 1
        assert termbase.verify() == []


def test_a_dry_run_stores_nothing_and_respects_what_was_decided(folder: Path, tmp_path: Path) -> None:
    with glossary.open_termbase(tmp_path / "terms.db", "create", by="Aigerim") as termbase:
        termbase.mine(folder / "a.txt")
        termbase.reject(termbase.search("кедендік одақ")[0].uid)
        before = termbase.stats().candidates
    with glossary.open_termbase(tmp_path / "terms.db", "read") as termbase:
        report = termbase.mine([folder / "a.txt", folder / "b.txt"], dry_run=True)
        assert (termbase.stats().candidates, termbase.stats().documents) == (before, 1)
    assert "кедендік одақ" not in [candidate.kk for candidate in report.mined.candidates]
    assert len(report.survey.mined) == 2
    assert not any(report.stored.as_dict().values())


def test_a_document_of_a_text_is_told_apart_by_its_text() -> None:
    mined = glossary.mine([TEXT, OTHER, TEXT])
    first, second = sorted(mined.documents, key=lambda document: document.text == OTHER)
    assert (first.text, second.text) == (TEXT, OTHER)
    assert first.name != second.name
    assert isinstance(first, Document)
    assert first.sentences
