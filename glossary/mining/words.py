"""Documents analysed: every word with its grammar and its place in the document."""

from array import array
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from operator import attrgetter

from glossary.language import Reading, Token, analyse, lexicon
from glossary.language.citation import cite_head
from glossary.language.orthography import is_cyrillic, is_han
from glossary.language.telling import Count, part, silent
from glossary.mining.brackets import pairs
from glossary.mining.classify import classify
from glossary.mining.lists import listed
from glossary.model import Document, Span

_OPENING = frozenset("—–:•*|#")
ABSTRACT = ("лық", "лік", "дық", "дік", "тық", "тік")
"""Endings of abstract nouns and of the adjectives made of nouns; they are also those of «we» in the past, but before a
possessed noun it is the noun («үндестік заңы»)."""
_WITH = ("лы", "лі", "ды", "ді", "ты", "ті", "сыз", "сіз")
DEDICATED = "атындағы"
"""What stands between a name and the body that bears it."""
_BATCH = 2_000_000
"""Characters of text that are analysed together."""
_Grammar = tuple[str, str, str, str | None, int | None, str | None, str, bool, bool]
_Types = dict[tuple[str, Reading, bool], tuple[int, Token, *_Grammar]]
"""What makes two words one type, spelling, reading, and whether a capital would say something; and what the words of a type share: the
number of the type, the token, its grammar."""


@dataclass(slots=True, eq=False)
class Word:
    """One word or mark of a document. `start` and `end` are code points of the document, `verb` is the form of a verb
    (finite, participle, converb, imperative), `first` says that the word opens its sentence, `opens` that it stands
    behind an opening mark, where a capital says nothing, `capital` that it is written with one that says something.

    Words that are written and read alike have one `type` number and share their `token`, so that a phrase is worked
    out once for all its places; the offsets of the token are those of the first such word."""

    start: int
    end: int
    first: bool
    opens: bool
    type: int
    token: Token
    norm: str
    lemma: str
    pos: str
    case: str | None
    possessive: int | None
    number: str | None
    verb: str
    attributive: bool
    capital: bool

    def read_as(self, token: Token) -> None:
        """Take another spelling and reading for the word, which becomes a type of its own; its place stays."""
        reading = token.readings[0]
        self.type, self.token, self.norm = -1 - self.type, token, token.norm
        self.lemma, self.pos, self.case, self.possessive = reading.lemma, reading.pos, reading.case, reading.possessive
        self.number, self.verb, self.attributive = reading.number, reading.form, reading.attributive
        self.capital = token.norm[:1].isupper() and not self.opens

    @property
    def cyrillic(self) -> bool:
        """Whether the word is in Cyrillic letters."""
        return is_cyrillic(self.norm)

    @property
    def foreign(self) -> bool:
        """Whether the word is in Latin or Han letters."""
        return self.pos != "PUNCT" and not self.cyrillic and (is_han(self.norm) or any(map(str.isalpha, self.norm)))


Vocabulary = Mapping[int, tuple[Word, int]]
"""One word of each type, by its number, with how often it stands in the texts."""


@dataclass(frozen=True, slots=True, eq=False)
class Analysed:
    """One document with its words and marks in order; `sentences[i]` bounds the words of the document's sentence i."""

    document: Document
    words: tuple[Word, ...]
    sentences: tuple[Span, ...]
    _ends: "array[int]"
    _starts: "array[int]"

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
    texts = [without_glosses(document.text) for document in documents]
    lines = [
        text[span.start : span.end]
        for document, text in zip(documents, texts, strict=True)
        for span in document.sentences
    ]
    analyses = iter(analyse(lines, count=count))
    for document in documents:
        words: list[Word] = []
        bounds: list[Span] = []
        for span in document.sentences:
            start = len(words)
            words.extend(_words(next(analyses).all_tokens, span.start, types))
            bounds.append(Span(start, len(words)))
        ends, starts = array("L", [word.end for word in words]), array("L", [span.start for span in bounds])
        yield Analysed(document, tuple(words), tuple(bounds), ends, starts)


def vocabulary(texts: Iterable[Analysed]) -> Vocabulary:
    """The words of the texts, one of each type, with how often they stand there. They are copies: one word that is kept
    would keep the memory of its neighbours too."""
    counts: Counter[int] = Counter()
    one: dict[int, Word] = {}
    for text in texts:
        counts.update([word.type for word in text.words])
        one.update({word.type: Word(*_parts(word)) for word in text.words if word.type not in one})
    return {number: (one[number], count) for number, count in counts.items()}


_parts = attrgetter(*Word.__slots__)


