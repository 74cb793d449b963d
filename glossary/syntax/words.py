"""The words of a text as the grammar of phrases sees them, and the citation form of a phrase."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from glossary.language import Token, lexicon
from glossary.language.citation import cite_head
from glossary.language.classes import word_classes
from glossary.language.orthography import is_cyrillic, is_han

ABSTRACT = ("лық", "лік", "дық", "дік", "тық", "тік")
"""Endings of abstract nouns and of the adjectives made of nouns; they are also those of «we» in the past, but before a
possessed noun it is the noun («үндестік заңы»)."""
_QUALIFIED = frozenset({"possessing", "lacking", "device", "companion", "doer", "person"})
"""Classes of words whose abstract noun is hardly ever an adjective unless the lexicon has it so."""
DEDICATED = "атындағы"
"""What stands between a name and the body that bears it."""


@dataclass(slots=True, eq=False)
class WordType:
    """What words share that are written and read alike, so that a million words fit into memory and a phrase is worked out once for all
    its places. `verb` is the form of a verb (finite, participle, converb, imperative), `capital` says that it is written with a capital
    that says something; the offsets of the `token` are those of the first such word."""

    id: int
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
    tags: frozenset[str] | None = field(default=None, init=False, repr=False)
    """What `syntax.tags` has found, None before anybody asked."""

    @classmethod
    def of(cls, number: int, token: Token, *, opens: bool) -> "WordType":
        """The type of words that are written and read as a token; `opens` where a capital says nothing."""
        r = token.readings[0]
        capital = token.norm[:1].isupper() and not opens
        grammar = (r.lemma, r.pos, r.case, r.possessive, r.number, r.form, r.attributive)
        return cls(number, token, token.norm, *grammar, capital)


@dataclass(slots=True, eq=False)
class Word:
    """One word or mark of a document. `start` and `end` are code points of the document, `first` says that the word opens its sentence,
    `opens` that it stands behind an opening mark, where a capital says nothing; all else is said by its type."""

    start: int
    end: int
    first: bool
    opens: bool
    kind: WordType

    def read_as(self, **grammar: Any) -> "Word":
        """The word with another grammar, which the others of its type do not share."""
        return replace(self, kind=replace(self.kind, **grammar))

    @property
    def type(self) -> int:
        """The number of its type."""
        return self.kind.id

    @property
    def token(self) -> Token:
        """How the word is read."""
        return self.kind.token

    @property
    def norm(self) -> str:
        """How it is written, repaired."""
        return self.kind.norm

    @property
    def lemma(self) -> str:
        """The dictionary form."""
        return self.kind.lemma

    @property
    def pos(self) -> str:
        """The part of speech."""
        return self.kind.pos

    @property
    def case(self) -> str | None:
        """The case of a nominal."""
        return self.kind.case

    @property
    def possessive(self) -> int | None:
        """The person of the possessive ending."""
        return self.kind.possessive

    @property
    def number(self) -> str | None:
        """«sg» or «pl» of a nominal."""
        return self.kind.number

    @property
    def verb(self) -> str:
        """The form of a verb."""
        return self.kind.verb

    @property
    def attributive(self) -> bool:
        """Whether it has the -ғы of a case."""
        return self.kind.attributive

    @property
    def capital(self) -> bool:
        """Whether it has a capital that says something."""
        return self.kind.capital

    @property
    def cyrillic(self) -> bool:
        """Whether the word is in Cyrillic letters."""
        return is_cyrillic(self.norm)

    @property
    def foreign(self) -> bool:
        """Whether the word is in Latin or Han letters."""
        return self.pos != "PUNCT" and not self.cyrillic and (is_han(self.norm) or any(map(str.isalpha, self.norm)))


def citation(words: Sequence[Word], *, whole: bool = True, owned: bool = False) -> str:
    """The citation form of a phrase, marks such as the slash kept, the capital of a sentence's first word lowered
    unless it is a name; `owned` says that an owner stands before it («организмнің | иммундық жүйесі»), `whole` that its head
    is its last word."""
    if not whole:
        return _join(words, [_lowered(word) for word in words])
    *modifiers, head = words
    pieces = [_lowered(word) for word in modifiers]
    cited = _cited_head(words, owned)
    if not modifiers and _sentence_capital(head):
        cited = cited[:1].lower() + cited[1:]
    if modifiers and _one_name(*words[:2]):
        pieces[0] = words[0].norm
    return _join(words, [*pieces, cited])


def _sentence_capital(word: Word) -> bool:
    """Whether a word has its capital from its place alone."""
    return word.opens and word.pos not in ("PROPN", "X") and word.norm[1:].islower()


def _one_name(first: Word, second: Word) -> bool:
    """Whether two words open a name, which keeps its capital wherever it stands: «Еуропалық Одақ»."""
    return second.capital and second.pos != "PROPN" and first.norm[:1].isupper()


def bears_name(words: Sequence[Word]) -> bool:
    """Whether a phrase begins with quotation marks or has a dedication: «Болашақ» стипендиясы, Абай атындағы
    университет."""
    return words[0].pos == "PUNCT" or any(word.norm == DEDICATED for word in words)


def _cited_head(words: Sequence[Word], owned: bool) -> str:
    """The head in citation form, with its possession where that is inside the phrase."""
    *modifiers, head = [word for word in words if word.pos != "PUNCT"]
    named = bears_name(words)
    if not modifiers or head.possessive != 3 or not (named or _describes(modifiers, owned)):
        return cite_head([word.token for word in modifiers], head.token)
    possessed = _cite_behind(modifiers, head, "NOUN")
    if named or _possessed_inside(modifiers, possessed, owned):
        return possessed
    return _cite_behind(modifiers, head, "ADJ")


def _cite_behind(modifiers: Sequence[Word], head: Word, pos: str) -> str:
    """The citation form of a head whose nearest modifier is read as a noun, which owns it, or as an adjective, which does not."""
    *before, last = [word.token for word in modifiers]
    if pos == "NOUN" or last.readings[0].pos != pos:
        last = _read(last, pos=pos, case="nom" if pos == "NOUN" else None)
    return cite_head([*before, last], head.token)


def _possessed_inside(modifiers: Sequence[Word], possessed: str, owned: bool) -> bool:
    """Whether an adjective before a possessed head owns it: the lexicon has the phrase so («көмірқышқыл газы»), or the adjective can be
    a noun («жарық энергиясы») and nobody stands before the phrase who owns it."""
    phrase = " ".join([*(word.norm.lower() for word in modifiers), possessed.lower()])
    if phrase in lexicon.phrases():
        return True
    return not owned and (modifiers[-1].pos != "ADJ" or _noun_too(modifiers[-1]))


def _adjective_too(word: Word) -> bool:
    """Whether a bare noun is as good an adjective by the lexicon, «жетекші»."""
    return (
        word.pos == "NOUN"
        and word.case == "nom"
        and word.possessive is None
        and any(reading.pos == "ADJ" and reading.source == "lexicon" for reading in word.token.readings)
    )


def _read(token: Token, *, pos: str, case: str | None) -> Token:
    """A modifier read as another part of speech."""
    reading = token.readings[0]._replace(pos=pos, case=case, possessive=None, attributive=False)
    return token._replace(readings=(reading,))


def _describes(modifiers: Sequence[Word], owned: bool) -> bool:
    """Whether what stands before a head describes it: an adjective, a side with its own («оң жақ»), or, where the owner of the head stands
    before the phrase, a noun that is as good an adjective («баланың | жетекші әрекеті»)."""
    last = modifiers[-1]
    if owned and _adjective_too(last):
        return True
    if last.attributive:
        return False
    side = len(modifiers) > 1 and modifiers[-2].pos == "ADJ" and "side" in word_classes(last.norm)
    return last.pos == "ADJ" or side


def _noun_too(word: Word) -> bool:
    """Whether an adjective is as good a noun, «жарық»; those in -лық are adjectives before a noun, «азаматтық», but for
    those that the lexicon has as nouns only, those made of adjectives, «анықтылық», and those that say what people and things that
    act are, «тұтқындық», «өткізгіштік»."""
    if "abstract" in word_classes(word.norm):
        if known := {sense.pos for sense in lexicon.senses(word.lemma)}:
            return "NOUN" in known
        base = word.lemma[:-3].lower()
        return not word_classes(base).isdisjoint(_QUALIFIED) or bool(lexicon.senses(base, "ADJ"))
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
