"""The pages, asked for as a browser would, on a termbase with one accepted concept and two open candidates."""

import asyncio
import re
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest

from glossary.browse.site import site
from glossary.mining import mine
from glossary.model import Language
from glossary.store.termbase import Termbase, open_termbase
from glossary.texts import read_documents

Get = Callable[..., httpx.Response]


@pytest.fixture(scope="module")
def decided(template: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """For all tests of this file, which only read it."""
    terms: dict[Language, list[str]] = {"en": ["<b>tariff</b>"]}
    db = Path(shutil.copyfile(template, tmp_path_factory.mktemp("pages") / "terms.db"))
    with open_termbase(db, "write") as termbase:
        termbase.accept("K000001", by="Айгерім")
        termbase.unsure("K000003", by="Айгерім", note="екі аударма бар")
        termbase.add("тариф & баж", terms=terms, by="Айгерім", domain="economy", note="«баж» да дұрыс")
    return db


@pytest.fixture(scope="module")
def get(decided: Path) -> Iterator[Get]:
    with pages(decided) as ask:
        yield ask


@contextmanager
def pages(db: Path) -> Iterator[Get]:
    datasette = site(db)

    def ask(path: str, **parameters: str) -> httpx.Response:
        answer: httpx.Response = asyncio.run(datasette.client.get(path, params=parameters or None))
        return answer

    yield ask
    for database in datasette.databases.values():
        database.close()


@pytest.mark.parametrize("folder", ["C#", "a?b", "50%20 c"])
def test_a_path_with_signs_of_an_address(decided: Path, tmp_path: Path, folder: str) -> None:
    (tmp_path / folder).mkdir()
    db = Path(shutil.copyfile(decided, tmp_path / folder / "terms.db"))
    with pages(db) as ask:
        assert [ask(path).status_code for path in ("/", "/terms/glossary", "/terms/search?q=тариф")] == [200] * 3
    assert [path.name for path in tmp_path.iterdir()] == [folder]


def text_of(response: httpx.Response) -> str:
    """What a reader sees of a page, with single spaces."""
    body = re.sub(r"(?s)<head>.*?</head>|<script.*?</script>", "", response.text)
    return re.sub(r"\s+", " ", re.sub(r"<[^>]+>", " ", body))


@pytest.mark.parametrize(
    ("path", "seen"),
    [
        (
            "/",
            ["2 Concepts", "2 To decide", "1 Documents", "approved: 2", "economy", "accept"],
        ),  # the figures of the termbase
        ("/terms/glossary", ["кедендік одақ", "customs union", "关税同盟", "economy", "approved"]),  # one row a concept
        ("/terms/candidate_review", ["аймақтық интеграция", "regional integration", "unsure"]),  # open ones only
        ("/terms/kwic", ["Кедендік одақ тың ортақ тарифі бар.", "seed.txt"]),  # the key word between its neighbours
        ("/terms/documents", ["seed.txt", "economy"]),  # a canned query
        ("/terms", ["Tables and SQL", "glossary", "candidate_review", "kwic"]),  # the rest
    ],
)
def test_pages_show_what_is_stored(get: Get, path: str, seen: list[str]) -> None:
    response = get(path)
    assert response.status_code == 200
    text = text_of(response)
    assert [word for word in seen if word not in text] == []


def test_the_concept_page_has_everything_of_a_concept(get: Get) -> None:
    text = text_of(get("/terms/concept/C000001"))
    wanted = ["кедендік одақ", "customs union", "关税同盟", "from the text", "preferred", "accepted", "Айгерім"]
    wanted += ["аймақтық интеграцияның маңызды кезеңі", "seed.txt"]
    assert [word for word in wanted if word not in text] == []


def test_the_page_of_an_open_candidate_says_how_to_decide(get: Get) -> None:
    text = text_of(get("/terms/concept/K000003"))
    wanted = [
        "unsure",
        "екі аударма бар",
        "ортақ тарифі",
        "termhood 0.60",
        "how often it is seen",
        "glossary accept K000003",
    ]
    assert [word for word in wanted if word not in text] == []


@pytest.mark.parametrize(("table", "uid"), [("glossary", "C000001"), ("candidate_review", "K000002")])
def test_an_id_in_a_table_leads_to_the_page_of_its_term(get: Get, table: str, uid: str) -> None:
    page = get(f"/terms/{table}").text
    assert f'<a href="/terms/concept/{uid}">{uid}</a>' in page
    assert f"/terms/{table}/{uid}" not in page, "the bare row"


def test_the_page_of_a_candidate_has_reasons_and_synonym_candidates_in_words(db: Path, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Ақуыз (protein) көп. Белок аз. Ақуыздың түрі бар.", encoding="utf-8")
    with open_termbase(db, "write") as termbase:
        termbase.store_mined(mine(read_documents([tmp_path / "a.txt"])), domain="", by="Айгерім")
        (uid,) = [one.uid for one in termbase.candidates() if one.kk == "ақуыз"]
    datasette = site(db)
    text = text_of(asyncio.run(datasette.client.get(f"/terms/concept/{uid}")))
    datasette.get_database("terms").close()
    assert "Perhaps a synonym of белок (the same meaning)." in text
    assert re.search(r"likely a term [^.]*[Gg]lossed 1×[^.]*\. ", text), "the weightiest in one line"
    assert re.search(r"glossed 1× \+\d\.\d\d", text), "all of them with their parts"
    assert "ақуыздың inflection 1" in text
    assert "competing" not in text


def test_an_accepted_candidate_leads_to_its_concept(get: Get) -> None:
    assert 'href="/terms/concept/C000001"' in get("/terms/concept/K000001").text


def test_an_unknown_id_is_not_found(get: Get) -> None:
    response = get("/terms/concept/C000099")
    assert response.status_code == 404
    assert "C000099" in text_of(response)


@pytest.mark.parametrize(
    "path", ["/nope", "/terms/nope", "/terms/nope/1", "/terms/kwic/1", "/a/b/c/d", "/terms/concept/C000099"]
)
def test_what_is_not_there_is_a_page_of_ours_and_no_traceback(
    get: Get, path: str, capsys: pytest.CaptureFixture[str]
) -> None:
    response = get(path)
    assert response.status_code == 404
    assert "glossary.css" in response.text
    assert path.rsplit("/", 1)[-1] in text_of(response)
    assert capsys.readouterr() == ("", "")


def test_programs_are_told_in_json_what_is_not_there(get: Get) -> None:
    assert get("/terms/nope.json").json() == {
        "ok": False,
        "error": "There is no page /terms/nope.json here.",
        "status": 404,
    }


def test_a_bug_is_told_to_the_terminal(
    get: Get, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("a bug")

    monkeypatch.setattr(Termbase, "get", fail)
    assert get("/terms/concept/C000001").status_code == 500
    assert "ZeroDivisionError: a bug" in capsys.readouterr().err


@pytest.mark.parametrize(
    "asked",
    [
        "glossary?_sort=nope",
        "glossary?_sort_desc=nope",
        "glossary?_sort=sort&_sort_desc=sort",
        "glossary?_through=x",
        "glossary?_timelimit=abc",
        "glossary?status__in=[",
        "candidate_review?_next=abc",
        "kwic?_next=1,2,3",
    ],
)
def test_an_address_that_a_table_cannot_read_is_no_bug(
    get: Get, capsys: pytest.CaptureFixture[str], asked: str
) -> None:
    answer = get(f"/terms/{asked}")
    assert (answer.status_code, "behind «?»" in answer.text) == (400, True)
    assert "Traceback" not in capsys.readouterr().err


def test_a_facet_with_one_value_leaves_no_empty_box(get: Get) -> None:
    assert 'class="facets"' not in get("/terms/kwic").text
    assert 'class="facets"' in get("/terms/candidate_review").text


@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("одақтардың", "кедендік одақ"),  # another form of one of its words
        ("关税", "кедендік одақ"),  # a part of the Chinese
        ("regional integration", "аймақтық интеграция"),  # an open candidate, by its proposal
    ],
)
def test_search_is_the_front_door(get: Get, query: str, first: str) -> None:
    hit = get("/terms/search.json", q=query, _shape="array").json()[0]
    assert hit["kk"] == first
    assert f"/terms/concept/{hit['uid']}" in get("/terms/search", q=query).text


@pytest.mark.parametrize("query", ["", "   ", "«»", "к-ге", '"', "x' OR 1=1 --"])
def test_search_survives_any_query(get: Get, query: str) -> None:
    response = get("/terms/search", q=query)
    assert response.status_code == 200
    assert "message-error" not in response.text


def test_search_says_when_nothing_is_found(get: Get) -> None:
    assert "Nothing like «ззззззз»" in text_of(get("/terms/search", q="ззззззз"))


@pytest.mark.parametrize("path", ["/terms/glossary", "/terms/concept/C000002", "/terms/search?q=tariff"])
def test_texts_are_escaped(get: Get, path: str) -> None:
    page = get(path).text
    assert "&lt;b&gt;tariff&lt;/b&gt;" in page
    assert "<b>tariff" not in page


def test_languages_are_marked_for_their_fonts(get: Get) -> None:
    assert '<span lang="zh">关税同盟</span>' in get("/terms/glossary").text


def test_facets_narrow_the_list(get: Get) -> None:
    assert "аймақтық интеграция" in text_of(get("/terms/candidate_review", status="new"))
    assert "аймақтық интеграция" not in text_of(get("/terms/candidate_review", status="unsure"))


def test_plumbing_is_hidden_and_the_reading_tables_are_not(get: Get) -> None:
    hidden = {table["name"]: table["hidden"] for table in get("/terms.json").json()["tables"]}
    # Datasette would hide «glossary» with «gloss»; «candidate_review» and «kwic» are views.
    assert {name for name, is_hidden in hidden.items() if not is_hidden} == {"glossary"}


def test_the_file_is_not_offered(get: Get) -> None:
    assert get("/terms.db").status_code == 403


@pytest.mark.parametrize("statement", ["DELETE FROM term", "UPDATE term SET text = 'x'", "PRAGMA user_version = 7"])
def test_sql_only_reads(get: Get, decided: Path, statement: str) -> None:
    before = decided.read_bytes()
    assert get("/terms", sql=statement).status_code == 400
    assert decided.read_bytes() == before


def test_what_is_decided_meanwhile_is_shown(db: Path) -> None:
    with pages(db) as get:
        assert "аймақтық интеграция" not in text_of(get("/terms/glossary"))
        with open_termbase(db, "write") as termbase:
            termbase.accept("K000002", by="Айгерім")
        assert "аймақтық интеграция" in text_of(get("/terms/glossary"))