def without_glosses(text: str) -> str:
    """A text with every pair of brackets that holds foreign forms made spaces, offsets as they were."""
    pieces, at = [], 0
    for bracket in pairs(text):
        if bracket.start >= at and classify(text, Span(bracket.start, bracket.end)).forms:
            pieces += [text[at : bracket.start], " " * (bracket.end - bracket.start)]
            at = bracket.end
    return "".join([*pieces, text[at:]])


def _words(tokens: Sequence[Token], offset: int, types: _Types) -> list[Word]:
    words = []
    first = opens = bare = True
    before = ""
    for given in tokens:
        measured = given.readings[0].case == "acc" and before in listed("counter")
        token = _counted(given) if measured else given
        before = token.norm.lower()
        r = token.readings[0]
        shared = types.get(key := (token.norm, r, opens))
        if shared is None:
            capital = token.norm[:1].isupper() and not opens
            grammar = (r.lemma, r.pos, r.case, r.possessive, r.number, r.form, r.attributive, capital)
            shared = types[key] = (len(types), token, token.norm, *grammar)
        words.append(Word(token.start + offset, token.end + offset, first, opens, *shared))
        first = first and r.pos == "PUNCT"
        bare = bare and not any(map(str.isalpha, token.form))
        opens = bare or token.form in _OPENING
    return words


def _counted(token: Token) -> Token:
    """A word in -ды behind a word that counts or measures as the adjective that the two are: «жоғары қысымды»."""
    readings = sorted(token.readings, key=lambda reading: reading.pos != "ADJ" or reading.case is not None)
    return token._replace(readings=tuple(readings))


def citation(words: Sequence[Word], *, whole: bool = True) -> str:
    """The citation form of a phrase, marks such as the slash kept, the capital of a sentence's first word lowered
    unless it is a name."""
    if not whole:
        return _join(words, [_lowered(word) for word in words])
    *modifiers, head = words
    pieces = [_lowered(word) for word in modifiers]
    cited = _cited_head(words)
    if not modifiers and head.opens and head.pos not in ("PROPN", "X") and head.norm[1:].islower():
        cited = cited[:1].lower() + cited[1:]
    if modifiers and words[1].capital and words[1].pos != "PROPN" and words[0].norm[:1].isupper():
        pieces[0] = words[0].norm  # «Еуропалық Одақ» is one name wherever it stands
    return _join(words, [*pieces, cited])


def bears_name(words: Sequence[Word]) -> bool:
    """Whether a phrase begins with quotation marks or has a dedication: «Болашақ» стипендиясы, Абай атындағы
    университет."""
    return words[0].pos == "PUNCT" or any(word.norm == DEDICATED for word in words)


def _cited_head(words: Sequence[Word]) -> str:
    """The head in citation form. Before a possessed head an adjective that can be a noun is one («жарық энергиясы»),
    a phrase of the lexicon keeps its possession («көмірқышқыл газы»), and what bears a name always belongs to it."""
    *modifiers, head = [word for word in words if word.pos != "PUNCT"]
    tokens = [word.token for word in modifiers]
    named = bears_name(words)
    adjective = bool(modifiers) and modifiers[-1].pos == "ADJ" and not modifiers[-1].attributive
    if not modifiers or head.possessive != 3 or not (named or adjective):
        return cite_head(tokens, head.token)
    noun = tokens[-1].readings[0]._replace(pos="NOUN", case="nom", possessive=None, attributive=False)
    owned = cite_head([*tokens[:-1], tokens[-1]._replace(readings=(noun,))], head.token)
    phrase = " ".join([*(word.norm.lower() for word in modifiers), owned.lower()])
    whole = named or _noun_too(modifiers[-1]) or phrase in lexicon.phrases()
    return owned if whole else cite_head(tokens, head.token)


def _noun_too(word: Word) -> bool:
    """Whether an adjective is as good a noun, «жарық»; those in -лық are adjectives before a noun, «азаматтық», but for
    those made of adjectives, «анықтылық»."""
    if word.norm.endswith(ABSTRACT):
        base = word.lemma[:-3].lower()
        return base.endswith(_WITH) or bool(lexicon.senses(base, "ADJ"))
    nouns = (r for r in word.token.readings if r.pos == "NOUN" and r.case == "nom" and r.possessive is None)
    return any(r.source == "lexicon" for r in nouns)


def _lowered(word: Word) -> str:
    if word.opens and word.pos != "PROPN" and word.norm[1:].islower():
        return word.norm[:1].lower() + word.norm[1:]
    return word.norm


def _join(words: Sequence[Word], pieces: Sequence[str]) -> str:
    text = pieces[0]
    for left, right, piece in zip(words, words[1:], pieces[1:], strict=False):
        text += (" " if right.start > left.end else "") + piece
    return text
