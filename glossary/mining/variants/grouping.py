"""The writings of one term brought together, each with the rule that did it: misspelt words, «кедендік одақ» ~ «кеден
одағы», abbreviations. Known words are never misspellings of one another («ұлттық», «ұлтты»; «аймақтық», «аумақтық»).

    >>> misspelt("экономиакалық", "экономикалық"), misspelt("ынтымақтастықтық", "ынтымақтастық")
    (True, True)
    >>> misspelt("егеменді", "егемендік")
    False
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations
from typing import NamedTuple

from glossary.language import Token, analyse, lexicon
from glossary.language.classes import members
from glossary.language.frequency import general_count
from glossary.language.lexicon import Sense
from glossary.mining.ranking.subjects import EVERYDAY
from glossary.mining.terms.candidates import Found
from glossary.mining.text.analysed import Analysed, Vocabulary, vocabulary
from glossary.mining.variants.cannot_link import Apart
from glossary.model import Gloss, VariantKind
from glossary.syntax.words import ABSTRACT, Word

_SHORTEST = 6
"""Shorter words have too many neighbours that are other words."""
_SHORTEST_TYPED = 4
_LONG, _VERY_LONG = 9, 14
"""From these lengths on, a word with one letter replaced, or with two letters wrong, has hardly another neighbour."""
_CONFUSED = frozenset(
    map(frozenset, ("шщ", "іы", "иі", "уү", "уұ", "үұ", "кқ", "гғ", "нң", "оө", "аә", "хһ", "еэ", "дт", "бп"))
)
_KNOWN = frozenset({"lexicon", "irregular", "derived"})
_NAMING = frozenset({"NOUN", "ADJ", "VN", "PROPN"})
_TWICE = ("тықтық", "тіктік", "лықтық", "ліктік", "дықтық", "діктік")
"""An ending said twice looks like a derived word."""

_MOST_RIVALS = 3
"""A foreign form of more terms is a general one."""

_PLURAL = re.compile(r"[лдт][ае]р[ыі]?$")

Merged = tuple[str, VariantKind, str]
"""A variant as the texts write it, in citation form, with its kind and the rule that grouped it."""


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
    endings = members("ending") | {""}
    return any(word[at:] in endings and known[at:] in endings for at in range(shared, max(2, shared - 5), -1))


class Correction(NamedTuple):
    """A misspelt stem and the known one it stands for."""

    wrong: str
    right: str


def respell(texts: Sequence[Analysed], apart: Apart) -> dict[str, Correction]:
    """Read misspelt words as what they stand for, so that their phrases join those of the right spelling; the words
    change in place, their offsets stay. Answers the corrections by the case-folded word."""
    fixes = _corrections(vocabulary(texts), apart)
    forms = {number: word.norm for number, (word, _) in fixes.items()}
    rights = [_respelt(forms[number], correction) for number, (_, correction) in fixes.items()]
    tokens = {
        number: _read_alike(fixes[number][0], analysis.all_tokens[0])
        for number, analysis in zip(fixes, analyse(rights, learn=False), strict=True)
    }
    tokens = {number: token for number, token in tokens.items() if token.readings[0].source in _KNOWN}
    for text in texts if tokens else ():
        for word in text.words:
            if word.type in tokens:
                word.read_as(tokens[word.type])
    return {forms[number].lower(): fixes[number][1] for number in tokens}


def _read_alike(word: Word, token: Token) -> Token:
    """The right spelling with the reading first that its sentence gave the wrong one: «тұжырымдамасын» is also a verb."""
    wanted = (word.case, word.possessive, word.number)
    readings = sorted(token.readings, key=lambda r: (r.pos not in _NAMING, (r.case, r.possessive, r.number) != wanted))
    return token._replace(readings=tuple(readings))


def _respelt(form: str, correction: Correction) -> str:
    right = correction.right + form[len(correction.wrong) :]
    return right[:1].upper() + right[1:] if form[:1].isupper() else right


def _corrections(words: Vocabulary, apart: Apart) -> dict[int, tuple[Word, Correction]]:
    """The misspelt types of the texts, each with the known lemma it stands for, which is commoner in the texts or in
    general."""
    counts: Counter[str] = Counter()
    unknown: dict[int, Word] = {}
    for number, (word, count) in words.items():
        if word.cyrillic and word.pos != "PUNCT":
            source = word.token.readings[0].source
            if source not in _KNOWN or (source != "lexicon" and word.norm.lower().endswith(_TWICE)):
                unknown[number] = word
            elif word.pos in _NAMING:
                counts[word.lemma.lower()] += count
    index: dict[str, list[str]] = defaultdict(list)
    for known in sorted(counts):
        index[known[:3]].append(known)
    suspects = Counter(stem for word in unknown.values() for stem in _stems(word))
    found = {stem: right for stem in suspects if (right := _right(stem, index[stem[:3]], counts, suspects, apart))}
    fixes = {}
    for number, word in unknown.items():
        wrong = max((stem for stem in _stems(word) if stem in found), key=len, default=None)
        if typed := _typed(word):
            fixes[number] = (word, typed)
        elif wrong is not None:
            fixes[number] = (word, Correction(wrong, found[wrong]))
        elif right := _swapped(word.norm.lower(), index):
            fixes[number] = (word, Correction(word.norm.lower(), right))
    return fixes


def _typed(word: Word) -> Correction | None:
    """The known stem that an unknown word was meant to be where somebody, or a scanner, left the letters out that Russian lacks:
    «салык», «нарық» with «к», when there is one such stem. A capital inside a sentence is rather a name's."""
    if word.capital:
        return None
    form = word.norm.lower()
    stems = {reading.lemma.lower() for reading in word.token.readings} | {form}
    for stem in sorted(
        (one for one in stems if form.startswith(one) and len(one) >= _SHORTEST_TYPED), key=lambda one: (-len(one), one)
    ):
        meant = lexicon.typed_as(stem)
        if len(meant) == 1:
            return Correction(stem, *meant)
    return None


