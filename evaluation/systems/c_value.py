"""C-value and NC-value (Frantzi, Ananiadou and Mima 2000) over the noun phrases that our grammar finds, in citation form.

The linguistic filter is our grammar; the ranking knows neither lexicon nor reference counts. The length of a candidate is
1 + log2 of the number of its words (Barrón-Cedeño et al. 2009): plain log2 would make the value of every single word nought.
"""

import math
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from glossary.syntax.noun_phrases import is_phrase
from glossary.syntax.words import Word, citation
from systems.nominal_runs import Run, runs

LEADING = 100
"""How many of the first terms by C-value tell which words stand beside terms."""
CONTENT = frozenset({"NOUN", "ADJ", "VERB"})
"""Parts of speech of the words whose neighbourhood counts."""


@dataclass
class Phrase:
    """A candidate: how many words it has, how often it stands in the text, in which longer ones, beside which words."""

    length: int
    count: int = 0
    longer: set[str] = field(default_factory=set)
    beside: Counter[str] = field(default_factory=Counter)


def c_value(text: str) -> list[str]:
    """The noun phrases of a text by C-value, best first."""
    return _ranked(values_of(phrases(text)))


def nc_value(text: str) -> list[str]:
    """The noun phrases of a text by NC-value, best first: four fifths C-value, one fifth how often the words beside a phrase
    stand beside the leading terms."""
    found = phrases(text)
    values = values_of(found)
    leading = _ranked(values)[:LEADING]
    terms_beside = Counter(word for term in leading for word in found[term].beside)
    weights = {word: count / len(leading) for word, count in terms_beside.items()}
    return _ranked({term: 0.8 * value + 0.2 * _context(found[term], weights) for term, value in values.items()})


def phrases(text: str) -> Mapping[str, Phrase]:
    """The candidates of a text by citation form: every part of a nominal run that is a phrase by itself."""
    found: dict[str, Phrase] = {}
    for run in runs(text):
        parts = {(start, end): citation(run.words[start:end]).lower() for start, end in _parts(run)}
        for (start, end), term in parts.items():
            phrase = found.setdefault(term, Phrase(end - start))
            phrase.count += 1
            phrase.beside.update(_beside(run, start, end))
            phrase.longer |= {other for (at, to), other in parts.items() if at <= start and end <= to and other != term}
    return found


def _parts(run: Run) -> Iterator[tuple[int, int]]:
    size = len(run.words)
    for start in range(size):
        for end in range(start + 1, size + 1):
            if is_phrase(run.words[start:end]):
                yield start, end


def _beside(run: Run, start: int, end: int) -> Iterator[str]:
    """The lemmas of the content words on either side of a part of a run."""
    before: Word | None = run.words[start - 1] if start else run.before
    after: Word | None = run.words[end] if end < len(run.words) else run.after
    for word in (before, after):
        if word is not None and word.pos in CONTENT:
            yield word.lemma


def values_of(found: Mapping[str, Phrase]) -> dict[str, float]:
    """The C-value of each candidate: its length by how often it stands outside longer candidates, of which the mean counts."""
    values = {}
    for term, phrase in found.items():
        nested = sum(found[other].count for other in phrase.longer) / len(phrase.longer) if phrase.longer else 0.0
        values[term] = (1 + math.log2(phrase.length)) * (phrase.count - nested)
    return values


def _context(phrase: Phrase, weights: Mapping[str, float]) -> float:
    return sum(count * weights.get(word, 0.0) for word, count in phrase.beside.items())


def _ranked(values: Mapping[str, float]) -> list[str]:
    """Terms by value, those of one value in the order of the text."""
    return sorted(values, key=lambda term: -values[term])
