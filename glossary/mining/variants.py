"""The writings of one term brought together, each with the rule that did it: misspelt words, «кедендік одақ» ~ «кеден
одағы», abbreviations. Known words are never misspellings of one another («ұлттық», «ұлтты»; «аймақтық», «аумақтық»).

    >>> misspelt("экономиакалық", "экономикалық"), misspelt("ынтымақтастықтық", "ынтымақтастық")
    (True, True)
    >>> misspelt("егеменді", "егемендік")
    False
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from glossary.language import lexicon
from glossary.language.frequency import general_count
from glossary.mining.candidates import Found
from glossary.mining.lists import listed
from glossary.mining.words import Vocabulary, Word
from glossary.model import Gloss, VariantKind

_SHORTEST = 6
"""Shorter words have too many neighbours that are other words."""
_LONG, _VERY_LONG = 9, 14
"""From these lengths on, a word with one letter replaced, or with two letters wrong, has hardly another neighbour."""
_CONFUSED = frozenset(
    map(frozenset, ("шщ", "іы", "иі", "уү", "уұ", "үұ", "кқ", "гғ", "нң", "оө", "аә", "хһ", "еэ", "дт", "бп"))
)
_KNOWN = frozenset({"lexicon", "irregular", "derived"})
_ADJECTIVAL = ("лық", "лік", "дық", "дік", "тық", "тік")

Merged = tuple[str, VariantKind, str]
"""A variant's key with its kind and the rule that grouped it."""


def misspelt(word: str, known: str) -> bool:
    """Whether an unknown word is a misspelling of a known one: a letter or two wrong in a long word, or an ending
    said twice; not when the two differ by endings that make other words."""
    if word == known or len(known) < _SHORTEST or word[0] != known[0]:
        return False
    extra = word.removeprefix(known)
    if extra != word and len(extra) > 1 and known.endswith(extra):
        return True
    if _derived_apart(word, known):
        return False
    from rapidfuzz.distance import OSA

    steps = OSA.distance(word, known, score_cutoff=2)
    if len(word) == len(known) and len(known) < _LONG:
        return steps == 1 and _confusable(word, known)
    return steps <= (2 if len(known) >= _VERY_LONG else 1)


def _confusable(word: str, known: str) -> bool:
    """Whether the letter that differs is one that keyboards and ears confuse."""
    return any(frozenset(pair) in _CONFUSED for pair in zip(word, known, strict=True) if pair[0] != pair[1])


def _derived_apart(word: str, known: str) -> bool:
    """Whether two words are one stem with different endings, and so different words: «егемен-ді», «егемен-дік»."""
    shared = next(
        (at for at, (a, b) in enumerate(zip(word, known, strict=False)) if a != b), min(len(word), len(known))
    )
    endings = listed("ending") | {""}
    return any(word[at:] in endings and known[at:] in endings for at in range(shared, max(2, shared - 5), -1))


def corrections(words: Vocabulary) -> dict[str, str]:
    """The misspelt lemmas of the texts with the known lemma each stands for, which is commoner in the texts or in
    general."""
    counts: Counter[str] = Counter()
    unknown: set[str] = set()
    for word, count in words.values():
        if word.pos in ("NOUN", "ADJ", "VN", "PROPN") and word.cyrillic:
            counts[word.lemma.lower()] += count
            if word.token.readings[0].source not in _KNOWN:
                unknown.add(word.lemma.lower())
    index: dict[str, list[str]] = defaultdict(list)
    for known in sorted(counts.keys() - unknown):
        index[known[:3]].append(known)
    found = {}
    for wrong in sorted(unknown):
        near = _near(wrong, index[wrong[:3]]) if len(wrong) >= _SHORTEST else []
        likely = [known for known in near if misspelt(wrong, known) and _commoner(known, wrong, counts)]
        if likely:
            found[wrong] = max(likely, key=lambda known: (counts[known], general_count(known), known))
    return found


