"""`glossary models`: what is listed, added and removed, and what a person reads when it cannot be."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from small_hub import running
from typer.testing import Result

Run = Callable[..., Result]
MODELS = Path(__file__).resolve().parents[1] / "drafting" / "models"
KAZAKH = str(MODELS / "translate-kk_en-1_0.argosmodel")


def listed(run: Run, what: str = "models") -> dict[str, dict[str, object]]:
    rows = map(json.loads, run(what, "list", "--format", "jsonl").stdout.splitlines())
    return {row["name"]: row for row in rows}


def test_the_list_says_what_can_be_had_and_what_is_poor(run: Run) -> None:
    result = run("models", "list")
    assert "has no Kazakh package" in result.stderr
    models = listed(run)
    assert models["NLLB-200 distilled 600M"]["BLEU"] == 29.3
    assert models["M2M-100 418M"]["state"] == "not advised"
    assert {"licence", "MB", "makes", "note"} <= set(models["Tilmash"])


def test_add_list_draft_remove(run: Run) -> None:
    pytest.importorskip("ctranslate2")
    result = run("models", "add", str(MODELS / "nllb"), "--to", "zh", "--licence", "CC0-1.0")
    assert (result.exit_code, result.stdout, result.stderr) == (0, "", "Added nllb-kk_zh: kk→zh, 1 MB.\n")
    assert listed(run)["nllb-kk_zh"] | {"note": ""} == {
        "name": "nllb-kk_zh",
        "state": "installed",
        "makes": "kk→zh",
        "licence": "CC0-1.0",
        "MB": 1,
        "BLEU": None,
        "note": "",
    }
    answer = json.loads(run("draft", "азаматтық кодекс", "--to", "zh", "--engine", "argos", "--format", "jsonl").stdout)
    assert answer["text"] == "民法典"
    assert run("models", "remove", "nllb-kk_zh").stderr == "Removed nllb-kk_zh.\n"
    assert "nllb-kk_zh" not in listed(run)


def test_a_model_of_the_hub_is_added_when_its_licence_is_accepted(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("ctranslate2")
    monkeypatch.setenv("no_proxy", "127.0.0.1")
    with running() as hub:
        monkeypatch.setenv("HF_ENDPOINT", hub.address)
        hub.put("somebody/opus-small", MODELS / "opus")
        refused = run("models", "add", "hub:somebody/opus-small")
        assert (refused.exit_code, refused.stderr.count("\n")) == (1, 1)
        assert "is under cc0-1.0, and 0 MB would be downloaded" in refused.stderr
        added = run("models", "add", "hub:somebody/opus-small", "--yes")
    assert added.stderr.startswith("Added opus-small-kk_en: kk→en")
    assert listed(run)["opus-small-kk_en"]["licence"] == "cc0-1.0"


def test_a_broken_model_is_listed_as_such(run: Run, home: Path) -> None:
    (home / "models" / "half").mkdir(parents=True)
    assert listed(run)["half"]["state"] == "broken"
    assert run("models", "remove", "half").exit_code == 0


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["add", "nowhere"], 1, "There is nothing at nowhere"),
        (["add", KAZAKH, "--name", "a b"], 1, "cannot be a name"),
        (["add", KAZAKH, "--sha256", "0"], 2, "--sha256 is for downloads"),
        (["add", "ftp://example.org/x"], 1, "no web address"),
        (["add", "hub:nllb"], 1, "no name of the hub: write hub:owner/name"),
        (["add", str(MODELS / "opus"), "--to", "zh"], 1, "does not know Chinese"),
        (["add", str(MODELS / "nllb"), "--from", "en", "--to", "en"], 1, "en→en is of no use"),
        (["remove", "none"], 1, "see glossary models list"),
    ],
)
def test_what_cannot_be_is_one_sentence(run: Run, arguments: list[str], code: int, says: str) -> None:
    result = run("models", *arguments)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (code, "", 1)
    assert says in result.stderr


def test_without_the_libraries_a_model_is_added_untried(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    for place in ("glossary.drafting.models.adding", "glossary.workflow.models"):
        monkeypatch.setattr(f"{place}.missing_libraries", lambda: ["ctranslate2"])
    result = run("models", "add", KAZAKH)
    assert result.exit_code == 0
    assert "kazakh-glossary[argos]" in result.stderr
