"""Termbases as every older program left them, brought up to date: nothing that people did is lost, and the steps that do
it can never change."""

import ast
import sqlite3
from collections.abc import Iterator
from pathlib import Path

import pytest
from recorded import recorded, restore, script
from stored_texts import BY, candidate, concept, document, gloss, opened, texts

from glossary.model import Mined, Variant
from glossary.store.connection import SCHEMA_VERSION
from glossary.store.schema import steps
from glossary.store.schema.steps.m003 import compared_by
from glossary.store.termbase import Termbase, open_termbase

STEPS = sorted(path for folder in steps.__path__ for path in Path(folder).glob("m*.py"))


@pytest.fixture(scope="module", params=recorded())
def upgraded(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Termbase]:
    """The termbase of a version after its upgrade, to be read only."""
    path = restore(request.param, tmp_path_factory.mktemp("versions") / f"{request.param}.db")
    open_termbase(path, "write").close()
    with open_termbase(path, "read") as base:
        yield base


def uid(base: Termbase, kk: str) -> str:
    return next(hit.uid for hit in base.search(kk) if hit.kk.lower() == kk)


def test_there_is_a_termbase_of_every_version() -> None:
    assert recorded() == list(range(1, SCHEMA_VERSION + 1)), "record one: see the module recorded"


def test_every_version_becomes_the_same_schema(upgraded: Termbase, base: Termbase) -> None:
    def schema(of: Termbase) -> dict[str, str]:
        return dict(of._connection.execute("SELECT name, sql FROM sqlite_master ORDER BY name").fetchall())

    assert schema(upgraded) == schema(base)
    assert upgraded.stats().schema_version == SCHEMA_VERSION
    assert upgraded.verify() == []


def test_what_people_decided_stands(upgraded: Termbase) -> None:
    things, tax = concept(upgraded, "C1"), concept(upgraded, "C2")
    assert (things.status, things.domain) == ("approved", "law")
    assert [text for text, _, _ in texts(things, "en")] == ["Internet of Things", "IoT", "internet of things"]
    assert ("IoT", "reviewed", "admitted") in texts(things, "en")
    assert (tax.definitions[0].text, tax.terms[0].text, tax.status) == ("бюджетке міндетті төлем", "салық", "approved")
    rejected = opened(upgraded, uid(upgraded, "келісім"))
    assert [(one.judgement, one.by, one.note) for one in rejected.decisions] == [("rejected", "Marat", "no term")]
    assert opened(upgraded, uid(upgraded, "одақ")).status == "unsure"
    assert upgraded.decided()["келісім"] == "rejected"


def test_what_texts_and_people_offer_stands_with_its_places(upgraded: Termbase) -> None:
    union = opened(upgraded, uid(upgraded, "кедендік одақ"))
    assert union.domain == "economy"
    assert {(one.lang, one.text, one.origin, one.competing) for one in union.proposals} == {
        ("ru", "таможенный союз", "manual", False),
        ("en", "customs union", "gloss", True),
        ("en", "customs unions", "gloss", True),
        ("en", "tariff union", "gloss", True),
        ("en", "CU", "gloss", False),
    }
    assert union.sources == ("kelisim.txt", "odaq.txt")
    assert union.contexts[0].sentence == "Кедендік одақ (tariff union) бар."
    assert [text.domain for text in upgraded.stored_texts().values()] == ["law", "economy"]


def test_a_decision_that_was_taken_back_stays_so(upgraded: Termbase) -> None:
    judgements = [one.judgement for one in opened(upgraded, uid(upgraded, "одақ")).decisions]
    assert judgements == ["unsure"]
    open_acts = "SELECT count(*) FROM batch WHERE command IN ('take back', 'undo') AND undoes IS NULL"
    assert upgraded._connection.execute(open_acts).fetchone()[0] == 0, "what undoes an act names it"


