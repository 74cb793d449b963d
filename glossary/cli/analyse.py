"""`glossary analyse`: what the language core sees."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from glossary.cli.options import FormatOption
from glossary.cli.output import Fields, lines_of_standard_input, show

if TYPE_CHECKING:
    from glossary.language import Analysis

TOKEN_FIELDS = ("form", "start", "end", "lemma", "pos", "possessive", "case", "number")


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
    from glossary.language import analyse as analyse_lines

    lines = lines_of_standard_input() if texts == ["-"] else texts
    found = [_fields(analysis) for analysis in analyse_lines(lines)]
    if form == "jsonl":
        show(found, (), form)
    else:
        show(_words(found), ("citation", *TOKEN_FIELDS), form)


def _fields(analysis: "Analysis") -> dict[str, Any]:
    tokens = [{name: getattr(token, name) for name in TOKEN_FIELDS} for token in analysis.tokens]
    return {"text": analysis.text, "citation": analysis.citation, "tokens": tokens}


def _words(found: list[dict[str, Any]]) -> Iterator[Fields]:
    """One row a word, for people; the citation form of a text stands in its first row."""
    for analysis in found:
        for place, token in enumerate(analysis["tokens"]):
            yield {"citation": analysis["citation"] if place == 0 else "", **token}
