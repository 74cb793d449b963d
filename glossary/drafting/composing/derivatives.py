"""Words that the lexicon lacks but whose root it knows: participles and verbal nouns from their verb, doers and
instruments, the noun of an adjective and the adjective of a noun, «without».

    >>> from glossary.drafting.composing.tree import parse
    >>> from glossary.language import analyse
    >>> [text for text, _ in from_verb(parse(analyse(["бақыланатын"])[0]).head, False, "en", {})][:1]
    ['observed']
"""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from glossary.drafting.composing.collocations import is_word
from glossary.drafting.composing.english import gerund, nominal, participle, takes_object
from glossary.drafting.composing.negation import negated_chinese, negated_nouns, negated_participle
from glossary.drafting.composing.nodes import Word
from glossary.drafting.composing.senses import senses_of, side, weighted
from glossary.language.classes import word_classes
from glossary.language.formation import bases, formed, is_past_participle, verbal_noun
from glossary.model import Language

GERUND = 0.7
"""What «certifying» weighs beside «certification»."""
DOERS = ("agent", "device")
_LANGUAGES: tuple[Language, ...] = ("en", "zh")


def relatives(word: Word, settled: bool) -> Iterator[str]:
    """Headwords of the same root that may stand for this one: the active of a passive verbal noun and, unless the
    word is settled, the noun of an adjective and the adjectives of a noun."""
    if word.reading.pos == "VN" and not word.negated:
        yield from (verbal_noun(active) for active in bases(word.stem, "passive") if len(active) > 2)
    if not settled:
        yield from bases(word.lemma, "abstract")
        yield from bases(word.lemma, "possessing")
        yield from formed(word.lemma, "abstract")


def without(word: Word, to: Language, domains: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """«қалдықсыз»: waste-free, non-waste; 无废料."""
    for base in bases(word.lemma, "lacking"):
        for text, weight in weighted(senses_of(base), to, domains):
            if to == "zh":
                yield "无" + text, weight
            else:
                yield (text + "less" if is_word(text + "less") else text + "-free"), weight
                yield "non-" + text, weight / 2


def from_verb(word: Word, head: bool, to: Language, domains: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """A participle, a verbal noun or a doer from its verb: «бақыланатын» from «бақылан», be controlled → controlled."""
    own = [sense for sense in senses_of(word.form) if sense.pos == "ADJ"]
    yield from weighted(own, to, domains)
    root = _root(word)
    if word.negated:
        yield from (_denied_chinese if to == "zh" else _denied_english)(word, root)
        return
    for rank, text in enumerate(root.en if to == "en" else root.zh):
        shaped = _shaped(text, _shape(word, head, root), root) if to == "en" else ((text.removeprefix("被"), 1.0),)
        yield from ((one, weight * (0.5 if own else 1.0) / (1 + rank)) for one, weight in shaped)


class Root(NamedTuple):
    """What the lexicon knows of a verb: the stem that was found, its equivalents, and whether they are verbs or the
    noun that the verb was made from."""

    stem: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    verbal: bool = True

    def is_known(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.en or self.zh)

    @property
    def active(self) -> "Root":
        """The same without «be …»."""
        return self._replace(en=tuple(text for text in self.en if not _is_passive(text)))


def _root(word: Word) -> Root:
    """The stem itself, without its passive, or the noun it was made from. A verbal noun has no use for «be …»: it is
    made of the active verb."""
    stems = list(_stems(word))
    found = [_known(stem, "VERB") for stem in stems]
    if word.reading.pos == "VN":
        active = [root.active for root in found]
        found = [root for root in active if root.en] + active
    found += [noun for stem in stems if " " not in stem for noun in _nouns_in(stem)]
    return next(filter(Root.is_known, found), Root(stems[0]))


def _nouns_in(stem: str) -> Iterator[Root]:
    """The nouns that a verb may be made of."""
    return (_known(noun, "NOUN")._replace(stem=stem, verbal=False) for noun in bases(stem, "verbalised"))


def _stems(word: Word) -> Iterator[str]:
    """The verb stems that a word may be made of, the nearest first."""
    made = [] if word.reading.pos == "VERB" else [base for made in DOERS for base in bases(word.lemma, made)]
    for stem in made or [word.stem]:
        yield stem
        yield from bases(stem, "passive")


def _is_passive(text: str) -> bool:
    return text == "be" or text.startswith("be ")


def _known(headword: str, pos: str) -> Root:
    senses = [sense for sense in senses_of(headword) if sense.pos == pos]
    en, zh = (tuple(dict.fromkeys(text for sense in senses for text in side(sense, to))) for to in _LANGUAGES)
    return Root(headword, en, zh)


def _denied_chinese(word: Word, root: Root) -> Iterator[tuple[str, float]]:
    """The Chinese of a negated form; none where only a noun is known, which cannot be negated so."""
    texts = [negated_chinese(text, word.form) for text in root.zh] if root.verbal else []
    yield from ((text, 1 / (1 + rank)) for rank, text in enumerate(texts) if text)


def _denied_english(word: Word, root: Root) -> Iterator[tuple[str, float]]:
    if word.reading.pos == "VN":
        yield from negated_nouns(_nouns_of(root), root.en if root.verbal else ())
        return
    passive = word.stem != root.stem
    for rank, verb in enumerate(root.en if root.verbal else ()):
        shaped = negated_participle(verb, word.form, passive)
        yield from ((text, 1 / (1 + rank + later)) for later, text in enumerate(shaped))


def _nouns_of(root: Root) -> Sequence[str]:
    """The English nouns of what a verb does."""
    senses = (sense for sense in senses_of(verbal_noun(root.stem)) if sense.pos in ("VN", "NOUN"))
    return [text for sense in senses for text in sense.en] if root.verbal else root.en


def _shape(word: Word, head: bool, root: Root) -> str:
    """What a Kazakh form asks of an English verb: «action», a noun for a verbal noun; «doer», -er for one at the head;
    «done», -ed for a past or passive participle; else «doing», -ing. A verb of several words has its object with it:
    who has contributed is not «contributed»."""
    if word.reading.pos == "VN":
        return "action"
    if head and word_classes(word.lemma).intersection(DOERS):
        return "doer"
    past = is_past_participle(word.form) and " " not in word.form
    return "done" if word.reading.pos == "VERB" and (past or word.stem != root.stem) else "doing"


def _shaped(text: str, shape: str, root: Root) -> tuple[tuple[str, float], ...]:
    """An English verb in a shape; nothing where that would be no word."""
    if shape == "action":
        return _nouns(text) if root.verbal else ((text, 1.0),)
    if text.startswith("be "):
        return ((text[3:], 1.0),)
    made = {"done": _done, "doer": _doer, "doing": gerund}[shape](text)
    return ((made, 1.0),) if made and (root.verbal or is_word(made)) else ()


def _done(verb: str) -> str:
    return participle(verb) if takes_object(verb) else ""


def _doer(verb: str) -> str:
    return gerund(verb).replace("ing", "er", 1) if " " not in verb else gerund(verb)


def _nouns(verb: str) -> tuple[tuple[str, float], ...]:
    """The nouns of an action: «certification» before «certifying»."""
    made = nominal(verb)
    return ((made, 1.0), (gerund(verb), GERUND)) if made else ((gerund(verb), 1.0),)
