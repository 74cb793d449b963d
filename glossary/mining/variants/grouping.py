"""The variants of one term brought together, each with the rule that did it, «кедендік одақ» ~ «кеден одағы»; and candidates that may be
synonyms."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

from glossary.language import lexicon
from glossary.language.classes import word_classes
from glossary.language.lexicon import Sense
from glossary.mining.ranking.subjects import EVERYDAY
from glossary.mining.terms.candidates import Found
from glossary.mining.variants.cannot_link import Apart
from glossary.model import Gloss, VariantKind

_MOST_RIVALS = 3
"""A foreign form of more terms is a general one."""

Merged = tuple[str, VariantKind, str]
"""A variant as the texts write it, in citation form, with its kind and the rule that grouped it."""


def structural(found: dict[str, Found], apart: Apart) -> dict[str, list[Merged]]:
    """Join «кедендік одақ» and «кеден одағы»: the rarer becomes a variant of the commoner, or where a reviewer keeps
    the two apart, of the next one."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, one in found.items():
        if (shape := _shape(one)) is not None:
            groups[shape].append(key)
    merged: dict[str, list[Merged]] = defaultdict(list)
    for keys in groups.values():
        kept: list[str] = []
        for key in sorted(keys, key=lambda key: (-found[key].count, key)):
            term = next((one for one in kept if not apart.forms(one, key)), None)
            if term is None:
                kept.append(key)
            else:
                other = found.pop(key)
                found[term].absorb(other)
                merged[term].append((other.kk, "structure", "adjective + noun ~ noun + possessed noun"))
    return merged


def _shape(one: Found) -> tuple[str, ...] | None:
    """What the two structures share: the bare modifier and the head's lemma, with the words before them."""
    if len(one.words) < 2:
        return None
    *before, modifier, head = one.words
    lemma = modifier.lemma.lower()
    number = str("plural" in word_classes(one.key))  # «азаматтық құқық» is not «азаматтық құқықтар»
    rest = (head.lemma.lower(), number, *(word.norm.lower() for word in before))
    if (
        modifier.pos == "ADJ"
        and head.possessive is None
        and "abstract" in word_classes(lemma)
        and lexicon.senses(lemma[:-3], "NOUN")
    ):
        return (lemma[:-3], *rest)
    bare = modifier.pos == "NOUN" and modifier.case == "nom" and modifier.possessive is None and modifier.number == "sg"
    return (lemma, *rest) if bare and head.possessive == 3 else None


def abbreviations(found: dict[str, Found], glosses: Iterable[Gloss]) -> dict[str, list[Merged]]:
    """Join a Kazakh abbreviation with its expansion, as the text itself introduces it: «Еуропалық Одақ (ЕО)», but not
    «нуклеин қышқылдары (ДНК, РНК)»."""
    merged: dict[str, list[Merged]] = defaultdict(list)
    for gloss in glosses:
        short, long = gloss.text.lower(), gloss.kk.lower()
        both = gloss.lang == "kk" and short in found and long in found and short != long
        if both and short[:1] == long[:1]:
            other = found.pop(short)
            found[long].absorb(other)
            merged[long].append((other.kk, "abbreviation", "introduced in brackets"))
    return merged


def competing(found: Mapping[str, Found], glosses: Iterable[Gloss], apart: Apart) -> dict[str, list[Merged]]:
    """Point out to a reviewer the candidates that may name one concept: the texts give them one foreign form, or the
    lexicon gives them one meaning. They stay candidates of their own. Whom a reviewer keeps apart is pointed out no
    more."""
    merged: dict[str, dict[str, Merged]] = defaultdict(dict)
    for rule, pairs in (
        ("the same gloss", _glossed_alike(found, glosses)),
        ("the same meaning", _meaning_alike(found)),
    ):
        for pair in pairs:
            for one, other in (pair, pair[::-1]) if not apart.forms(*pair) else ():
                merged[one].setdefault(other, (found[other].kk, "competing", rule))
    return {key: list(rivals.values()) for key, rivals in merged.items()}


def _glossed_alike(found: Mapping[str, Found], glosses: Iterable[Gloss]) -> Iterator[tuple[str, str]]:
    """The pairs of candidates that share a foreign form; one that more than three share says too little."""
    shared: dict[str, set[str]] = defaultdict(set)
    for gloss in glosses:
        if gloss.lang != "kk" and gloss.kk.lower() in found:
            shared[gloss.text.casefold()].add(gloss.kk.lower())
    for text in sorted(shared):
        if len(shared[text]) <= _MOST_RIVALS:
            yield from combinations(sorted(shared[text]), 2)


def _meaning_alike(found: Mapping[str, Found]) -> Iterator[tuple[str, str]]:
    """The pairs of candidates to which the lexicon gives one meaning."""
    known = lexicon.all_senses()
    shared: dict[str, list[tuple[str, Sense]]] = defaultdict(list)
    for key in sorted(found.keys() & known.keys()):
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