def _near(word: str, known: Sequence[str]) -> list[str]:
    """The known words that `misspelt` has to look at: those few letters away, or without an ending said twice."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    close = [found for found, _, _ in extract(word, known, scorer=OSA.distance, score_cutoff=2, limit=None)]
    return close + [other for other in known if word.startswith(other) and other not in close]


def _commoner(known: str, wrong: str, counts: Mapping[str, int]) -> bool:
    """Whether a known word is commoner than the suspect, in the texts or by far in general Kazakh."""
    if general_count(wrong) * 20 > general_count(known):
        return False
    return counts[known] > counts[wrong] or general_count(known) > 0


def correct(found: dict[str, Found], wrong: Mapping[str, str]) -> dict[str, list[Merged]]:
    """Bring misspelt candidates to their right spelling; the candidates change in place. Answers the variants by
    candidate."""
    merged: dict[str, list[Merged]] = defaultdict(list)
    for key, one in [
        (key, one) for key, one in found.items() if any(word.lemma.lower() in wrong for word in one.words)
    ]:
        right = " ".join(
            _right(piece, word, wrong) for piece, word in zip(_pieces(key, one.words), one.words, strict=True)
        )
        if right == key:
            continue
        del found[key]
        if right in found:
            found[right].absorb(one)
        else:
            one.forms = {right: one.count}
            one.key = right
            found[right] = one
        merged[right].append((key, "spelling", "misspelt: " + ", ".join(sorted(_wrong(one.words, wrong)))))
    return merged


def _wrong(words: Iterable[Word], wrong: Mapping[str, str]) -> set[str]:
    return {f"{word.lemma.lower()} → {wrong[word.lemma.lower()]}" for word in words if word.lemma.lower() in wrong}


def _pieces(key: str, words: Sequence[Word]) -> list[str]:
    pieces = key.split(" ")
    return pieces if len(pieces) == len(words) else [word.norm.lower() for word in words]


def _right(piece: str, word: Word, wrong: Mapping[str, str]) -> str:
    lemma = word.lemma.lower()
    return wrong[lemma] + piece.removeprefix(lemma) if lemma in wrong and piece.startswith(lemma) else piece


def structural(found: dict[str, Found]) -> dict[str, list[Merged]]:
    """Join «кедендік одақ» and «кеден одағы»: the rarer becomes a variant of the commoner."""
    groups: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for key, one in found.items():
        if (shape := _shape(one)) is not None:
            groups[shape].append(key)
    merged: dict[str, list[Merged]] = defaultdict(list)
    for keys in groups.values():
        kept, *others = sorted(keys, key=lambda key: (-found[key].count, key))
        for key in others:
            found[kept].absorb(found.pop(key))
            merged[kept].append((key, "structure", "adjective + noun ~ noun + possessed noun"))
    return merged


def _shape(one: Found) -> tuple[str, ...] | None:
    """What the two structures share: the bare modifier and the head's lemma, with the words before them."""
    if len(one.words) < 2:
        return None
    *before, modifier, head = one.words
    lemma = modifier.lemma.lower()
    rest = (head.lemma.lower(), *(word.norm.lower() for word in before))
    if (
        modifier.pos == "ADJ"
        and head.possessive is None
        and lemma.endswith(_ADJECTIVAL)
        and lexicon.senses(lemma[:-3], "NOUN")
    ):
        return (lemma[:-3], *rest)
    bare = modifier.pos == "NOUN" and modifier.case == "nom" and modifier.possessive is None and modifier.number == "sg"
    return (lemma, *rest) if bare and head.possessive == 3 else None


def abbreviations(found: dict[str, Found], glosses: Iterable[Gloss]) -> dict[str, list[Merged]]:
    """Join a Kazakh abbreviation with its expansion, as the text itself introduces it: «Еуропалық Одақ (ЕО)»."""
    merged: dict[str, list[Merged]] = defaultdict(list)
    for gloss in glosses:
        short, long = gloss.text.lower(), gloss.kk.lower()
        if gloss.lang == "kk" and short in found and long in found and short != long:
            found[long].absorb(found.pop(short))
            merged[long].append((short, "abbreviation", "introduced in brackets"))
    return merged


def competing(found: Mapping[str, Found], glosses: Iterable[Gloss]) -> dict[str, list[Merged]]:
    """Point out to a reviewer the candidates that may name one concept: the texts give them one foreign form, or the
    lexicon one English form. They stay candidates of their own."""
    merged: dict[str, list[Merged]] = defaultdict(list)
    for (rule, _shared), keys in sorted(_renderings(found, glosses).items()):
        for key in keys:
            merged[key].extend((other, "competing", rule) for other in keys if other != key)
    return {key: list(dict.fromkeys(groups)) for key, groups in merged.items()}


def _renderings(found: Mapping[str, Found], glosses: Iterable[Gloss]) -> dict[tuple[str, str], list[str]]:
    """The candidates by what they share, where two or three do; more share a form that says too little."""
    shared: dict[tuple[str, str], set[str]] = defaultdict(set)
    for gloss in glosses:
        if gloss.lang != "kk" and gloss.kk.lower() in found:
            shared["the same gloss", gloss.text.casefold()].add(gloss.kk.lower())
    known = lexicon.all_senses()
    for key in found:
        for sense in known.get(key, ()):
            if sense.pos == "NOUN" and sense.en:
                shared["the same English in the lexicon", sense.en[0].casefold()].add(key)
    return {what: sorted(keys) for what, keys in shared.items() if 1 < len(keys) < 4}
