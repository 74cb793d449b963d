"""Words that the lexicon lacks but whose root it knows: participles and verbal nouns from their verb, doers and
instruments, the noun of an adjective and the adjective of a noun, «without».

    >>> from glossary.drafting.composing.tree import parse
    >>> from glossary.language import analyse
    >>> [text for text, _ in from_verb(parse(analyse(["бақыланатын"])[0]).head, False, "en", {})][:1]
    ['observed']
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from glossary.drafting.composing.collocations import is_word
from glossary.drafting.composing.english import gerund, nominal, participle, takes_object
from glossary.drafting.composing.negation import negated_chinese, negated_nouns, negated_participle
from glossary.drafting.composing.senses import senses_of, side, weighted
from glossary.drafting.composing.tree import Word
from glossary.model import Language

ADJECTIVAL = ("лық", "лік", "дық", "дік", "тық", "тік")
_POSSESSING = ("лы", "лі", "ды", "ді", "ты", "ті")
_PRIVATIVE = ("сыз", "сіз")
_DOERS = ("ушы", "уші", "ғыш", "гіш", "қыш", "кіш")
_PASSIVE_NOUNS = ("ылу", "ілу", "лу", "ыну", "іну", "ну")
_PASSIVES = ("ыл", "іл", "л", "ын", "ін", "н")
_VERBALISERS = tuple(first + last for last in ("", "н", "с") for first in ("ла", "ле", "да", "де", "та", "те"))
_PAST = ("ған", "ген", "қан", "кен")
_LANGUAGES: tuple[Language, ...] = ("en", "zh")
GERUND = 0.7
"""What «certifying» weighs beside «certification»."""


def relatives(word: Word, settled: bool) -> Iterator[str]:
    """Headwords of the same root that may stand for this one: the active of a passive verbal noun and, unless the
    word is settled, the noun of an adjective and the adjectives of a noun."""
    lemma = word.lemma
    if word.reading.pos == "VN":
        yield from (
            lemma[: -len(ending)] + "у"
            for ending in _PASSIVE_NOUNS
            if lemma.endswith(ending) and len(lemma) > len(ending) + 2
        )
    if settled:
        return
    yield from (
        lemma[: -len(ending)]
        for ending in ADJECTIVAL + _POSSESSING
        if lemma.endswith(ending) and len(lemma) > len(ending) + 1
    )
    yield from (lemma + ending for ending in ADJECTIVAL)


def without(word: Word, to: Language, topics: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """«қалдықсыз»: waste-free, non-waste; 无废料."""
    base = word.lemma[:-3]
    if not word.lemma.endswith(_PRIVATIVE) or not base:
        return
    for text, weight in weighted(senses_of(base), to, topics):
        if to == "zh":
            yield "无" + text, weight
        else:
            yield (text + "less" if is_word(text + "less") else text + "-free"), weight
            yield "non-" + text, weight / 2


def from_verb(word: Word, head: bool, to: Language, topics: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """A participle, a verbal noun or a doer from its verb: «бақыланатын» from «бақылан», be controlled → controlled."""
    own = [sense for sense in senses_of(word.form) if sense.pos == "ADJ"]
    yield from weighted(own, to, topics)
    root = _root(word)
    if word.negated:
        yield from _negated(word, root, to)
        return
    for rank, text in enumerate(root.en if to == "en" else root.zh):
        shaped = _shaped(text, word, head, root) if to == "en" else ((text.removeprefix("被"), 1.0),)
        yield from ((one, weight * (0.5 if own else 1.0) / (1 + rank)) for one, weight in shaped)


class Root(NamedTuple):
    """What the lexicon knows of a verb: the stem that was found, its equivalents, and whether they are verbs or the
    noun that the verb was made from."""

    stem: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    verbal: bool = True


def _root(word: Word) -> Root:
    """The stem itself, without its passive, or the noun it was made from. A verbal noun has no use for «be …»: it is
    made of the active verb."""
    stem = word.stem
    if word.lemma.endswith(_DOERS) and word.reading.pos != "VERB":
        stem = word.lemma[:-3]
    vowels = ("ы", "і") if word.reading.pos == "VN" else ()
    candidates = [
        stem,
        *(stem + vowel for vowel in vowels),
        *(stem[: -len(ending)] for ending in _PASSIVES if stem.endswith(ending)),
    ]
    found = [_known(candidate, "VERB") for candidate in candidates]
    if word.reading.pos == "VN":
        active = [root._replace(en=tuple(text for text in root.en if not _is_passive(text))) for root in found]
        found = [root for root in active if root.en] + active
    found += [
        _known(candidate[: -len(ending)], "NOUN")._replace(stem=candidate, verbal=False)
        for candidate in candidates
        for ending in _VERBALISERS
        if candidate.endswith(ending) and " " not in candidate
    ]
    return next((root for root in found if root.en or root.zh), Root(stem))


def _is_passive(text: str) -> bool:
    return text == "be" or text.startswith("be ")


def _known(headword: str, pos: str) -> Root:
    senses = [sense for sense in senses_of(headword) if sense.pos == pos]
    en, zh = (tuple(dict.fromkeys(text for sense in senses for text in side(sense, to))) for to in _LANGUAGES)
    return Root(headword, en, zh)


def _negated(word: Word, root: Root, to: Language) -> Iterator[tuple[str, float]]:
    """The equivalents of a negated form; none where only a noun is known, which cannot be negated so."""
    if to == "zh":
        texts = [negated_chinese(text, word.form) for text in root.zh] if root.verbal else []
        yield from ((text, 1 / (1 + rank)) for rank, text in enumerate(texts) if text)
    elif word.reading.pos == "VN":
        nouns = [text for sense in senses_of(root.stem + "у") if sense.pos in ("VN", "NOUN") for text in sense.en]
        yield from negated_nouns(nouns if root.verbal else root.en, root.en if root.verbal else ())
    else:
        passive = word.stem != root.stem
        for rank, verb in enumerate(root.en if root.verbal else ()):
            shaped = negated_participle(verb, word.form, passive)
            yield from ((text, 1 / (1 + rank + later)) for later, text in enumerate(shaped))


def _shaped(text: str, word: Word, head: bool, root: Root) -> tuple[tuple[str, float], ...]:
    """An English verb as the Kazakh form asks for it: a noun for a verbal noun, -er for a doer at the head, -ed for a
    past or passive participle, else -ing; nothing where the form would be no word. A verb of several words has its
    object with it: who has contributed is not «contributed»."""
    if word.reading.pos == "VN":
        return _nouns(text) if root.verbal else ((text, 1.0),)
    if text.startswith("be "):
        return ((text[3:], 1.0),)
    passive = word.stem != root.stem
    if word.lemma.endswith(_DOERS) and head:
        shaped = gerund(text).replace("ing", "er", 1) if " " not in text else gerund(text)
    elif word.reading.pos == "VERB" and (passive or (word.form.endswith(_PAST) and " " not in word.form)):
        if not takes_object(text):
            return ()
        shaped = participle(text)
    else:
        shaped = gerund(text)
    return ((shaped, 1.0),) if root.verbal or is_word(shaped) else ()


def _nouns(verb: str) -> tuple[tuple[str, float], ...]:
    """The nouns of an action: «certification» before «certifying»."""
    made = nominal(verb)
    return ((made, 1.0), (gerund(verb), GERUND)) if made else ((gerund(verb), 1.0),)
