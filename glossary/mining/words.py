"""Documents analysed: every word with its grammar and its place in the document."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from glossary.language import Token, analyse
from glossary.language.citation import cite_head
from glossary.language.orthography import is_cyrillic, is_han
from glossary.mining.brackets import pairs
from glossary.mining.classify import classify
from glossary.model import Document, Span

_OPENING = frozenset("—–:•*|#")


@dataclass(slots=True, eq=False)
class Word:
    """One word or mark of a document. `start` and `end` are code points of the document, `verb` is the form of a verb
    (finite, participle, converb, imperative), `first` says that the word opens its sentence, `opens` that it stands
    behind an opening mark, where a capital says nothing."""

    token: Token
    start: int
    end: int
    first: bool
    opens: bool
    norm: str
    lemma: str
    pos: str
    case: str | None
    possessive: int | None
    number: str | None
    verb: str
    attributive: bool

    @property
    def capital(self) -> bool:
        """Whether the word is written with a capital that its place does not explain."""
        return self.norm[:1].isupper() and not self.opens

    @property
    def cyrillic(self) -> bool:
        """Whether the word is in Cyrillic letters."""
        return is_cyrillic(self.norm)

    @property
    def foreign(self) -> bool:
        """Whether the word is in Latin or Han letters."""
        return self.pos != "PUNCT" and not self.cyrillic and (is_han(self.norm) or any(map(str.isalpha, self.norm)))


@dataclass(frozen=True, slots=True, eq=False)
class Analysed:
    """One document with its words and marks in order; `sentences[i]` bounds the words of the document's sentence i."""

    document: Document
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    _ends: tuple[int, ...]
    _starts: tuple[int, ...]

    @property
    def text(self) -> str:
        """The document's text."""
        return self.document.text

    def before(self, place: int) -> int:
        """How many words end at or before a place of the text: the index of the first word after it."""
        return bisect_right(self._ends, place)

    def sentence_at(self, word: int) -> int:
        """The number of the sentence that holds a word, by the word's index."""
        return bisect_right(self._starts, word) - 1


def analyse_documents(documents: Sequence[Document]) -> list[Analysed]:
    """Analyse documents in one batch, so that each teaches the unknown words of the others.

    Glosses are blanked first: «Якоб Винердің (Jakob Viner) еңбегі» reads as one phrase, and the genitive is seen for
    what it is.
    """
    texts = [without_glosses(document.text) for document in documents]
    lines = [
        text[span.start : span.end]
        for document, text in zip(documents, texts, strict=True)
        for span in document.sentences
    ]
    analyses = iter(analyse(lines))
    analysed = []
    for document in documents:
        words: list[Word] = []
        bounds: list[Span] = []
        for span in document.sentences:
            start = len(words)
            words.extend(_words(next(analyses).all_tokens, span.start))
            bounds.append(Span(start, len(words)))
        ends, starts = tuple(word.end for word in words), tuple(span.start for span in bounds)
        analysed.append(Analysed(document, tuple(words), tuple(bounds), ends, starts))
    return analysed


def without_glosses(text: str) -> str:
    """A text with every pair of brackets that holds foreign forms made spaces, offsets as they were."""
    pieces, at = [], 0
    for bracket in pairs(text):
        if bracket.start >= at and classify(text, Span(bracket.start, bracket.end)).forms:
            pieces += [text[at : bracket.start], " " * (bracket.end - bracket.start)]
            at = bracket.end
    return "".join([*pieces, text[at:]])


def _words(tokens: Sequence[Token], offset: int) -> list[Word]:
    words = []
    first = opens = bare = True
    for token in tokens:
        r = token.readings[0]
        grammar = (r.lemma, r.pos, r.case, r.possessive, r.number, r.form, r.attributive)
        words.append(Word(token, token.start + offset, token.end + offset, first, opens, token.norm, *grammar))
        first = first and r.pos == "PUNCT"
        bare = bare and not any(map(str.isalpha, token.form))
        opens = bare or token.form in _OPENING
    return words


def citation(words: Sequence[Word], *, whole: bool = True) -> str:
    """The citation form of a phrase, marks such as the slash kept, the capital of a sentence's first word lowered
    unless it is a name."""
    if not whole:
        return _join(words, [_lowered(word) for word in words])
    *modifiers, head = words
    pieces = [_lowered(word) for word in modifiers]
    cited = cite_head([word.token for word in modifiers if word.pos != "PUNCT"], head.token)
    if not modifiers and head.opens and head.pos not in ("PROPN", "X") and head.norm[1:].islower():
        cited = cited[:1].lower() + cited[1:]
    return _join(words, [*pieces, cited])


def _lowered(word: Word) -> str:
    if word.opens and word.pos != "PROPN" and word.norm[1:].islower():
        return word.norm[:1].lower() + word.norm[1:]
    return word.norm


def _join(words: Sequence[Word], pieces: Sequence[str]) -> str:
    text = pieces[0]
    for left, right, piece in zip(words, words[1:], pieces[1:], strict=False):
        text += (" " if right.start > left.end else "") + piece
    return text
