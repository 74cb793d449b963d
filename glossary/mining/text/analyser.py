"""Analyse documents: every word with its grammar and its place in the document."""

from array import array
from collections.abc import Iterable, Iterator, Sequence

from glossary.bilingual.contents import Bracketed, read_brackets
from glossary.language import Reading, Token, analyses
from glossary.language.classes import members
from glossary.language.repair import readable
from glossary.mining.text.analysed import Analysed
from glossary.model import Document, Span
from glossary.progress import Count, part, silent
from glossary.syntax.words import Word, WordType

_OPENING = frozenset("—–:•*|#")
_BATCH = 2_000_000
"""Characters of text that are analysed together."""
_Types = dict[tuple[str, Reading, bool], WordType]
"""The types by what makes two words one: spelling, reading, and whether a capital would say something."""


def analyse_documents(documents: Sequence[Document], count: Count = silent) -> list[Analysed]:
    """Analyse documents together, so that each teaches the unknown words of the others. `count` is told how many are
    done.

    Glosses are blanked first: «Якоб Винердің (Jakob Viner) еңбегі» reads as one phrase, and the genitive is seen for
    what it is.
    """
    types: _Types = {}
    analysed: list[Analysed] = []
    for batch in _batches(documents):
        analysed += _analyse_batch(batch, types, part(count, len(analysed), len(batch), len(documents)))
    return analysed


def _batches(documents: Sequence[Document]) -> Iterator[list[Document]]:
    """Documents in groups of some hundred thousand words: enough to teach, and the analyses of all together would
    take more memory than everything else."""
    batch: list[Document] = []
    size = 0
    for document in documents:
        batch.append(document)
        size += len(document.text)
        if size >= _BATCH:
            yield batch
            batch, size = [], 0
    yield batch


def _analyse_batch(documents: Sequence[Document], types: _Types, count: Count) -> Iterator[Analysed]:
    brackets = [read_brackets(document.text) for document in documents]
    texts = [readable(_blanked(document.text, found)) for document, found in zip(documents, brackets, strict=True)]
    lines = [
        text[span.start : span.end]
        for document, text in zip(documents, texts, strict=True)
        for span in document.sentences
    ]
    lines_read = analyses(lines, count=count)
    for document, read in zip(documents, brackets, strict=True):
        words: list[Word] = []
        bounds: list[Span] = []
        for span in document.sentences:
            start = len(words)
            words.extend(_words(next(lines_read).all_tokens, span.start, types))
            bounds.append(Span(start, len(words)))
        ends, starts = array("L", [word.end for word in words]), array("L", [span.start for span in bounds])
        yield Analysed(document, tuple(words), tuple(bounds), read, ends, starts)


def without_glosses(text: str) -> str:
    """A text with every pair of brackets that holds foreign forms made spaces, offsets as they were."""
    return _blanked(text, read_brackets(text))


def _blanked(text: str, brackets: Iterable[Bracketed]) -> str:
    pieces, at = [], 0
    for start, end, content in brackets:
        if content.forms:
            pieces += [text[at:start], " " * (end - start)]
            at = end
    return "".join([*pieces, text[at:]])


def _words(tokens: Sequence[Token], offset: int, types: _Types) -> list[Word]:
    words = []
    first = opens = bare = True
    before = ""
    for given in tokens:
        measured = given.readings[0].case == "acc" and before in members("counter")
        token = _counted(given) if measured else given
        before = token.norm.lower()
        r = token.readings[0]
        kind = types.get(key := (token.norm, r, opens))
        if kind is None:
            kind = types[key] = WordType.of(len(types), token, opens=opens)
        words.append(Word(token.start + offset, token.end + offset, first, opens, kind))
        first = first and r.pos == "PUNCT"
        bare = bare and not any(map(str.isalpha, token.form))
        opens = bare or token.form in _OPENING
    return words


def _counted(token: Token) -> Token:
    """A word in -ды behind a word that counts or measures as the adjective that the two are: «жоғары қысымды»."""
    readings = sorted(token.readings, key=lambda reading: reading.pos != "ADJ" or reading.case is not None)
    return token._replace(readings=tuple(readings))
