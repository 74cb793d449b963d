"""Several models of one pair: all are asked, the better one is trusted more, a damaged one hinders nobody."""

import json
import shutil
from pathlib import Path

import pytest
from small_models import install

from glossary.drafting import draft_terms
from glossary.drafting.models import selftest
from glossary.drafting.models.packages import read_package
from glossary.errors import EngineError, GlossaryWarning
from glossary.model import Draft
from glossary.workflow.models import models

pytest.importorskip("ctranslate2")
pytest.importorskip("argostranslate")


@pytest.fixture
def two_models(home: Path) -> tuple[Path, Path]:
    """The Kazakh–English test package under two names."""
    install(home / "models", "kk_en")
    first = home / "models" / "translate-kk_en-1_0"
    second = home / "models" / "another"
    shutil.copytree(first, second)
    return first, second


def by_models(term: str) -> Draft:
    return draft_terms([term], "en", engines=["argos"])[0]


def damage(folder: Path) -> None:
    (folder / "model" / "model.bin").write_bytes(b"nothing")


def test_all_models_of_a_pair_are_asked(two_models: tuple[Path, Path]) -> None:
    answer = by_models("сыни ойлау")
    assert answer.text == "critical thinking"
    assert answer.version == "another 1.0, translate-kk_en-1_0 1.0"


def test_a_damaged_model_is_a_warning_and_the_other_goes_on(two_models: tuple[Path, Path]) -> None:
    damage(two_models[1])
    with pytest.warns(GlossaryWarning, match="glossary models remove another"):
        assert by_models("сыни ойлау").text == "critical thinking"


def test_where_none_can_work_one_that_was_named_is_an_error(two_models: tuple[Path, Path]) -> None:
    for folder in two_models:
        damage(folder)
    with pytest.raises(EngineError, match="glossary models remove another"):
        by_models("сыни ойлау")
    with pytest.warns(GlossaryWarning, match="glossary models remove another"):
        assert draft_terms(["өрнекті жазықтық"], "en")[0].engine != "argos"


def test_the_better_model_on_known_terms_is_trusted_more(
    two_models: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "glossary.drafting.engines.argos.share_right", lambda package: 0.9 if package.name == "another" else 0.1
    )
    better = by_models("сыни ойлау")
    assert better.built_from.endswith("another 1.0")
    monkeypatch.setattr("glossary.drafting.engines.argos.share_right", lambda _: 0.1)
    assert by_models("сыни ойлау").confidence < better.confidence


def test_a_self_test_is_done_once_and_again_when_the_model_changes(
    two_models: tuple[Path, Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    package = read_package(two_models[0])
    assert selftest.known_share(package) is None
    share = selftest.share_right(package)
    assert 0.0 <= share <= 1.0
    assert selftest.known_share(package) == share
    monkeypatch.setattr(selftest, "translate", lambda *_: pytest.fail("it is known"))
    assert selftest.share_right(package) == share
    damage(two_models[0])
    assert selftest.known_share(package) is None


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"a": 1}'])
def test_a_damaged_memory_of_tests_is_none(two_models: tuple[Path, Path], kept: str) -> None:
    (two_models[0].parent / selftest.KEPT).write_text(kept, encoding="utf-8")
    assert 0.0 <= selftest.share_right(read_package(two_models[0])) <= 1.0
    assert len(json.loads((two_models[0].parent / selftest.KEPT).read_text(encoding="utf-8"))) >= 1


def test_the_list_says_what_is_used_and_why_not(both_models: Path) -> None:
    notes = {one.name: one.note for one in models() if one.state == "installed"}
    assert notes["translate-kk_en-1_0"].startswith("used")
    assert notes["translate-en_zh-1_0"].startswith("used")
    shutil.copytree(both_models / "translate-kk_en-1_0", both_models / "kkzh")
    metadata = both_models / "kkzh" / "metadata.json"
    metadata.write_text(json.dumps(json.loads(metadata.read_text()) | {"to_code": "zh"}))
    assert "a model from Kazakh goes first" in {one.name: one.note for one in models()}["translate-en_zh-1_0"]
