"""Collections and fields of a team's own on the pages."""

import asyncio
from collections.abc import Iterator

import httpx
import pytest

from glossary.browse.site import Site, site
from glossary.workflow.termbase import open_termbase


@pytest.fixture(scope="module")
def datasette(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Site]:
    path = tmp_path_factory.mktemp("collections") / "terms.db"
    with open_termbase(path, "create") as termbase:
        first = termbase.add("кеден одағы", en=["customs union"]).uid
        termbase.add("баж салығы", en=["duty"])
        termbase.tag(first, add=["Банк & Ко", "2026"])
        termbase.set_fields(first, {"client id": "<b>4711</b>"})
    opened = site(path)
    yield opened
    opened.get_database("terms").close()


def ask(datasette: Site, path: str) -> httpx.Response:
    answer: httpx.Response = asyncio.run(datasette.client.get(path))
    assert answer.status_code == 200
    return answer


def test_a_list_is_narrowed_to_a_collection(datasette: Site) -> None:
    whole = ask(datasette, "/terms/glossary").text
    assert "баж салығы" in whole
    assert "/terms/glossary?_collection=%D0%91%D0%B0%D0%BD%D0%BA+%26+%D0%9A%D0%BE" in whole
    part = ask(datasette, "/terms/glossary?_collection=%D0%91%D0%B0%D0%BD%D0%BA+%26+%D0%9A%D0%BE").text
    assert "кеден одағы" in part
    assert "баж салығы" not in part
    assert ask(datasette, "/terms/glossary.json?_collection=none").json()["rows"] == []


def test_a_concept_shows_its_collections_and_fields(datasette: Site) -> None:
    page = ask(datasette, "/terms/concept/C000001").text
    assert "<dt>client id</dt><dd>&lt;b&gt;4711&lt;/b&gt;</dd>" in page
    assert 'href="/terms/glossary?_collection=2026">2026</a>' in page
