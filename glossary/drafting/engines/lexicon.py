"""The lexicon engine: a term that is a headword of the product's own lexicon or of a dictionary that the user added,
or a name of CLDR."""

from collections.abc import Iterator, Sequence

from glossary import __version__
from glossary.drafting.composing.english import plural, singular
from glossary.drafting.composing.phrase_table import equivalents, find, longest
from glossary.drafting.composing.senses import nominal, senses_of, side, weighted
from glossary.drafting.dictionaries.shelf import Layer, layers
from glossary.drafting.engine import Answer, Query
from glossary.drafting.engines.cldr import names
from glossary.drafting.termbase_terms import Inside
from glossary.language.orthography import fold
from glossary.model import Language

CERTAIN, SHARED = 0.8, 0.17
"""A headword's first equivalent is right in 0.8 + 0.17 × (its share among the equivalents) of the cases; measured on
a list of terms."""
OTHER_NUMBER = 0.4
"""What a form in another number than asked for is worth."""
CLDR = 0.93
PREFERRED, ADDED = 0.98, 0.7
"""What the first equivalent of an added dictionary is worth, with a priority above 0 and without: before the built-in
lexicon, and behind it. Chosen so, and not measured: each dictionary is different."""
NEXT_DICTIONARY = 0.98
"""A dictionary is worth so much less than the one before it."""


class LexiconEngine:
    """Looks a term up as it stands, then in citation form."""

    name = "lexicon"
    knows = True
    version = __version__

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """The equivalents of the headword's senses, those of the term's topic first."""
        added = layers(to)
        return [[*_replaced(self._one(query, to), query.inside, to), *_of_layers(query, added)] for query in queries]

    def _one(self, query: Query, to: Language) -> list[Answer]:
        cited = fold(query.analysis.citation)
        if found := _equivalents(query, query.key, to):
            return _answers(found, query.key)
        if found := _equivalents(query, cited, to):
            many = to == "en" and query.analysis.tokens[-1].number == "pl"
            singular = _answers(found, cited)
            return (
                [a._replace(text=plural(a.text)) for a in singular]
                + [a._replace(confidence=a.confidence * OTHER_NUMBER) for a in singular]
                if many
                else singular
            )
        return [Answer(names(to)[key], CLDR, f"{key}, CLDR") for key in (query.key, cited) if key in names(to)][:1]


def _replaced(answers: Sequence[Answer], inside: Sequence[Inside], to: Language) -> list[Answer]:
    """The answers, before each the same with the user's own words in it: where a customs duty is to be a tariff, a customs
    duty rate is a tariff rate."""
    settled = [part for part in inside if part.settled]
    return [one for answer in answers for one in (*_with_own(answer, settled, to), answer)]


def _with_own(answer: Answer, settled: Sequence[Inside], to: Language) -> Iterator[Answer]:
    text, parts = answer.text, [answer.built_from]
    for part in settled:
        text = _put(text, part, to)
        parts.append(f"{part.uses[0].text}: {part.uses[0].whose}")
    if settled and text:
        yield answer._replace(text=text, built_from=" + ".join(parts), decided=True)


def _put(text: str, part: Inside, to: Language) -> str:
    """A text with the user's words in place of what the lexicon calls a part of the term; empty where it does not say
    it."""
    known, own = equivalents(part.key, to), part.uses[0].text
    if to == "zh":
        found = longest(part.key, text)
        return text.replace(found, own, 1) if found else ""
    tokens = text.split(" ")
    place = find([token.lower() for token in tokens], known)
    if place is None:
        return ""
    said = " ".join(tokens[slice(*place)]).lower()
    as_it_is = said == singular(said) or any(said in side(sense, to) for sense in senses_of(part.key))
    return " ".join([*tokens[: place[0]], own if as_it_is else plural(own), *tokens[place[1] :]])


def _of_layers(query: Query, added: Sequence[Layer]) -> Iterator[Answer]:
    """What added dictionaries say of the term as it stands, else of its citation form."""
    keys = dict.fromkeys((query.key, fold(query.analysis.citation)))
    for place, (about, words) in enumerate(added):
        first = (PREFERRED if about.priority > 0 else ADDED) * NEXT_DICTIONARY**place
        key = next((key for key in keys if key in words), "")
        for rank, text in enumerate(words.get(key, ())):
            yield Answer(text, first / (1 + rank), f"{key}: {text}, dictionary: {about.name}")


def _equivalents(query: Query, key: str, to: Language) -> dict[str, float]:
    """The equivalents of a headword with their weights; those of a verb where it is nothing else."""
    weights: dict[str, float] = {}
    capital = query.kk[:1].isupper()
    for text, weight in weighted(nominal(senses_of(key), capital=capital), to, query.domain_weights, capital=capital):
        weights[text] = max(weights.get(text, 0.0), weight)
    verbs = [text for sense in senses_of(key) if sense.pos == "VERB" for text in side(sense, to)]
    return weights or {text: 1 / (1 + rank) / len(verbs) for rank, text in enumerate(dict.fromkeys(verbs))}


def _answers(weights: dict[str, float], key: str) -> list[Answer]:
    best = sorted(weights.items(), key=lambda pair: -pair[1])
    first = best[0][1]
    return [
        Answer(text, (CERTAIN + SHARED * weight) if text == best[0][0] else 0.5 * weight / first, f"{key}: {text}")
        for text, weight in best
    ]