def test_what_was_exported_is_remembered(upgraded: Termbase) -> None:
    (export,) = upgraded._connection.execute("SELECT id FROM export").fetchone()
    assert upgraded.exported(export).keys() == {"C000001", "C000002"}


@pytest.mark.parametrize("version", recorded())
def test_work_goes_on_where_it_stopped(version: int, tmp_path: Path) -> None:
    """A decision of an older program can be taken back, texts mined again, and what comes out is sound."""
    with open_termbase(restore(version, tmp_path / "terms.db"), "write") as base:
        agreement = uid(base, "келісім")
        base.take_back(agreement, by=BY)
        assert opened(base, agreement).decisions == ()
        assert opened(base, agreement).status == "new"
        base.forget(["kelisim.txt"], by=BY)
        assert opened(base, uid(base, "кедендік одақ")).sources == ("odaq.txt",)
        assert concept(base, "C1").terms, "its text is gone, the concept stays"
        assert base.verify() == []


@pytest.mark.parametrize("version", [1, 2])
def test_a_score_of_old_is_that_of_every_text_until_it_is_mined_again(version: int, tmp_path: Path) -> None:
    """The first two versions knew one score for a candidate, whatever text it came from."""
    with open_termbase(restore(version, tmp_path / "terms.db"), "write") as base:
        union = uid(base, "кедендік одақ")
        before = opened(base, union).score
        path = next(path for path, text in base.stored_texts().items() if text.name == "odaq.txt")
        source = document("Кедендік одақ (tariff union) бар.", Path(path).name)
        variants = (Variant("кеден одағы", "structure", 1),)
        found = candidate(source, "кедендік одақ", "Кедендік одақ", score=0.4, variants=variants)
        offered = gloss(source, "кедендік одақ", "Кедендік одақ", "en", "tariff union")
        base.store_mined(Mined((source,), (found,), (offered,)), domain="", by=BY)
        assert opened(base, union).score == before, "that of the other text"
        base.forget(["kelisim.txt"], by=BY)
        assert opened(base, union).score == 0.4
        assert base.verify() == []


def test_what_was_rejected_is_found_after_an_upgrade(upgraded: Termbase) -> None:
    """The first three versions kept no search keys of it."""
    assert [(hit.kk, hit.status) for hit in upgraded.search("келісімдер")] == [("келісім", "rejected")]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("Customs Unions", "customs union"),
        ("tariff union", "tariff union"),
        ("关税同盟", "关税同盟"),
        ("ОДАҚ", ""),  # acronyms by their capitals
        ("IoT", ""),
        ("MLPS 2.0", ""),
        ("3G", ""),
        ("P2Sg formal", ""),  # narrowed by a word
        ("XDR TB", ""),
        ("General Agreement", "general agreement"),
        ("AMBIDEXTROUSLY", "ambidextrously"),  # too long for one
    ],
)
def test_forms_are_told_apart_as_they_were_when_the_step_was_written(text: str, form: str) -> None:
    assert compared_by(text) == form


@pytest.mark.parametrize("path", STEPS, ids=lambda path: path.stem)
def test_a_step_imports_nothing_that_lives(path: Path) -> None:
    """What changes in the program must not change what a step does to an old file."""
    imported = {
        name
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Import | ast.ImportFrom)
        for name in ([node.module] if isinstance(node, ast.ImportFrom) else [one.name for one in node.names])
    }
    assert imported <= {"re", "json", "unicodedata", "sqlite_utils"}


def test_there_is_a_step_for_every_version() -> None:
    assert [path.stem for path in STEPS] == [f"m{number:03d}" for number in range(1, SCHEMA_VERSION + 1)]


def test_a_script_says_all_of_a_termbase(tmp_path: Path) -> None:
    """What a newer program has to be recorded with."""
    one = sqlite3.connect(restore(SCHEMA_VERSION, tmp_path / "one.db"))
    two = sqlite3.connect(tmp_path / "two.db")
    two.executescript(";\n".join(script(one)) + ";")
    assert list(script(two)) == list(script(one))
    one.close()
    two.close()
