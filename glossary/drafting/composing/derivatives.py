"""Words that the lexicon lacks but whose root it knows: participles and verbal nouns from their verb, doers and
instruments, the noun of an adjective and the adjective of a noun, «without».

    >>> from glossary.drafting.composing.tree import parse
    >>> from glossary.language import analyse
    >>> [text for text, _ in from_verb(parse(analyse(["бақыланатын"])[0]).head, False, "en", {})][:1]
    ['observed']
"""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from glossary.drafting.composing.collocations import is_word
from glossary.drafting.composing.constructions import Template
from glossary.drafting.composing.english import doer, gerund, nominal, participle, plural, takes_object
from glossary.drafting.composing.negation import negated_chinese, negated_nouns, negated_participle
from glossary.drafting.composing.nodes import Word
from glossary.drafting.composing.senses import senses_of, weighted
from glossary.drafting.composing.verb_roots import DOERS, Root, root_of
from glossary.drafting.tables import table
from glossary.language.formation import bases, formed, is_past_participle, verbal_noun
from glossary.model import Language

BESIDE_OWN = 0.5
"""What the verb's equivalents weigh beside those that a participle has as a headword."""
GERUND = 0.7
"""What «certifying» weighs beside «certification»."""
OF_NOUNS = frozenset({"lacking", "study"})
UNKNOWN = 0.2
"""What a doer weighs that is in no list of words."""
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


def from_noun(word: Word, to: Language, domains: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """«қалдықсыз»: waste-free, non-waste; 无废料. «құстану»: bird studies, 鸟学."""
    for made in OF_NOUNS.intersection(word.classes):
        for base in bases(word.lemma, made):
            for text, weight in weighted(senses_of(base), to, domains):
                yield from ((one, weight / (1 + rank)) for rank, one in enumerate(_filled(made, text, to)))


def _filled(made: str, text: str, to: Language) -> Iterator[str]:
    """What words of a class are called whose base has an equivalent."""
    if to == "zh":
        text = text.removesuffix("的") or text
    for template in _formations()[made][to]:
        slot = template.slots["a"]
        found = template.fill({"er": doer, "pl": plural}.get(slot.form, str)(text), "")
        if not found.endswith("less") or is_word(found):
            yield found


@cache
def _formations() -> dict[str, dict[Language, tuple[Template, ...]]]:
    """The renderings of derived words by their class."""
    return {
        row["made"]: {to: tuple(map(Template, row[to].split("|"))) for to in _LANGUAGES} for row in table("formations")
    }


def from_verb(word: Word, head: bool, to: Language, domains: Mapping[str, float]) -> Iterator[tuple[str, float]]:
    """A participle, a verbal noun or a doer from its verb: «бақыланатын» from «бақылан», be controlled → controlled."""
    own = [sense for sense in senses_of(word.form) if sense.pos == "ADJ"]
    yield from weighted(own, to, domains)
    for text, weight in _of_root(word, head, to):
        yield text, weight * (BESIDE_OWN if own else 1.0)


def _of_root(word: Word, head: bool, to: Language) -> Iterator[tuple[str, float]]:
    """What the verb gives; its denial for a negated form."""
    root = root_of(word)
    if word.negated:
        yield from (_denied_chinese if to == "zh" else _denied_english)(word, root)
        return
    made = _doer_class(word) if head else ""
    for rank, text in enumerate(root.en if to == "en" else root.zh):
        shaped = _of_doer(made, text, to) if made else _of_form(text, word, root, to)
        yield from ((one, weight / (1 + rank)) for one, weight in shaped)


def _doer_class(word: Word) -> str:
    """«agent» or «device»; empty for what is neither."""
    return next((made for made in DOERS if made in word.classes), "") if word.reading.pos in ("NOUN", "ADJ") else ""


def _of_doer(made: str, verb: str, to: Language) -> Iterator[tuple[str, float]]:
    """Who or what does something; what is no English word is less likely."""
    verb = verb.removeprefix("被")
    if verb.startswith("be "):
        return
    for rank, text in enumerate(_filled(made, verb, to)):
        yield text, (1.0 if to == "zh" or is_word(text.rpartition(" ")[2]) else UNKNOWN) / (1 + rank)


def _of_form(verb: str, word: Word, root: Root, to: Language) -> tuple[tuple[str, float], ...]:
    return _shaped(verb, _shape(word, root), root) if to == "en" else ((verb.removeprefix("被"), 1.0),)


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


def _shape(word: Word, root: Root) -> str:
    """What a Kazakh form asks of an English verb: «action», a noun for a verbal noun; «done», -ed for a past or passive
    participle; else «doing», -ing. A verb of several words has its object with it: who has contributed is not
    «contributed»."""
    if word.reading.pos == "VN":
        return "action"
    past = is_past_participle(word.form) and " " not in word.form
    return "done" if word.reading.pos == "VERB" and (past or word.stem != root.stem) else "doing"


def _shaped(text: str, shape: str, root: Root) -> tuple[tuple[str, float], ...]:
    """An English verb in a shape; nothing where that would be no word."""
    if shape == "action":
        return _nouns(text) if root.verbal else ((text, 1.0),)
    if text.startswith("be "):
        return ((text[3:], 1.0),)
    made = _done(text) if shape == "done" else gerund(text)
    return ((made, 1.0),) if made and (root.verbal or is_word(made)) else ()


def _done(verb: str) -> str:
    return participle(verb) if takes_object(verb) else ""


def _nouns(verb: str) -> tuple[tuple[str, float], ...]:
    """The nouns of an action: «certification» before «certifying»."""
    made = nominal(verb)
    return ((made, 1.0), (gerund(verb), GERUND)) if made else ((gerund(verb), 1.0),)
