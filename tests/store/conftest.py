from collections.abc import Iterator
from pathlib import Path

import pytest
from stored_texts import BY, union

from glossary.store.termbase import Termbase, open_termbase


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "terms.db"


@pytest.fixture
def base(path: Path) -> Iterator[Termbase]:
    with open_termbase(path, "create") as base:
        yield base


@pytest.fixture
def mined(base: Termbase) -> Termbase:
    """A termbase with K000001 «кедендік одақ», K000002 «аймақтық тәуелділік», K000003 «Шен Бомин»."""
    base.store_mined(union(), domain="economy", by=BY)
    return base
