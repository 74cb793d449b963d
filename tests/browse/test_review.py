"""Deciding in the browser: who may, one candidate for one person, no decision overruled, each one undone."""

import asyncio
import re
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx
import pytest

from glossary.browse.access import Access
from glossary.browse.desk import LEASE, Desks
from glossary.browse.guard import guarded
from glossary.browse.site import Site, site
from glossary.store.termbase import open_termbase


class Person:
    """Somebody's browser, known to the server by the header that a proxy sets."""

    def __init__(self, datasette: Site, name: str, host: str = "localhost") -> None:
        app = guarded(datasette.app(), "127.0.0.1")
        self._client = httpx.AsyncClient(
            transport=httpx.ASGITransport(app=app),
            base_url=f"http://{host}",
            headers={b"X-User": name.encode()} if name else {},
        )

    def get(self, path: str, **headers: str) -> httpx.Response:
        return asyncio.run(self._client.get(path, headers=headers))

    def post(self, path: str, headers: dict[str, str] | None = None, **fields: str) -> httpx.Response:
        return asyncio.run(self._client.post(path, data=fields, headers=headers, follow_redirects=True))

    def act(self, act: str, page: httpx.Response, **fields: str) -> httpx.Response:
        """Press a button of a page."""
        shown = dict(re.findall(r'<input[^>]*? name="(\w+)"[^>]*? value="([^"]*)"', page.text))
        return self.post("/review", **(shown | fields | {"act": act}))


@pytest.fixture
def path(template: Path, tmp_path: Path) -> Path:
    return Path(shutil.copyfile(template, tmp_path / "terms.db"))


@pytest.fixture
def person(path: Path) -> Iterator[Callable[..., Person]]:
    access = Access(approvers=["Айгерім"], reviewers=["Marat", "Dana"], header="X-User")
    datasette = site(path, access)
    yield lambda name, **more: Person(datasette, name, **more)
    datasette.get_database("terms").close()


def subject(page: httpx.Response) -> str:
    """The candidate that lies on the page."""
    found = re.search(r'name="uid" value="(K\d+)"', page.text)
    return found[1] if found else ""


def test_only_who_may_decide_sees_the_queue(person: Callable[..., Person]) -> None:
    assert person("").get("/review").status_code == 403
    assert person("Somebody").get("/review").status_code == 403
    assert person("Somebody").post("/review", act="accept", uid="K000001", rev="1").status_code == 403
    page = person("Marat").get("/review")
    assert (page.status_code, bool(subject(page))) == (200, True)


@pytest.mark.parametrize(("name", "status"), [("Айгерім", "approved"), ("Marat", "reviewed")])
def test_what_is_accepted_counts_by_the_role_and_is_signed(
    person: Callable[..., Person], path: Path, name: str, status: str
) -> None:
    one = person(name)
    page = one.get("/review")
    uid = subject(page)
    answer = one.act("accept", page, en="customs league")
    assert "Accepted" in answer.text
    with open_termbase(path, "read") as termbase:
        candidate = termbase.get(uid)
        concept = termbase.get(candidate.concept)  # type: ignore[union-attr]
    assert candidate.decisions[-1].by == name
    assert {(term.lang, term.status) for term in concept.terms} >= {("kk", status), ("en", status)}  # type: ignore[union-attr]
    assert "customs league" in {term.text for term in concept.terms}  # type: ignore[union-attr]


def test_two_people_never_have_the_same_candidate(person: Callable[..., Person]) -> None:
    marat, dana = person("Marat"), person("Dana")
    first, second = marat.get("/review"), dana.get("/review")
    assert subject(first) != subject(second)
    assert subject(marat.get("/review")) == subject(first), "it stays on the desk"
    skipped = dana.act("skip", second)
    assert subject(skipped) not in (subject(first), subject(second))


