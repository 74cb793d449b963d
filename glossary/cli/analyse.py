"""`glossary analyse`: what the language core sees."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, Any

import typer

from glossary.cli.options import FormatOption
from glossary.cli.output import Fields, lines_of_standard_input, show
from glossary.errors import InputError

if TYPE_CHECKING:
    from glossary.language import Analysis, Token

TOKEN_FIELDS = ("form", "start", "end", "lemma", "pos", "possessive", "case", "number")
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
    from glossary.language import analyse as analyse_lines

    lines = lines_of_standard_input() if texts == ["-"] else texts
    if not any(line.strip() for line in lines):
        raise InputError("There is nothing to analyse: give Kazakh words, for example glossary analyse одақтардың.")
    analyses = analyse_lines(lines)
    if form == "table":
        show(_explained(analyses), PEOPLE_FIELDS, form)
    elif form == "csv":
        show(_words(analyses), ("citation", *TOKEN_FIELDS), form)
    else:
        show([_fields(analysis) for analysis in analyses], (), form)


def _token_fields(token: "Token") -> dict[str, Any]:
    return {name: getattr(token, name) for name in TOKEN_FIELDS}


def _fields(analysis: "Analysis") -> dict[str, Any]:
    return {
        "text": analysis.text,
        "citation": analysis.citation,
        "tokens": [_token_fields(token) for token in analysis.tokens],
    }


def _words(analyses: "list[Analysis]") -> Iterator[Fields]:
    """One row a word; the citation form of a text stands in its first row."""
    for analysis in analyses:
        for place, token in enumerate(analysis.tokens):
            yield {"citation": analysis.citation if place == 0 else "", **_token_fields(token)}


def _explained(analyses: "list[Analysis]") -> Iterator[Fields]:
    """One row a word, for people: the reading chosen, why, and what else it might have been."""
    from glossary.language.explanation import explain, features, others

    for analysis in analyses:
        for place, token in enumerate(analysis.tokens):
            first = token.readings[0]
            yield {
                "citation": analysis.citation if place == 0 else "",
                "form": token.form,
                "lemma": first.lemma,
                "pos": first.pos,
                "features": features(first),
                "why": explain(token),
                "other readings": others(token),
            }
