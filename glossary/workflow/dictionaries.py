"""The dictionaries that drafting looks terms up in: listing, adding and removing."""

import os
from pathlib import Path

from glossary.drafting.dictionaries.pairs import Sides
from glossary.drafting.dictionaries.shelf import About, remove_dictionary
from glossary.drafting.dictionaries.shelf import add_dictionary as add_file
from glossary.drafting.dictionaries.shelf import dictionaries as shelf
from glossary.model import Language
from glossary.value import Table

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

    Raises:
        InputError: the file has faults, which the message names with their lines, or cannot be kept.
    """
    return add_file(Path(path), Sides(to, reverse), name=name, source=source, licence=licence, priority=priority)
