"""Learn from the lexicon's own phrases how each word is rendered as a head and before one: `glossary/drafting/data/renderings_*.tsv`.

    python tools/align_lexicon.py

A phrase and an equivalent of it are two sentences that say the same (Brown and others 1993). Each word of the phrase, or each
headword inside it, is rendered by one piece of the equivalent, a run of words (of characters in Chinese); which piece is
whose is not known. Expectation and maximisation settle it as in IBM model 1, with pieces in place of words (Marcu and Wong 2002): first the
equivalents that the lexicon gives a word are believed, then what its other phrases say. Counted is the best division of each phrase, by
domain; a phrase teaches its domain's rendering once, its second equivalent half. Run it again when many phrases were added.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import combinations, permutations
from math import prod
from typing import NamedTuple

from glossary.drafting.composing.english import singular
from glossary.drafting.composing.fluency import is_equivalent
from glossary.drafting.composing.nodes import Word
from glossary.drafting.composing.phrase_table import FORM, HEAD, MODIFIER, equivalents
from glossary.drafting.composing.pieces import EQUIVALENTS, piece, units
from glossary.drafting.composing.senses import side, small
from glossary.drafting.composing.tree import parse
from glossary.drafting.tables import DATA
from glossary.language import analyse, lexicon
from glossary.model import Language

LANGUAGES: tuple[Language, ...] = ("en", "zh")
ROUNDS = 4
LONGEST, WORDS = {"en": 8, "zh": 12}, 4
"""Units of an equivalent, and words of a phrase, that are still divided."""
PRIOR = 1.0
"""How many phrases the equivalents of a word are worth beside what its phrases say."""
SURE = 0.4
"""A division less likely than this teaches nothing."""
OUT_OF_ORDER = {"en": 0.1, "zh": 0.3}
"""What another order than the Kazakh one counts; in English with «of», «for» and the like it is the usual one."""
STRAIGHT_WITH_LINK, JOINED = 0.3, 0.1
"""What it counts when words are read as one that are no headword."""
DOUBTFUL = 0.2
"""What a rendering counts that nothing else bears out, beside others that nothing bears out."""
BEHIND = frozenset(["of", "for", "in", "to", "from", "with", "on", "by", "at"])
Slot = tuple[str, str]
"""A word or headword with its place, head or modifier."""
Pieces = tuple[str, ...]
Shares = Mapping[Slot, tuple[int, int]]


class Reading(NamedTuple):
    """A phrase read as so many parts: its words, some of them joined; which parts are plurals; what such a reading counts."""

    slots: tuple[Slot, ...]
    plurals: tuple[bool, ...]
    chance: float


class Pair(NamedTuple):
    """A phrase with one of its equivalents: its readings, its words before the head as they stand, the units of the
    equivalent, its domain, its rank among the equivalents."""

    readings: Sequence[Reading]
    forms: Sequence[str]
    said: tuple[str, ...]
    domain: str
    rank: int

    @property
    def weight(self) -> float:
        """What it counts."""
        return 1 / (1 + self.rank)


def pairs(to: Language) -> list[Pair]:
    """All phrases with their first equivalents."""
    phrases = lexicon.phrases()
    found = []
    for senses, analysis in zip(phrases.values(), analyse([s[0].headword for s in phrases.values()]), strict=True):
        tree = parse(analysis)
        words = tree.words if tree else ()
        read = list(readings_of(words)) if 2 <= len(words) <= WORDS else []
        for sense in senses if read else ():
            for rank, text in enumerate(side(sense, to)[:EQUIVALENTS]):
                said = units(small(text) if sense.headword[0].isupper() else text, to)
                if 2 <= len(said) <= LONGEST[to]:
                    found.append(Pair(read, [word.form for word in words[:-1]], said, sense.domain, rank))
    return found


def readings_of(words: Sequence[Word]) -> Iterator[Reading]:
    """The ways to read a phrase as two parts or more: neighbours may be one headword, or mean something together that
    they do not mean alone («ең төменгі»: minimum)."""
    for count in range(1, len(words)):
        for cuts in combinations(range(1, len(words)), count):
            parts = [words[start:stop] for start, stop in zip((0, *cuts), (*cuts, len(words)), strict=True)]
            keys = [" ".join([*(word.form for word in part[:-1]), part[-1].lemma]) for part in parts]
            chance = prod(
                1.0 if len(part) == 1 or key in lexicon.phrases() else JOINED
                for part, key in zip(parts, keys, strict=True)
            )
            places = [MODIFIER] * count + [HEAD]
            yield Reading(tuple(zip(keys, places, strict=True)), tuple(part[-1].plural for part in parts), chance)


@cache
def divisions(said: tuple[str, ...], parts: int, to: Language) -> list[tuple[Pieces, float]]:
    """The ways to give each of so many words a piece, with what each counts before anything is known of the words."""
    found: dict[Pieces, float] = {}
    linked = to == "en" and bool(BEHIND & set(said))
    for cuts in combinations(range(1, len(said)), parts - 1):
        pieces = [piece(said[start:stop], to) for start, stop in zip((0, *cuts), (*cuts, len(said)), strict=True)]
        for order in orders(parts) if all(pieces) else ():
            straight = order == tuple(range(parts))
            chance = (STRAIGHT_WITH_LINK if straight else 1.0) if linked else (1.0 if straight else OUT_OF_ORDER[to])
            of_words = tuple(pieces[order.index(word)] for word in range(parts))
            found[of_words] = max(found.get(of_words, 0.0), chance)
    return list(found.items())


@cache
def orders(parts: int) -> list[tuple[int, ...]]:
    """The orders in which the words of a phrase may be said: any of three, of more the straight one and its reverse."""
    straight = tuple(range(parts))
    return list(permutations(straight)) if parts <= 3 else [straight, straight[::-1]]


class Model:
    """What is believed of the renderings: expected counts over the lexicon's equivalents."""

    def __init__(self, to: Language) -> None:
        self.to = to
        self.counts: Mapping[Slot, Mapping[str, float]] = {}
        self.totals: Mapping[Slot, float] = {}

    def chance(self, slot: Slot, text: str) -> float:
        """How likely a word is rendered so."""
        seen = self.counts.get(slot, {}).get(text, 0.0)
        return (seen + PRIOR * self.before(slot[0], text)) / (self.totals.get(slot, 0.0) + PRIOR)

    def before(self, word: str, text: str) -> float:
        """The same before any phrase is seen: an equivalent, else a word of its own, a short one rather than a long one."""
        known = equivalents(word, self.to)
        if text in known:
            return 0.7 / len(known)
        length = 0.3 ** text.count(" ") if self.to == "en" else 0.5 ** abs(len(text) - 2)
        return (1e-3 if is_equivalent(text, self.to) else 1e-4) * length

    def base(self, text: str) -> str:
        """A piece in the form in which all its forms are counted."""
        return singular(text) if self.to == "en" and not text.endswith(("'", "'s")) else text

    def judged(self, pair: Pair) -> list[tuple[Reading, Pieces, float]]:
        """The divisions of a pair with their chances, which add up to 1."""
        found = [
            (read, pieces, read.chance * chance * prod(map(self.chance, read.slots, map(self.base, pieces))))
            for read in pair.readings
            for pieces, chance in divisions(pair.said, len(read.slots), self.to)
        ]
        total = sum(chance for *_, chance in found) or 1.0
        return [(read, pieces, chance / total) for read, pieces, chance in found]

    def borne_out(self, slot: Slot, text: str, pair: Pair) -> bool:
        """Whether a rendering is an equivalent of the word, or other phrases have it."""
        seen = self.counts.get(slot, {}).get(self.base(text), 0.0)
        return self.base(text) in equivalents(slot[0], self.to) or seen > pair.weight + 0.5

    def best(self, pair: Pair) -> tuple[Reading, Pieces, float]:
        """The likeliest division of a pair, with the chance 0 where there is none."""
        return max(self.judged(pair), key=lambda one: one[-1], default=(pair.readings[0], (), 0.0))

    def learn(self, sample: Sequence[Pair]) -> None:
        """One round: count each division by its chance."""
        counts: defaultdict[Slot, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
        for pair in sample:
            for read, pieces, chance in self.judged(pair):
                for slot, text in zip(read.slots, pieces, strict=True) if chance > 0.01 else ():
                    counts[slot][self.base(text)] += chance * pair.weight
        self.counts = counts
        self.totals = {slot: sum(texts.values()) for slot, texts in counts.items()}


Counts = defaultdict[Slot, defaultdict[str, defaultdict[str, float]]]


def counted(model: Model, sample: Sequence[Pair]) -> Counts:
    """The renderings of each word, each with its domains: from the best division of every pair, and what runs of words say
    together. What is a headword is looked up and not learnt."""
    found: Counts = defaultdict(lambda: defaultdict(lambda: defaultdict(float)))
    for pair in sample:
        read, pieces, chance = model.best(pair)
        if chance < SURE:
            continue
        texts = [model.base(text) if many else text for text, many in zip(pieces, read.plurals, strict=True)]
        borne = [model.borne_out(slot, text, pair) for slot, text in zip(read.slots, texts, strict=True)]
        for place, (slot, text) in enumerate(
            [*zip(read.slots, texts, strict=True), *runs(read, pieces, pair, model.to)]
        ):
            sure = all(borne[:place] + borne[place + 1 :]) or borne[place : place + 1] == [True]
            if slot[0] not in lexicon.phrases():
                found[slot][text][pair.domain] += pair.weight * (1.0 if sure else DOUBTFUL)
    return found


def runs(read: Reading, pieces: Pieces, pair: Pair, to: Language) -> Iterator[tuple[Slot, str]]:
    """The first and the last words of a longer phrase, where what they say stands together."""
    glue = " " if to == "en" else ""
    for length in range(2, len(pieces)):
        for part in (slice(length), slice(-length, None)):
            text = glue.join(pieces[part])
            if text in glue.join(pair.said):
                yield (" ".join(key for key, _ in read.slots[part]), read.slots[part][-1][1]), text


def turned(sample: Sequence[Pair], model: Model) -> Shares:
    """Of each head the Chinese phrases, and how many of them have it first, by their first equivalents."""
    found: defaultdict[Slot, list[bool]] = defaultdict(list)
    for pair in sample:
        read, pieces, chance = model.best(pair)
        if pair.rank == 0 and chance:
            said = "".join(pair.said)
            found[read.slots[-1]].append(said.startswith(pieces[-1]) and not said.endswith(pieces[-1]))
    return {slot: (len(several), sum(several)) for slot, several in found.items()}


def linked(sample: Sequence[Pair]) -> Shares:
    """Of each word the English phrases, and how many of them have «of» or «for» in their first equivalent."""
    found: defaultdict[Slot, list[bool]] = defaultdict(list)
    for pair in sample:
        for slot in (*pair.readings[-1].slots, *((form, FORM) for form in pair.forms)) if pair.rank == 0 else ():
            found[slot].append(bool({"of", "for"} & set(pair.said)))
    return {slot: (len(several), sum(several)) for slot, several in found.items()}


def trained(to: Language, sample: Sequence[Pair]) -> Model:
    """A model that has seen the phrases a few times."""
    model = Model(to)
    for _ in range(ROUNDS):
        model.learn(sample)
    return model


def rows(shares: Shares, texts_of: Counts) -> Iterator[str]:
    """The lines of the table of renderings."""
    for word, place in sorted({*shares, *texts_of}):
        several, of = shares.get((word, place), (0, 0))
        texts: Mapping[str, Mapping[str, float]] = texts_of.get((word, place), {})
        yield "\t".join(
            [word, place, str(several), str(of), "|".join(f"{text}={cell(by)}" for text, by in best(texts))]
        )


def best(texts: Mapping[str, Mapping[str, float]]) -> list[tuple[str, Mapping[str, float]]]:
    """Renderings, the commonest first."""
    return sorted(texts.items(), key=lambda one: (-sum(one[1].values()), one[0]))


def topics(texts_of: Counts, to: Language) -> Iterator[str]:
    """The lines of the table of topics: the domains of each rendering, in phrases and as the equivalent of a word; first, without
    a text, those of all together as parts of one."""
    found: defaultdict[str, defaultdict[str, float]] = defaultdict(lambda: defaultdict(float))
    for (words, _), texts in texts_of.items():
        for text, by in texts.items() if " " not in words else ():
            add(found[text.lower()], by)
    for headword, senses in lexicon.all_senses().items():
        for sense in senses if " " not in headword else ():
            for rank, text in enumerate(side(sense, to)):
                add(found[text.lower()], {sense.domain: 1 / (1 + rank)})
    usual: defaultdict[str, float] = defaultdict(float)
    for by in found.values():
        add(usual, by)
    total = sum(usual.values())
    yield "\t" + cell({domain: count / total for domain, count in usual.items()})
    yield from (f"{text}\t{cell(by)}" for text, by in sorted(found.items()))


def add(counts: defaultdict[str, float], more: Mapping[str, float]) -> None:
    """Counts with more added."""
    for name, count in more.items():
        counts[name] += count


def cell(domains: Mapping[str, float]) -> str:
    """Domains with their counts."""
    return ",".join(f"{domain}:{count:.4g}" for domain, count in sorted(domains.items()))


def main() -> None:
    """Write all four tables."""
    for to in LANGUAGES:
        sample = pairs(to)
        model = trained(to, sample)
        found, shares = counted(model, sample), linked(sample) if to == "en" else turned(sample, model)
        renderings = ["word\tplace\tphrases\tturned\trenderings", *rows(shares, found)]
        for name, lines in (("renderings", renderings), ("topics", ["text\tdomains", *topics(found, to)])):
            (DATA / f"{name}_{to}.tsv").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
