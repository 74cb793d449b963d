"""Texts analysed."""

from collections.abc import Callable

import pytest

from glossary.mining.text.analysed import Analysed
from glossary.mining.text.analyser import analyse_documents
from glossary.texts.documents import document_of


@pytest.fixture
def analysed() -> Callable[[str], Analysed]:
    """The words of one text."""
    return lambda text: analyse_documents([document_of(text)])[0]
