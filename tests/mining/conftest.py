"""Texts written into a temporary folder and mined."""

from collections.abc import Callable
from pathlib import Path

import pytest

from glossary.mining.miner import mine
from glossary.mining.text.analysed import Analysed
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Document, Gloss, Mined
from glossary.texts.documents import read_documents

Reader = Callable[..., tuple[Document, ...]]


@pytest.fixture
def documents(tmp_path: Path) -> Reader:
    """Write each text to a file of its own and read the files."""

    def read(*texts: str) -> tuple[Document, ...]:
        for number, text in enumerate(texts):
            (tmp_path / f"text{number}.txt").write_text(text, encoding="utf-8", newline="")
        return read_documents([tmp_path])

    return read


@pytest.fixture
def analysed(documents: Reader) -> Callable[..., Analysed]:
    """The words of one text."""
    return lambda text: analyse_documents(documents(text))[0]


@pytest.fixture
def mined(documents: Reader) -> Callable[..., Mined]:
    """Mine texts together."""
    return lambda *texts: mine(documents(*texts))


@pytest.fixture
def glosses(mined: Callable[..., Mined]) -> Callable[..., tuple[Gloss, ...]]:
    """The glosses of texts."""
    return lambda *texts: mined(*texts).glosses
