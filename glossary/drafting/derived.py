"""Words that the lexicon lacks but whose root it knows: participles and verbal nouns from their verb, doers and
instruments, the noun of an adjective and the adjective of a noun, «without».

    >>> from glossary.drafting.syntax import parse
    >>> from glossary.language import analyse
    >>> [text for text, _ in from_verb(parse(analyse(["бақыланатын"])[0]).head, False, "en", {})][:1]
    ['observed']
"""

from collections.abc import Iterator, Mapping

from glossary.drafting.collocations import is_word
from glossary.drafting.english import gerund, participle
from glossary.drafting.senses import senses_of, side, weighted
from glossary.drafting.syntax import Word
from glossary.language.lexicon import Sense
from glossary.model import Language

ADJECTIVAL = ("лық", "лік", "дық", "дік", "тық", "тік")
_POSSESSING = ("лы", "лі", "ды", "ді", "ты", "ті")
_PRIVATIVE = ("сыз", "сіз")
_DOERS = ("ушы", "уші", "ғыш", "гіш", "қыш", "кіш")
_PASSIVE_NOUNS = ("ылу", "ілу", "лу", "ыну", "іну", "ну")
_PASSIVES = ("ыл", "іл", "л", "ын", "ін", "н")
_VERBALISERS = tuple(first + last for last in ("", "н", "с") for first in ("ла", "ле", "да", "де", "та", "те"))
_PAST = ("ған", "ген", "қан", "кен")


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
    stem, texts = _verb(word)
    for rank, sense_text in enumerate(texts[to == "zh"]):
        shaped = _shape(sense_text, word, head, stem) if to == "en" else sense_text.removeprefix("被")
        yield shaped, (0.5 if own else 1.0) / (1 + rank)


def _verb(word: Word) -> tuple[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """The verb stem that is known of a word, and its equivalents: the stem itself, without its passive, or the noun
    it was made from."""
    stem = word.reading.stem
    if word.lemma.endswith(_DOERS) and word.reading.pos != "VERB":
        stem = word.lemma[:-3]
    candidates = [stem, *(stem[: -len(ending)] for ending in _PASSIVES if stem.endswith(ending))]
    for candidate in candidates:
        verbs = [sense for sense in senses_of(candidate) if sense.pos == "VERB"]
        if verbs:
            return candidate, _merged(verbs)
    for candidate in candidates:
        for ending in _VERBALISERS:
            nouns = _nouns(candidate[: -len(ending)]) if candidate.endswith(ending) else []
            if nouns:
                return candidate, _merged(nouns)
    return stem, ((), ())


def _nouns(headword: str) -> list[Sense]:
    return [sense for sense in senses_of(headword) if sense.pos == "NOUN"]


def _merged(senses: list[Sense]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    return tuple(dict.fromkeys(t for s in senses for t in side(s, "en"))), tuple(
        dict.fromkeys(t for s in senses for t in side(s, "zh"))
    )


def _shape(text: str, word: Word, head: bool, stem: str) -> str:
    """An English verb as the Kazakh form asks for it: -er for a doer at the head, -ed for a past or passive
    participle, else -ing."""
    if text.startswith("be "):
        return text[3:]
    if word.lemma.endswith(_DOERS) and head:
        return gerund(text).replace("ing", "er", 1) if " " not in text else gerund(text)
    passive = word.reading.stem != stem
    if word.reading.pos == "VERB" and (word.form.endswith(_PAST) or passive):
        return participle(text)
    return gerund(text)
