"""The dictionaries that drafting looks terms up in: listing, adding and removing."""

import os
from collections.abc import Iterator
from pathlib import Path

from glossary.drafting.dictionaries.pairs import Faults, Pair, Sides
from glossary.drafting.dictionaries.shelf import About, add_word_list, remove_dictionary
from glossary.drafting.dictionaries.shelf import add_dictionary as add_file
from glossary.drafting.dictionaries.shelf import dictionaries as shelf
from glossary.drafting.dictionaries.word_lists import recognise
from glossary.errors import UsageError
from glossary.exchange.entry import entry_of
from glossary.exchange.files import read_table
from glossary.model import Language
from glossary.value import Table

DICTIONARIES = (".ifo", ".dsl", ".dz", ".dix")
"""What only dictionaries are; every other file is read as an import reads it."""

__all__ = ["add_dictionary", "dictionaries", "remove_dictionary"]


def dictionaries() -> Table[About]:
    """The dictionaries in the order they are asked.

    Raises:
        InputError: one of them is damaged.
    """
    return Table(shelf())


def add_dictionary(
    path: str | os.PathLike[str],
    *,
    to: Language = "en",
    reverse: bool = False,
    name: str = "",
    source: str = "",
    licence: str = "",
    priority: int = 0,
) -> About:
    """Add a dictionary for drafting: .tsv, .csv, .ifo (StarDict), .dsl, .dix, .tmx or .tbx. With `reverse` its headwords
    are in the language `to`; one of a `priority` above 0 is asked before the built-in lexicon.

    A list of words of one language is known by its content: WordNet's index.noun, NLTK's wordnet.zip, a wordnet in WN-LMF,
    CC-CEDICT, or a text with a term a line. Composed drafts that it has go before others.

    Raises:
        UsageError: a list of words of one language with `reverse` or a `priority`.
        InputError: the file has faults, which the message names with their lines, or cannot be kept.
    """
    file = Path(path)
    if found := recognise(file, to):
        if reverse or priority:
            raise UsageError(
                "--reverse and --priority are for dictionaries of two languages: leave them out for a list."
            )
        return add_word_list(file, found, name=name, source=source, licence=licence)
    reader = None if file.suffix.casefold() in DICTIONARIES else read_pairs
    about = {"name": name, "source": source, "licence": licence}
    return add_file(file, Sides(to, reverse), priority=priority, reader=reader, **about)


def read_pairs(path: Path, sides: Sides, faults: Faults) -> Iterator[Pair]:
    """The pairs of a table, a termbase or a memory, read as an import reads it: terms that are not to be used left out, and
    those of another region where there is one of the language itself."""
    faults.unit = "row"
    incoming = read_table(path)
    faults.repaired = incoming.repaired
    for line in incoming.lines:
        entry = entry_of(line.cells)
        headwords, usable = ([term for term in entry.of(lang) if not term.usage.avoided] for lang in ("kk", sides.to))
        at_home = [term for term in usable if not term.usage.region] or usable
        yield from (Pair(line.number, kk.text, term.text) for kk in headwords for term in at_home)
