"""What a Kazakh user can install, with licence, size and measured quality.

`bleu` is the score for Kazakh to English on the FLORES test set as the authors of the models publish it, empty where
nobody does; `megabytes` is about the size with 8-bit weights, empty where it is not known.

    >>> [model.name for model in catalogue() if model.bleu and float(model.bleu) < 10]
    ['OPUS-MT trk-eng', 'M2M-100 418M']
"""

import csv
from importlib.resources import files
from typing import NamedTuple

NO_KAZAKH = "The public index of Argos Translate has no Kazakh package; these models can be had elsewhere."


class Obtainable(NamedTuple):
    """One model of the list; `get` says how to come by it, empty where it is not worth it."""

    name: str
    makes: str
    licence: str
    megabytes: str
    bleu: str
    judgement: str
    get: str


def catalogue() -> list[Obtainable]:
    """The list, the best for Kazakh first."""
    text = files("glossary.drafting.models").joinpath("models.tsv").read_text(encoding="utf-8")
    rows = csv.reader(text.splitlines()[1:], delimiter="\t", quoting=csv.QUOTE_NONE)
    return [Obtainable(*row) for row in rows]
