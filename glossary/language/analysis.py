"""Kazakh text analysed: each word with its readings, the right one first, and the citation form of the whole.

>>> analysis = analyse(["Кедендік одақтардың тарихы зерттелді"])[0]
>>> [(token.form, token.lemma, token.pos, token.case) for token in analysis.tokens][1:3]
[('одақтардың', 'одақ', 'NOUN', 'gen'), ('тарихы', 'тарих', 'NOUN', 'nom')]
"""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property, partial
from typing import Any, NamedTuple

from glossary.language.collection import paused
from glossary.language.context import choose
from glossary.language.morphology import readings
from glossary.language.objects import with_hidden_objects, without_lost_objects
from glossary.language.reading import Reading
from glossary.language.tokens import RawToken, tokenize
from glossary.language.unknown import guesses
from glossary.language.words import NAME_MARK, Cells, opens_sentence
from glossary.progress import Count, counted, silent

TOKEN_FIELDS = ("form", "start", "end", "lemma", "pos", "possessive", "case", "number")
"""What a word says of itself in the machine-readable output."""


class Token(NamedTuple):
    """One word of a text with its ranked readings; `start` and `end` bound it in the analysed text."""

    form: str
    start: int
    end: int
    norm: str
    readings: tuple[Reading, ...]

    @property
    def lemma(self) -> str:
        """The dictionary form."""
        return self.readings[0].lemma

    @property
    def pos(self) -> str:
        """The part of speech, as in the machine-readable output."""
        return self.readings[0].pos

    @property
    def possessive(self) -> int | None:
        """The person of the possessive ending."""
        return self.readings[0].possessive

    @property
    def case(self) -> str | None:
        """The case of a nominal."""
        return self.readings[0].case

    @property
    def number(self) -> str | None:
        """«sg» or «pl» of a nominal."""
        return self.readings[0].number

    @property
    def is_word(self) -> bool:
        """Whether this is a word, not punctuation."""
        return self.pos != "PUNCT"

    def as_dict(self) -> dict[str, Any]:
        """Form, place, lemma and grammar by name, as in the machine-readable output."""
        return {name: getattr(self, name) for name in TOKEN_FIELDS}


class _Line(NamedTuple):
    text: str
    all_tokens: tuple[Token, ...]


class Analysis(_Line):
    """One analysed line: its `text` and `all_tokens`, marks included."""

    @cached_property
    def tokens(self) -> tuple[Token, ...]:
        """The words, without punctuation."""
        return tuple([token for token in self.all_tokens if token.readings[0].pos != "PUNCT"])

    @cached_property
    def citation(self) -> str:
        """The line as one phrase in citation form."""
        from glossary.language.citation import cite

        return cite(self.all_tokens, self.text)

    def as_dict(self) -> dict[str, Any]:
        """Text, citation form and words by name, as in the machine-readable output."""
        return {"text": self.text, "citation": self.citation, "tokens": [token.as_dict() for token in self.tokens]}

    def _repr_html_(self) -> str:
        """One row a word, for notebooks."""
        from glossary.value import Table

        return Table(self.tokens)._repr_html_()


def evidence(tokenized: Iterable[Sequence[RawToken]]) -> Mapping[str, int]:
    """How many different forms of a batch each guessed stem explains: the batch teaches the words that the lexicon lacks. Stems of words
    with a capital inside a sentence are counted as names, under `NAME_MARK`."""
    support: Counter[str] = Counter()
    for mark, form in {(NAME_MARK if norm[0].isupper() else "", norm.lower()) for norm in _telling(tokenized)}:
        support.update(mark + stem for stem in _guessed_stems(form, bool(mark)))
    return support


def _guessed_stems(form: str, name: bool) -> set[str]:
    """The nominal stems that a form may have and the lexicon lacks; a name is none of the verbs that look like it."""
    found = guesses(form) if name and readings(form)[0].pos == "VERB" else readings(form)
    return {reading.stem for reading in found if reading.source == "guess" and reading.pos != "VERB"}


def _telling(tokenized: Iterable[Sequence[RawToken]]) -> set[str]:
    """The different words of a batch, of those with a capital only what stands inside a sentence."""
    telling: set[str] = set()
    for raw in tokenized:
        for at, (_form, _start, _end, norm, shape) in enumerate(raw):
            if shape == "word" and norm not in telling and (norm.islower() or not opens_sentence(raw, at)):
                telling.add(norm)
    return telling


def analyse(lines: Sequence[str], *, learn: bool = True, count: Count = silent) -> list[Analysis]:
    """Analyse lines of Kazakh text, each a sentence or a phrase; `learn` lets unknown words of one line explain those of others; `count` is
    told how many lines are done.

    The same lines give the same answer whatever came before. Never raises on any text.
    """
    with paused():
        return list(analyses(lines, learn=learn, count=count))


def analyses(lines: Sequence[str], *, learn: bool = True, count: Count = silent) -> Iterator[Analysis]:
    """What `analyse` says, line by line: all of a large text together would take more memory than what is made of it, and
    so would its tokens, which are cut anew for each line."""
    cells = Cells(evidence(map(tokenize, lines)) if learn else {})
    for line in counted(lines, count, len(lines)):
        yield _analyse_line(line, tokenize(line), cells)


def _analyse_line(line: str, raw: Sequence[RawToken], cells: Cells) -> Analysis:
    chosen = with_hidden_objects(without_lost_objects(choose(cells.of(raw)))) if raw else []
    tokens = [_token((form, start, end, norm, r)) for (form, start, end, norm, _), r in zip(raw, chosen, strict=True)]
    return Analysis(line, tuple(tokens))


_token = partial(tuple.__new__, Token)
"""A token from its parts, without the detour that the constructor of a NamedTuple takes."""
