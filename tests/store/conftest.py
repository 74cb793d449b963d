"""A termbase open for writing, empty or with a small mined text."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from stored_texts import BY, union

from glossary.store.termbase import Termbase, open_termbase


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "terms.db"


@pytest.fixture(scope="session")
def templates(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the termbases that the others are copies of: to make one takes ten times as long."""
    folder = tmp_path_factory.mktemp("templates")
    open_termbase(folder / "empty.db", "create").close()
    with open_termbase(folder / "mined.db", "create") as base:
        base.store_mined(union(), domain="economy", by=BY)
    return folder


@pytest.fixture
def base(path: Path, templates: Path) -> Iterator[Termbase]:
    with open_termbase(Path(shutil.copyfile(templates / "empty.db", path)), "write") as base:
        yield base


@pytest.fixture
def mined(path: Path, templates: Path) -> Iterator[Termbase]:
    """A termbase with K000001 «кедендік одақ», K000002 «аймақтық тәуелділік», K000003 «Шен Бомин»."""
    with open_termbase(Path(shutil.copyfile(templates / "mined.db", path)), "write") as mined:
        yield mined
