"""`glossary analyse`: what the language core sees."""

from collections.abc import Iterable, Iterator
from typing import Annotated, Any

import typer

import glossary
from glossary.cli.options import FormatOption
from glossary.cli.output import Fields, lines_of_standard_input, show
from glossary.errors import InputError

WORD_FIELDS = ("citation", "form", "start", "end", "lemma", "pos", "possessive", "case", "number")
PEOPLE_FIELDS = ("citation", "form", "lemma", "pos", "features", "why", "other readings")


def analyse(
    texts: Annotated[list[str], typer.Argument(metavar="TEXT", help="Kazakh text, or - for lines of standard input.")],
    *,
    form: FormatOption = "table",
) -> None:
    """Show the grammar of Kazakh words as the miner sees it.

    That is: citation form, lemma, part of speech, possessive, case and number.

    \b
    Example: glossary analyse "аймақтық экономикалық интеграция теориясын"
    """
    lines = lines_of_standard_input() if texts == ["-"] else texts
    if not any(line.strip() for line in lines):
        raise InputError("There is nothing to analyse: give Kazakh words, for example glossary analyse одақтардың.")
    if form == "table":
        show(_for_people(glossary.explain(lines)), PEOPLE_FIELDS, form)
    else:
        analyses = [analysis.as_dict() for analysis in glossary.analyse(lines)]
        show(_words(analyses) if form == "csv" else analyses, WORD_FIELDS, form)


def _words(analyses: Iterable[dict[str, Any]]) -> Iterator[Fields]:
    """One row a word; the citation form of a text stands in its first row."""
    for analysis in analyses:
        for place, word in enumerate(analysis["tokens"]):
            yield {"citation": "" if place else analysis["citation"], **word}


def _for_people(explained: "glossary.Table[Any]") -> Iterator[Fields]:
    """One row a word: the reading chosen, why, and what else it might have been."""
    return (word.as_dict() | {"other readings": word.others} for word in explained)
