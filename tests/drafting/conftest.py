"""Models and dictionaries in a folder of the test's own."""

from pathlib import Path

import pytest
from small_models import install


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
