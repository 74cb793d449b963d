"""Tables in another script of Kazakh: how a row is written in it, and what a row that comes back from it says."""

from collections.abc import Mapping
from dataclasses import replace

from glossary.errors import InputError
from glossary.exchange.rows import Row
from glossary.exchange.usage import read_usage, write_usage
from glossary.language.orthography import is_cyrillic
from glossary.language.russian import KAZAKH_LETTERS
from glossary.language.scripts import ALPHABETS, Alphabet, read, write
from glossary.model import Kwic


def written(row: Row, alphabet: Alphabet) -> Row:
    """A row with its Kazakh terms, definitions and sentences in another alphabet."""
    cells = dict(row.cells)
    cells |= {name: text for name in _NAMES & cells.keys() if (text := _cell(name, cells[name], alphabet))}
    contexts = tuple(_context(kwic, alphabet) for kwic in row.contexts)
    return replace(row, cells=cells, contexts=contexts)


_NAMES = frozenset({"kk", "definition", "usage", "context"})


def _cell(name: str, text: str, alphabet: Alphabet) -> str:
    if name == "usage":
        said = read_usage(text)
        return write_usage({(lang, _term(lang, term, alphabet)): usage for (lang, term), usage in said.items()})
    return write(text, alphabet) if name == "kk" or KAZAKH_LETTERS.search(text) else text


def _term(lang: str, term: str, alphabet: Alphabet) -> str:
    return write(term, alphabet) if lang == "kk" else term


def _context(kwic: Kwic, alphabet: Alphabet) -> Kwic:
    """A key word in context; it begins and ends where words do."""
    before, word, after = (
        write(part, alphabet)
        for part in (kwic.sentence[: kwic.start], kwic.sentence[kwic.start : kwic.end], kwic.sentence[kwic.end :])
    )
    return replace(kwic, sentence=before + word + after, start=len(before), end=len(before) + len(word))


def read_back(cells: Mapping[str, str], known: Mapping[str, str]) -> Mapping[str, str]:
    """The cells of a row in Cyrillic, where they stand in another alphabet and what is `known` of the row does not: as it is
    known where that was only written so, else as the terms read."""
    kk = cells.get("kk", "")
    if not kk.strip() or is_cyrillic(kk) or not is_cyrillic(known.get("kk", "")):
        return cells
    restored = dict(cells)
    for name in ("kk", "definition", "usage"):
        if name in cells and any(_is_written(name, known.get(name, ""), cells[name], of) for of in ALPHABETS):
            restored[name] = known[name]
        elif name == "kk":
            restored[name] = read(kk)
    return restored


def _is_written(name: str, known: str, cell: str, alphabet: Alphabet) -> bool:
    try:
        return bool(known) and _cell(name, known, alphabet) == cell
    except InputError:
        return False
