"""From documents to what a terminologist reviews: glosses and ranked candidates."""

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

from glossary.mining import ranking, variants
from glossary.mining.candidates import Found, add, gather, nest, occurrences
from glossary.mining.evidence import attest, definitions, quoted_phrases
from glossary.mining.glosses import find_glosses
from glossary.mining.kinds import named_kind
from glossary.mining.variants import Merged
from glossary.mining.words import Analysed, analyse_documents
from glossary.model import Candidate, Definition, Document, Gloss, Kind, Mined, Variant

LOWEST = 0.01
"""Below this termhood less than one candidate in a hundred is a term; they are not offered."""


def _silent(_message: str) -> None:
    """No one asked for progress."""


def mine(
    documents: Sequence[Document],
    *,
    decided: Mapping[str, str] | None = None,
    progress: Callable[[str], None] | None = None,
) -> Mined:
    """Mine documents together: their glosses, and their candidates in rank order, best first.

    `decided` maps citation forms to «accepted», «rejected» or «unsure»: rejected ones are not offered again, and
    their heads count for less, those of accepted ones for more. `progress` is told what is being done. The same
    documents give the same answer in any order.
    """
    tell = progress or _silent
    ordered = sorted(documents, key=lambda document: document.path)
    tell("Reading the grammar")
    texts = analyse_documents(ordered)
    tell("Looking for glosses")
    glosses, _refused = find_glosses(texts)
    tell("Gathering candidates")
    found = _found(texts, glosses)
    merged = _merged(found, texts, glosses)
    nest(found)
    attest(found, texts)
    _gloss_evidence(found, glosses)
    defined = _definitions(found, texts)
    tell("Ranking")
    kinds: dict[str, Kind] = {gloss.kk.lower(): gloss.kind for gloss in glosses if gloss.kind != "abbreviation"}
    known = _Known(texts, kinds, merged, defined, decided or {})
    return Mined(tuple(ordered), _ranked(found, known), tuple(glosses))


def _found(texts: Sequence[Analysed], glosses: Iterable[Gloss]) -> dict[str, Found]:
    """The noun phrases, the quoted phrases and the Kazakh sides of the glosses."""
    found = gather(texts)
    numbers = {text.document.name: number for number, text in enumerate(texts)}
    for number, text in enumerate(texts):
        for sentence, mention in quoted_phrases(text):
            add(found, mention, number, sentence)
    for gloss in glosses:
        number = numbers[gloss.source]
        text = texts[number]
        words = text.words[text.before(gloss.kk_start) : text.before(gloss.kk_end)]
        key = gloss.kk.lower()
        if key not in found:
            one = found[key] = Found(key, words)
            one.forms[gloss.kk] += 1
        place = (number, gloss.kk_start, gloss.kk_end, text.sentence_at(text.before(gloss.kk_start)))
        if place not in found[key].places:
            found[key].places.append(place)
            found[key].alone += 1
    return found


def _merged(found: dict[str, Found], texts: Sequence[Analysed], glosses: Sequence[Gloss]) -> dict[str, list[Merged]]:
    merged: dict[str, list[Merged]] = defaultdict(list)
    steps = (
        variants.correct(found, variants.corrections(texts)),
        variants.structural(found),
        variants.abbreviations(found, glosses),
    )
    for step in steps:
        for key, groups in step.items():
            merged[key].extend(groups)
    return merged


def _gloss_evidence(found: Mapping[str, Found], glosses: Iterable[Gloss]) -> None:
    for gloss in glosses:
        if (one := found.get(gloss.kk.lower())) is not None:
            one.evidence["gloss"] += 1


def _definitions(found: Mapping[str, Found], texts: Sequence[Analysed]) -> dict[str, list[Definition]]:
    """The definitions by candidate; a defined candidate has it as evidence."""
    places = {(number, start, end): one.key for one in found.values() for number, start, end, _ in one.places}
    defined: dict[str, list[Definition]] = defaultdict(list)
    for number, text in enumerate(texts):
        for span, definition in definitions(text):
            key = places.get((number, *span))
            if key is not None:
                found[key].evidence["definition"] += 1
                defined[key].append(definition)
    return defined


@dataclass(frozen=True, slots=True)
class _Known:
    """What one run knows beside the candidates: texts, kinds by gloss, merged writings, definitions, decisions."""

    texts: Sequence[Analysed]
    kinds: Mapping[str, Kind]
    merged: Mapping[str, list[Merged]]
    defined: Mapping[str, list[Definition]]
    decided: Mapping[str, str]


def _ranked(found: Mapping[str, Found], known: _Known) -> tuple[Candidate, ...]:
    corpus = ranking.corpus(known.texts)
    heads = ranking.heads_decided(known.decided)
    rejected = {kk.lower() for kk, judgement in known.decided.items() if judgement == "rejected"}
    scored = []
    for key, one in found.items():
        values = ranking.features(one, corpus, known.kinds.get(key, "term")) | ranking.feedback(one, heads)
        score = ranking.termhood(values)
        if key not in rejected and (score >= LOWEST or one.evidence["gloss"]):
            scored.append((-round(score, 4), key, values))
    return tuple(_candidate(found[key], -minus, values, known) for minus, key, values in sorted(scored, key=_by_rank))


def _by_rank(row: tuple[float, str, dict[str, float]]) -> tuple[float, str]:
    return row[:2]


def _candidate(one: Found, score: float, values: Mapping[str, float], known: _Known) -> Candidate:
    return Candidate(
        kk=one.kk,
        score=score,
        count=one.count,
        documents=one.documents,
        kind=known.kinds.get(one.key) or named_kind(one.words, named=one.capital > 0),
        why=ranking.reasons(values),
        variants=_variants(one, known.texts, known.merged.get(one.key, ())),
        occurrences=occurrences(one, known.texts),
        definitions=tuple(known.defined.get(one.key, ())),
    )


def _variants(one: Found, texts: Sequence[Analysed], merged: Iterable[Merged]) -> tuple[Variant, ...]:
    """The inflected forms of a candidate as the texts write them, and the writings merged into it."""
    surfaces = Counter(" ".join(texts[number].text[start:end].lower().split()) for number, start, end, _ in one.places)
    inflected = [
        Variant(text, "inflection", count, "same citation form") for text, count in surfaces.items() if text != one.key
    ]
    grouped = [
        Variant(key, kind, sum(c for t, c in surfaces.items() if t.startswith(key[:-2])), rule)
        for key, kind, rule in merged
    ]
    written = {variant.text for variant in grouped}
    kept = [variant for variant in inflected if variant.text not in written]
    return tuple(sorted({*kept, *grouped}, key=lambda variant: (variant.kind, -variant.count, variant.text)))
