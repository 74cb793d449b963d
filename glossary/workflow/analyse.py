"""What the language core sees in Kazakh text: lemmas, grammar, dictionary forms, inflected forms.

>>> cite("кедендік одақтардың"), inflect("кеден одағы", case="gen")
('кедендік одақ', 'кеден одағының')
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, overload

from glossary.errors import UsageError
from glossary.language import Analysis
from glossary.language.analysis import analyse as analyse_cyrillic
from glossary.language.paradigm import Case
from glossary.value import Table, Value

if TYPE_CHECKING:
    from glossary.language.scripts import Aligned


@dataclass(frozen=True, slots=True)
class Explanation(Value):
    """Why one word was read as it was. `citation` is that of the text and stands with its first word; `others` are the
    readings that were not chosen."""

    citation: str
    form: str
    lemma: str
    pos: str
    features: str
    why: str
    others: str


def _analyse_lines(lines: Sequence[str]) -> list[Analysis]:
    """Lines in any script of Kazakh analysed; the words of other scripts stand as they do in their lines."""
    from glossary.language.scripts import read_aligned

    read = [read_aligned(line) for line in lines]
    analyses = analyse_cyrillic([one.cyrillic for one in read])
    return [_as_written(*pair) if pair[1].pieces else pair[0] for pair in zip(analyses, read, strict=True)]


def _as_written(analysis: Analysis, read: "Aligned") -> Analysis:
    tokens = []
    for token in analysis.all_tokens:
        start, end = read.places(token.start, token.end)
        tokens.append(token._replace(form=read.text[start:end], start=start, end=end))
    return analysis._replace(text=read.text, all_tokens=tuple(tokens))


@overload
def analyse(text: str) -> Analysis: ...  # type: ignore[overload-overlap]
@overload
def analyse(text: Iterable[str]) -> Table[Analysis]: ...
def analyse(text: str | Iterable[str]) -> Analysis | Table[Analysis]:
    """Analyse a sentence or phrase, or many: each word with lemma, part of speech and grammar, and the dictionary form
    of the whole.

    Many are better analysed together, for unknown words of one explain those of others. No text makes it fail.

        >>> [(word.lemma, word.case) for word in analyse("кедендік одақтардың тарихы").tokens]
        [('кедендік', None), ('одақ', 'gen'), ('тарих', 'nom')]
    """
    if isinstance(text, str):
        return _analyse_lines([text])[0]
    return Table(_analyse_lines(list(text)))


@overload
def cite(text: str) -> str: ...  # type: ignore[overload-overlap]
@overload
def cite(text: Iterable[str]) -> list[str]: ...
def cite(text: str | Iterable[str]) -> str | list[str]:
    """The dictionary form of a phrase, or of many: «кеден одағы» for «кеден одақтарын». That of a dictionary form is
    itself."""
    if isinstance(text, str):
        return analyse(text).citation
    return [analysis.citation for analysis in analyse(text)]


def inflect(citation: str, *, plural: bool = False, possessive: int | None = None, case: Case = "nom") -> str:
    """A dictionary form with endings on its last word; an izafet («кеден одағы») takes them behind its own possessive.

    `possessive` is the person: 1, 2 or 3. `case` is nom, gen, dat, acc, loc, abl or ins.

    Raises:
        UsageError: a person or a case that Kazakh does not have.
    """
    from glossary.language import inflection

    try:
        return inflection.inflect(citation, plural=plural, possessive=possessive, case=case)
    except KeyError as error:
        raise UsageError(
            f"Kazakh has no form with possessive={possessive} and case={case!r}: "
            "possessive is 1, 2 or 3, case is nom, gen, dat, acc, loc, abl or ins."
        ) from error


def explain(texts: str | Iterable[str]) -> Table[Explanation]:
    """Every word of a text, or of many, with the reading that was chosen, why, and what else it might have been."""
    analyses = _analyse_lines([texts] if isinstance(texts, str) else list(texts))
    return Table(_explanation(analysis, place) for analysis in analyses for place in range(len(analysis.tokens)))


def _explanation(analysis: Analysis, place: int) -> Explanation:
    from glossary.language import explanation

    token = analysis.tokens[place]
    return Explanation(
        citation="" if place else analysis.citation,
        form=token.form,
        lemma=token.lemma,
        pos=token.pos,
        features=explanation.features(token.readings[0]),
        why=explanation.explain(token),
        others=explanation.others(token),
    )
