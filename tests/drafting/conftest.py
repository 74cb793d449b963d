"""Models and dictionaries in a folder of the test's own."""

from pathlib import Path

import pytest
from small_models import install


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The program's own folder, empty; neither it nor Argos Translate's is the user's."""
    folder = tmp_path / "home"
    monkeypatch.setenv("GLOSSARY_HOME", str(folder))
    monkeypatch.setenv("ARGOS_PACKAGES_DIR", str(tmp_path / "argos"))
    return folder


@pytest.fixture
def kazakh_model(home: Path) -> Path:
    """The Kazakh–English test package, installed."""
    install(home / "models", "kk_en")
    return home / "models" / "translate-kk_en-1_0"


@pytest.fixture
def both_models(home: Path) -> Path:
    """Kazakh–English and English–Chinese, installed."""
    install(home / "models", "kk_en", "en_zh")
    return home / "models"
