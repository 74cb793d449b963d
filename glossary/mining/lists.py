"""The word lists of the miner, each word with the reason why it is there (`data/lists.tsv`)."""

from functools import cache
from importlib.resources import files


@cache
def listed(name: str) -> frozenset[str]:
    """The words of one list: classifier, role, organisation, work, determiner, light … Raises KeyError for an
    unknown list.

    >>> "теория" in listed("classifier"), "ету" in listed("light")
    (True, True)
    """
    return _lists()[name]


@cache
def _lists() -> dict[str, frozenset[str]]:
    lists: dict[str, set[str]] = {}
    for line in files("glossary.mining").joinpath("data/lists.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        name, word, _reason = line.split("\t")
        lists.setdefault(name, set()).add(word)
    return {name: frozenset(words) for name, words in lists.items()}
