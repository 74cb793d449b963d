"""The pages in four languages: which one a reader gets, and that every sentence is there."""

import asyncio
import re
from collections.abc import Iterator
from pathlib import Path
from typing import get_args

import httpx
import pytest

from glossary import model
from glossary.browse.headings import TITLES
from glossary.browse.languages import LANGUAGES, catalogue
from glossary.browse.published.pages import PAGES as PUBLISHED
from glossary.browse.site import PAGES, QUERIES, TABLES, Site, site
from glossary.store.termbase import open_termbase

SAID = re.compile(r"""\b_\((["'])(.+?)\1""")


def sentences() -> set[str]:
    """Everything that the pages say by `_("…")`, and the words for values."""
    pages = (*PAGES.glob("*.html"), *PUBLISHED.glob("*.html"))
    said = {match[2] for page in pages for match in SAID.finditer(page.read_text(encoding="utf-8"))}
    said |= {title for title in TITLES.values() if title}
    said |= {about[name] for about in (*TABLES.values(), *QUERIES.values()) for name in ("title", "description")}
    values = (model.Status, model.Judgement, model.Kind, model.Preference, model.VariantKind)
    return said | {word for value in values for word in get_args(value)}


@pytest.mark.parametrize("language", [code for code in LANGUAGES if code != "en"])
def test_every_sentence_is_translated(language: str) -> None:
    entries = {message.id: message.string for message in catalogue(language) if message.id}
    assert sentences() - entries.keys() == set(), "missing"
    assert [key for key, said in entries.items() if not said] == [], "empty"
    holes = re.compile(r"{\w+}")
    assert [k for k, said in entries.items() if sorted(holes.findall(k)) != sorted(holes.findall(str(said)))] == []


@pytest.fixture(scope="module")
def datasette(template: Path) -> Iterator[Site]:
    opened = site(template)
    yield opened
    opened.get_database("terms").close()


def ask(datasette: Site, path: str, **headers: str) -> httpx.Response:
    answer: httpx.Response = asyncio.run(datasette.client.get(path, headers=headers))
    return answer


@pytest.mark.parametrize(
    ("path", "headers", "language"),
    [
        ("/", {}, "en"),
        ("/", {"accept-language": "kk-KZ,ru;q=0.8"}, "kk"),
        ("/", {"accept-language": "de,zh-CN;q=0.9,en;q=0.8"}, "zh"),
        ("/", {"accept-language": "de;q=nonsense,fr"}, "en"),
        ("/?_language=ru", {"accept-language": "kk"}, "ru"),
        ("/?_language=xx", {"accept-language": "kk"}, "kk"),
        ("/", {"cookie": "glossary_language=zh", "accept-language": "kk"}, "zh"),
    ],
)
def test_the_language_of_the_reader(datasette: Site, path: str, headers: dict[str, str], language: str) -> None:
    answer = ask(datasette, path, **headers)
    assert f'<html lang="{language}">' in answer.text


def test_a_choice_is_kept(datasette: Site) -> None:
    assert "glossary_language=kk" in ask(datasette, "/?_language=kk").headers["set-cookie"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "path", ["/", "/terms/glossary", "/terms/candidate_review", "/terms/kwic", "/terms/documents", "/terms/search?q=одақ",
             "/terms/concept/K000001", "/terms/document/1", "/nothing"]
)  # fmt: skip
def test_every_page_speaks_every_language(datasette: Site, path: str, language: str) -> None:
    answer = ask(datasette, path, **{"accept-language": language})
    assert answer.status_code == (404 if path == "/nothing" else 200)
    text = re.sub(
        r'(?s)<(\w+)[^>]* lang="\w+"[^>]*>.*?</\1>', "", answer.text.partition("<main")[2].partition("</main>")[0]
    )
    if language == "kk":
        assert re.search("[әғқңөұүһі]", text)


def test_the_values_of_tables_are_said_in_the_language_of_the_reader(db: Path) -> None:
    with open_termbase(db, "write") as termbase:
        termbase.accept("K000001", by="Айгерім")
    opened = site(db)
    pages = [
        ask(opened, path, **{"accept-language": "kk"}).text for path in ("/terms/glossary", "/terms/candidate_review")
    ]
    opened.get_database("terms").close()
    for page, words in zip(pages, (("бекітілді", "экономика"), ("жаңа", "термин")), strict=True):
        text = re.sub(r"<[^>]+>", " ", page.partition("<main")[2].partition("</main>")[0])
        assert [word for word in words if word not in text] == []
        assert not {"approved", "economy", "new", "term"} & set(text.split())
