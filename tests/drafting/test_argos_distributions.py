"""Both distributions of Argos Translate serve, also without what they bring along: only CTranslate2, SentencePiece and packaging are
needed. Each test is a process of its own, for what is imported once stays."""

import importlib.metadata
import os
import subprocess
import sys
from pathlib import Path

import pytest

pytest.importorskip("ctranslate2")
pytest.importorskip("argostranslate")

HEAVY = ("minisbd", "onnxruntime", "requests", "sacremoses", "spacy", "stanza", "torch")
"""What the distributions of Argos Translate need for whole texts, and terms do not."""
SCRIPT = """
import sys
for name in sys.argv[1].split(","):
    sys.modules[name] = None  # as if it were not installed
from glossary.drafting import draft_terms
from glossary.errors import EngineError
try:
    draft = draft_terms(["сыни ойлау"], "en", engines=["argos"])[0]
    print(draft.text, draft.version, sep="|")
except EngineError as error:
    print(error)
"""


def answer(model: Path, without: str, first: str = "") -> str:
    """What a process without some libraries drafts, or why it cannot."""
    home = model.parents[1]
    paths = [first, str(Path(__file__).parents[2])]
    environment = {
        **os.environ,
        "GLOSSARY_HOME": str(home),
        "HOME": str(home),
        "PYTHONPATH": os.pathsep.join(filter(None, paths)),
    }
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", SCRIPT, without],
        env=environment,
        capture_output=True,
        text=True,
        check=True,
    )
    return done.stdout.strip()


def test_without_what_argos_brings_along(kazakh_model: Path) -> None:
    assert answer(kazakh_model, ",".join(HEAVY)) == "critical thinking|translate-kk_en-1_0 1.0"


@pytest.mark.parametrize("needed", ["packaging", "packaging.version"])
def test_what_is_needed_and_missing_is_one_sentence(kazakh_model: Path, needed: str) -> None:
    assert answer(kazakh_model, needed).startswith("Argos Translate cannot be loaded (")


@pytest.mark.parametrize("needed", ["argostranslate.package"])
def test_a_damaged_installation_is_one_sentence(kazakh_model: Path, needed: str) -> None:
    assert "pip install 'kazakh-glossary[argos]'" in answer(kazakh_model, needed)


@pytest.fixture
def plain() -> str:
    """A folder with the distribution of the name argostranslate, installed there without its dependencies."""
    folder = os.environ.get("GLOSSARY_PLAIN_ARGOS", "")
    if not folder:
        pytest.skip(
            "name a folder with the plain argostranslate in GLOSSARY_PLAIN_ARGOS: "
            "pip install --no-deps --target FOLDER argostranslate"
        )
    assert any(one.metadata["Name"] == "argostranslate" for one in importlib.metadata.distributions(path=[folder]))
    return folder


def test_the_plain_distribution_without_its_dependencies(kazakh_model: Path, plain: str) -> None:
    assert answer(kazakh_model, ",".join(HEAVY), plain) == "critical thinking|translate-kk_en-1_0 1.0"