def test_a_decision_that_somebody_else_has_made_is_not_overruled(person: Callable[..., Person], path: Path) -> None:
    marat = person("Marat")
    page = marat.get("/review")
    with open_termbase(path, "write") as termbase:
        termbase.reject(subject(page), by="Dana")
    answer = marat.act("accept", page)
    assert 'role="alert"' in answer.text
    assert "Dana" in answer.text
    with open_termbase(path, "read") as termbase:
        assert [one.by for one in termbase.get(subject(page)).decisions] == ["Dana"]


def test_what_does_not_lie_before_a_person_is_not_theirs_to_decide(person: Callable[..., Person], path: Path) -> None:
    with open_termbase(path, "write") as termbase:
        concept = termbase.accept("K000001", by="Айгерім")
        rev = termbase.get(concept.uid).rev
    marat = person("Marat")
    page = marat.get("/review")
    for uid, seen in ((concept.uid, rev), ("K000001", 1)):
        answer = marat.act("reject", page, uid=uid, rev=str(seen))
        assert "does not lie before you" in answer.text
    with open_termbase(path, "read") as termbase:
        assert termbase.get(concept.uid).status == "approved"


def test_what_a_reviewer_accepts_takes_nobodys_approval_away(person: Callable[..., Person], path: Path) -> None:
    with open_termbase(path, "write") as termbase:
        approved = termbase.accept("K000001", by="Айгерім")
    marat = person("Marat")
    page = marat.get("/review")
    marat.act("accept", page, kk="кедендік одақ", en="toll league")
    with open_termbase(path, "read") as termbase:
        terms = {term.text: term.status for term in termbase.get(approved.uid).terms}  # type: ignore[union-attr]
    assert (terms["кедендік одақ"], terms["customs union"]) == ("approved", "approved")


def test_what_was_typed_is_kept_and_the_comment_is_stored(person: Callable[..., Person], path: Path) -> None:
    marat = person("Marat")
    page = marat.get("/review")
    refused = marat.act("accept", page, kk="", en="customs league", note="күмәнді")
    assert ('role="alert"' in refused.text, 'value="customs league"' in refused.text) == (True, True)
    assert 'value="күмәнді"' in refused.text
    marat.act("accept", refused, kk="кедендік бірлестік", note="күмәнді")
    with open_termbase(path, "read") as termbase:
        assert termbase.get(subject(page)).decisions[-1].note == "күмәнді"


def test_a_decision_that_others_have_built_on_does_not_stand_in_the_way(
    person: Callable[..., Person], path: Path
) -> None:
    marat = person("Marat")
    first = marat.get("/review")
    second = marat.act("reject", first)
    third = marat.act("accept", second, kk="сынақ термині")
    with open_termbase(path, "write") as termbase:
        candidate = termbase.get(subject(second))
        termbase.edit(candidate.concept, by="Dana", changes={"en": "test term"})  # type: ignore[union-attr]
    refused = marat.act("undo", third)
    assert 'role="alert"' in refused.text
    assert "Taken back" in marat.act("undo", refused).text


def test_a_domain_that_nothing_has_is_not_found(person: Callable[..., Person]) -> None:
    assert person("Marat").get("/review?domain=nothere").status_code == 404


def test_the_last_decision_is_taken_back(person: Callable[..., Person], path: Path) -> None:
    marat = person("Marat")
    page = marat.get("/review")
    after = marat.act("reject", page, note="сөз ғана")
    assert "Rejected" in after.text
    assert subject(after) != subject(page)
    back = marat.act("undo", after)
    assert subject(back) == subject(page)
    with open_termbase(path, "read") as termbase:
        assert termbase.get(subject(page)).status == "new"  # type: ignore[union-attr]
    assert "nothing to take back" in marat.act("undo", back).text


def test_a_proposal_is_taken_without_scripts(person: Callable[..., Person]) -> None:
    marat = person("Marat")
    page = marat.get("/review")
    again = marat.act("", page, take="en:trade bloc")
    assert subject(again) == subject(page)
    assert 'name="en" lang="en" maxlength="500" value="trade bloc"' in again.text