def _swapped(form: str, index: Mapping[str, Sequence[str]]) -> str | None:
    """An unknown form with two neighbouring letters changed back, where that makes the beginning of one word of the
    texts and nothing else does: «байланыстрады», the swap reaching into the ending."""
    known = [word for word in index.get(form[:3], ()) if len(word) >= _SHORTEST and form.startswith(word)]
    if len(form) < _LONG or not known:
        return None
    ahead = len(max(known, key=len))
    swaps = {form[:at] + form[at + 1] + form[at] + form[at + 2 :] for at in range(ahead, len(form) - 1)} - {form}
    read = [analysis.all_tokens[0] for analysis in analyse(sorted(swaps), learn=False)]
    right = [token.norm for token in read if token.readings[0].source in _KNOWN and token.readings[0].pos in _NAMING]
    return right[0] if len(right) == 1 else None


def _stems(word: Word) -> set[str]:
    """What may be the stem of an unknown word."""
    form = word.norm.lower()
    stems = {r.lemma.lower() for r in word.token.readings if r.pos in _NAMING} | {form}
    return {stem for stem in stems if len(stem) >= _SHORTEST and form.startswith(stem)}


def _right(
    wrong: str, known: Sequence[str], counts: Mapping[str, int], suspects: Mapping[str, int], apart: Apart
) -> str | None:
    """The known word that a suspect stem stands for."""
    likely = [word for word in _near(wrong, known) if misspelt(wrong, word) and not apart.words(wrong, word)]
    likely = [word for word in likely if _commoner(word, wrong, counts[word], suspects[wrong])]
    return max(likely, key=lambda word: (counts[word], general_count(word), word), default=None)


def _near(word: str, known: Sequence[str]) -> list[str]:
    """The known words that `misspelt` has to look at: those few letters away, or without an ending said twice."""
    from rapidfuzz.distance import OSA
    from rapidfuzz.process import extract

    close = [found for found, _, _ in extract(word, known, scorer=OSA.distance, score_cutoff=2, limit=None)]
    return close + [other for other in known if word.startswith(other) and other not in close]


def _commoner(known: str, wrong: str, times: int, suspected: int) -> bool:
    """Whether a known word is commoner than the suspect, in the texts or by far in general Kazakh."""
    if general_count(wrong) * 20 > general_count(known):
        return False
    return times > suspected or general_count(known) > 0


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
    number = str(bool(_PLURAL.search(one.key)))  # «азаматтық құқық» is not «азаматтық құқықтар»
    rest = (head.lemma.lower(), number, *(word.norm.lower() for word in before))
    if (
        modifier.pos == "ADJ"
        and head.possessive is None
        and lemma.endswith(ABSTRACT)
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
