"""The variants of one term brought together, each with the rule that did it, «кедендік одақ» ~ «кеден одағы»; and candidates that may be
synonyms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from glossary.language import lexicon
from glossary.language.classes import word_classes
from glossary.language.lexicon import Sense
from glossary.mining.ranking.subjects import EVERYDAY
from glossary.mining.terms.candidates import CandidateRecord
from glossary.mining.variants.cannot_link import CannotLink
from glossary.model import Gloss, VariantKind
from glossary.syntax.tags import tags
from glossary.syntax.words import Word

_Records = dict[str, CandidateRecord]
_MOST_SYNONYMS = 3
"""A foreign form of more terms is a general one."""

Merged = tuple[str, VariantKind, str]
"""A variant as the texts write it, in citation form, with its kind and the rule that grouped it."""


def merge(records: _Records, glosses: Sequence[Gloss], cannot_link: CannotLink) -> dict[str, list[Merged]]:
    """Bring the variants of each term together, rule by rule; what a candidate got, by its key."""
    merged: dict[str, list[Merged]] = defaultdict(list)
    for groups in (
        structural(records, cannot_link),
        abbreviations(records, glosses),
        synonym_candidates(records, glosses, cannot_link),
    ):
        for key, variants in groups.items():
            merged[key].extend(variants)
    return merged


def structural(records: _Records, cannot_link: CannotLink) -> dict[str, list[Merged]]:
    """Join «кедендік одақ» and «кеден одағы»: the rarer becomes a variant of the commoner, or where a reviewer keeps
    the two apart, of the next one."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, one in records.items():
        if (shape := _shape(one)) is not None:
            groups[shape].append(key)
    merged: dict[str, list[Merged]] = defaultdict(list)
    for keys in groups.values():
        kept: list[str] = []
        for key in sorted(keys, key=lambda key: (-records[key].count, key)):
            term = next((one for one in kept if not cannot_link.forms(one, key)), None)
            if term is None:
                kept.append(key)
            else:
                other = records.pop(key)
                records[term].absorb(other)
                merged[term].append((other.kk, "structure", "adjective + noun ~ noun + possessed noun"))
    return merged


def _shape(one: CandidateRecord) -> tuple[str, ...] | None:
    """What the two structures share: the bare modifier and the head's lemma, with the words before them."""
    if len(one.words) < 2:
        return None
    *before, modifier, head = one.words
    noun = _bare_noun(modifier, possessed=head.possessive == 3)
    if not noun or head.possessive not in (None, 3):
        return None
    number = str("plural" in word_classes(one.key))  # «азаматтық құқық» is not «азаматтық құқықтар»
    return (noun, head.lemma.lower(), number, *(word.norm.lower() for word in before))


def _bare_noun(modifier: Word, *, possessed: bool) -> str:
    """The noun that a modifier is before a possessed head, or that its adjective is made of before another head; empty for others."""
    lemma = modifier.lemma.lower()
    if possessed:
        bare = modifier.pos == "NOUN" and modifier.number == "sg" and "bare" in tags(modifier)
        return lemma if bare else ""
    made = modifier.pos == "ADJ" and "abstract" in word_classes(lemma)
    return lemma[:-3] if made and lexicon.senses(lemma[:-3], "NOUN") else ""


def abbreviations(records: _Records, glosses: Iterable[Gloss]) -> dict[str, list[Merged]]:
    """Join a Kazakh abbreviation with its expansion, as the text itself introduces it: «Еуропалық Одақ (ЕО)», but not
    «нуклеин қышқылдары (ДНК, РНК)»."""
    merged: dict[str, list[Merged]] = defaultdict(list)
    for gloss in glosses:
        short, long = gloss.text.lower(), gloss.kk.lower()
        both = gloss.lang == "kk" and short in records and long in records and short != long
        if both and short[:1] == long[:1]:
            other = records.pop(short)
            records[long].absorb(other)
            merged[long].append((other.kk, "abbreviation", "introduced in brackets"))
    return merged


def synonym_candidates(
    records: Mapping[str, CandidateRecord], glosses: Iterable[Gloss], cannot_link: CannotLink
) -> dict[str, list[Merged]]:
    """Point out to a reviewer the candidates that may name one concept: the texts give them one foreign form, or the
    lexicon gives them one meaning. They stay candidates of their own. Whom a reviewer keeps apart is pointed out no
    more."""
    merged: dict[str, dict[str, Merged]] = defaultdict(dict)
    for rule, pairs in (
        ("the same gloss", _pairs_by_gloss(records, glosses)),
        ("the same meaning", _pairs_by_meaning(records)),
    ):
        for pair in pairs:
            for one, other in (pair, pair[::-1]) if not cannot_link.forms(*pair) else ():
                merged[one].setdefault(other, (records[other].kk, "competing", rule))
    return {key: list(synonyms.values()) for key, synonyms in merged.items()}


def _pairs_by_gloss(records: Mapping[str, CandidateRecord], glosses: Iterable[Gloss]) -> Iterator[tuple[str, str]]:
    """The pairs of candidates that share a foreign form; one that more than three share says too little."""
    shared: dict[str, set[str]] = defaultdict(set)
    for gloss in glosses:
        if gloss.lang != "kk" and gloss.kk.lower() in records:
            shared[gloss.text.casefold()].add(gloss.kk.lower())
    for text in sorted(shared):
        if len(shared[text]) <= _MOST_SYNONYMS:
            yield from combinations(sorted(shared[text]), 2)


def _pairs_by_meaning(records: Mapping[str, CandidateRecord]) -> Iterator[tuple[str, str]]:
    """The pairs of candidates to which the lexicon gives one meaning."""
    known = lexicon.all_senses()
    shared: dict[str, list[tuple[str, Sense]]] = defaultdict(list)
    for key in sorted(records.keys() & known.keys()):
        for sense in known[key]:
            if sense.pos == "NOUN" and sense.en and sense.zh:
                shared[sense.en[0].casefold()].append((key, sense))
    for english in sorted(shared):
        for (one, sense), (other, its) in combinations(shared[english], 2):
            if one != other and _one_meaning(sense, its):
                yield one, other


def _one_meaning(one: Sense, other: Sense) -> bool:
    """Whether two senses with one first English form may be one concept: in one field, with one first Chinese form. «plant»
    is «зауыт», 工厂, and «өсімдік», 植物. General words say many things, so two of them need all their English forms."""
    if {one.domain, other.domain} <= EVERYDAY:
        return set(one.en) == set(other.en) and not set(one.zh).isdisjoint(other.zh)
    return one.zh[0] == other.zh[0] and (one.domain == other.domain or bool({one.domain, other.domain} & EVERYDAY))
