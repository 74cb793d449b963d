"""`glossary draft`: what it answers, and input nobody should give it, broken models, people who stop it: nothing is lost."""

import json
import zipfile
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from answers import candidate, objects
from typer.testing import Result

import glossary.drafting
from glossary.model import Draft, Language
from glossary.store.termbase import open_termbase

Run = Callable[..., Result]
KAZAKH = Path(__file__).resolve().parents[1] / "drafting" / "models" / "translate-kk_en-1_0.argosmodel"


@pytest.mark.parametrize("arguments", [[""], [" ", "\t"], ["-"]])
def test_no_term_at_all(run: Run, arguments: list[str]) -> None:
    result = run("draft", *arguments, stdin="\n \n")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "No term was given" in result.stderr


@pytest.mark.parametrize("term", ["blockchain", "а" * 10_000, "сауда " * 2000, "😀", "123", "%", "\x00"])
def test_odd_terms_are_answered_by_one_line_each(run: Run, term: str) -> None:
    result = run("draft", "-", "--to", "en", "--format", "jsonl", stdin=f"{term}\n\nкеден одағы\n")
    answers = [json.loads(line) for line in result.stdout.splitlines()]
    assert result.exit_code == 0
    assert [answer["kk"] for answer in answers] == [term, "кеден одағы"]
    assert answers[1]["text"] == "customs union"


@pytest.fixture
def broken_model(home: Path) -> Path:
    """A Kazakh–English package whose weights were damaged after it had been installed."""
    pytest.importorskip("ctranslate2")
    with zipfile.ZipFile(KAZAKH) as archive:
        archive.extractall(home / "models")
    weights = home / "models" / "translate-kk_en-1_0" / "model" / "model.bin"
    weights.write_bytes(weights.read_bytes()[:1000])
    return weights.parents[1]


@pytest.mark.usefixtures("broken_model")
def test_a_broken_model_is_named_with_the_way_out_and_the_others_go_on(run: Run, db: Path) -> None:
    result = run("draft", "--to", "en", "--db", str(db))
    assert result.exit_code == 0
    assert result.stderr.count("Warning: The model translate-kk_en-1_0 cannot be used") == 1
    assert "glossary models remove translate-kk_en-1_0" in result.stderr
    named = run("draft", "тыңқырма", "--to", "en", "--engine", "argos")
    assert (named.exit_code, named.stderr.count("\n")) == (1, 1)
    assert run("models", "remove", "translate-kk_en-1_0").exit_code == 0
    assert "Warning" not in run("draft", "тыңқырма", "--to", "en").stderr


def test_a_model_for_another_pair_is_not_asked(run: Run, broken_model: Path) -> None:
    metadata = broken_model / "metadata.json"
    metadata.write_text(json.dumps(json.loads(metadata.read_text()) | {"from_code": "tr"}))
    assert run("draft", "кеден одағы", "--to", "en").exit_code == 0
    assert "glossary models list" in run("draft", "кеден одағы", "--to", "en", "--engine", "argos").stderr


def test_ctrl_c_keeps_what_was_drafted(run: Run, db: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The batches that were done are stored; the next run goes on with the others."""
    monkeypatch.setattr("glossary.workflow.draft.BATCH", 1)
    real, asked = glossary.drafting.draft_terms, []

    def stopping(terms: Sequence[str], to: Language, **options: object) -> list[Draft]:
        if len(asked) == 1:
            raise KeyboardInterrupt
        asked.extend(terms)
        return real(terms, to, **options)  # type: ignore[arg-type]

    with monkeypatch.context() as patched:
        patched.setattr(glossary.drafting, "draft_terms", stopping)
        result = run("draft", "--to", "zh", "--db", str(db))
    assert (result.exit_code, result.stderr) == (1, "Interrupted; nothing half-done was stored.\n")
    with open_termbase(db, "read") as termbase:
        left = [one.kk for one in termbase.missing("zh")]
    assert asked and asked[0] not in left
    assert left
    assert run("draft", "--to", "zh", "--db", str(db)).exit_code == 0


def test_draft_of_loose_terms(run: Run, tmp_path: Path) -> None:
    found = objects(run("draft", "-", "--to", "en", "--format", "jsonl", stdin="кедендік одақ\n\nқыззыжқ\n"))
    assert [one["kk"] for one in found] == ["кедендік одақ", "қыззыжқ"]
    fields = ["kk", "lang", "text", "confidence", "unsure", "engine", "alternatives", "built_from"]
    assert list(found[0]) == fields
    assert found[1]["text"] is None
    assert not (tmp_path / "terms.db").exists()


def test_loose_terms_use_the_termbase_that_is_there(at: Run, db: Path) -> None:
    at("add", "кеден одағы", "--en", "tariff league")
    before = db.read_bytes()
    found = objects(at("draft", "кеден одағының тарифі", "--to", "en", "--format", "jsonl"))
    assert "tariff league" in found[0]["text"]
    assert "tariff league: your C000001" in found[0]["built_from"]
    assert db.read_bytes() == before


def test_draft_of_the_termbase(at: Run, db: Path) -> None:
    result = at("draft", "--to", "en")
    assert "en: 1 of 1 drafted" in result.stderr
    drafted = candidate(db, "K3").proposals[0]
    assert (drafted.lang, drafted.origin) == ("en", "draft")
    assert at("draft", "--to", "en").stderr == "en: nothing lacks a translation.\n"