@pytest.mark.parametrize(
    "fields", [{"act": "accept"}, {"act": "nonsense"}, {}, {"act": "reject", "uid": "K000001", "rev": "x"}]
)
def test_a_form_that_is_not_whole_is_refused(person: Callable[..., Person], fields: dict[str, str]) -> None:
    marat = person("Marat")
    token = re.search(r'name="csrftoken" value="([^"]+)"', marat.get("/review").text)
    assert token
    answer = marat.post("/review", csrftoken=token[1], **fields)
    assert (answer.status_code, "open the page anew" in answer.text) == (400, True)


def test_the_token_opens_once(path: Path) -> None:
    access = Access("Айгерім")
    datasette = site(path, access)
    token = access.token
    one = Person(datasette, "")
    assert one.get("/-/enter?token=wrong").status_code == 403
    assert one.get(f"/-/enter?token={token}").status_code == 302
    assert one.get("/review").status_code == 200
    assert Person(datasette, "").get(f"/-/enter?token={token}").status_code == 403
    assert Person(datasette, "Айгерім").get("/review").status_code == 403, "no header is believed that nobody asked for"
    datasette.get_database("terms").close()


@pytest.mark.parametrize(
    ("headers", "status"),
    [
        pytest.param({"host": "evil.example"}, 421, id="a name that resolves to this machine"),
        pytest.param({"host": "127.0.0.1:8001"}, 200, id="this machine"),
        pytest.param({"host": "[::1]:8001"}, 200, id="this machine, the new way"),
        pytest.param({"host": ""}, 421, id="no name"),
    ],
)
def test_only_known_names_are_answered(person: Callable[..., Person], headers: dict[str, str], status: int) -> None:
    answer = person("").get("/", **headers)
    assert answer.status_code == status
    assert answer.headers["x-frame-options"] == "DENY"
    assert "script-src 'self'" in answer.headers["content-security-policy"]


def test_what_another_site_sends_is_refused(person: Callable[..., Person], path: Path) -> None:
    marat = person("Marat")
    page = marat.get("/review")
    fields = dict(re.findall(r'<input[^>]*? name="(\w+)"[^>]*? value="([^"]*)"', page.text)) | {"act": "reject"}
    assert marat.post("/review", {"origin": "http://evil.example"}, **fields).status_code == 403
    assert marat.post("/review", **(fields | {"csrftoken": "made up"})).status_code == 403
    assert (
        marat.post("/review", **{name: text for name, text in fields.items() if name != "csrftoken"}).status_code == 403
    )
    with open_termbase(path, "read") as termbase:
        assert not termbase.get(subject(page)).decisions


@pytest.mark.parametrize(
    "address", ["/-/threads", "/-/settings", "/-/plugins", "/-/databases", "/-/metadata", "/-/allow-debug"]
)
def test_plumbing_is_closed(person: Callable[..., Person], address: str) -> None:
    assert person("Marat").get(address).status_code == 404


@pytest.mark.parametrize("table", ["document", "decision", "batch"])
def test_tables_that_are_not_for_reading_are_closed(person: Callable[..., Person], table: str) -> None:
    for name in (f"/terms/{table}", f"/terms/{table}.json"):
        answer = person("Marat").get(name)
        assert answer.status_code == 403
        assert "/tmp" not in answer.text
    assert person("").get("/terms/glossary.json").status_code == 200


def test_what_has_no_bounds_is_refused(person: Callable[..., Person]) -> None:
    assert person("").get("/terms/search?q=" + "a" * 60_000).status_code == 414
    assert person("Marat").post("/review", note="a" * 2_000_000).status_code == 413


def test_a_candidate_is_free_again_when_its_reader_has_gone() -> None:
    now = [0.0]
    desks = Desks(lambda: now[0])
    assert desks.take("Marat", ["K1", "K2"]) == "K1"
    assert desks.take("Dana", ["K1", "K2"]) == "K2"
    assert desks.take("Aslan", ["K1", "K2"]) is None
    now[0] = LEASE + 1
    assert desks.take("Aslan", ["K1", "K2"]) == "K1"
