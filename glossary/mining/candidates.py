"""Candidates gathered from all documents: each phrase under its citation form with every place where it stands."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from glossary.mining.phrases import Mention, mentions
from glossary.mining.words import Analysed, Word, citation
from glossary.model import Occurrence


@dataclass(slots=True, eq=False)
class Found:
    """What is known of one candidate. `words` are those of its first place; `places` are document number, start,
    end, sentence number; `alone` counts the places where no longer phrase holds it; `forms` counts its citation
    forms as written."""

    key: str
    words: tuple[Word, ...]
    places: list[tuple[int, int, int, int]] = field(default_factory=list)
    alone: int = 0
    forms: Counter[str] = field(default_factory=Counter)
    capital: int = 0
    evidence: Counter[str] = field(default_factory=Counter)
    longer: list[int] = field(default_factory=list)

    @property
    def kk(self) -> str:
        """The citation form written most often; of equals the first in the alphabet."""
        return min(self.forms, key=lambda form: (-self.forms[form], form))

    @property
    def count(self) -> int:
        """In how many places it stands."""
        return len(self.places)

    @property
    def documents(self) -> int:
        """In how many documents it stands."""
        return len({place[0] for place in self.places})


def gather(texts: Sequence[Analysed]) -> dict[str, Found]:
    """Every phrase of the texts by its case-folded citation form, in the order of the texts."""
    found: dict[str, Found] = {}
    for number, text in enumerate(texts):
        for sentence in range(len(text.sentences)):
            for mention in mentions(text, sentence):
                add(found, mention, number, sentence)
    return found


def add(found: dict[str, Found], mention: Mention, document: int, sentence: int) -> Found:
    """Add one mention; a place that is known already is not counted twice."""
    form = citation(mention.words)
    key = form.lower()
    one = found.get(key)
    if one is None:
        one = found[key] = Found(key, mention.words)
    place = (document, mention.start, mention.end, sentence)
    if not one.places or one.places[-1] != place:
        one.places.append(place)
        one.alone += not mention.nested
        one.forms[form] += 1
        one.capital += mention.words[0].capital
    return one


def nest(found: dict[str, Found]) -> None:
    """Note for each candidate the counts of the candidates that hold it, for the C-value."""
    for outer in found.values():
        words = outer.words
        if len(words) < 2:
            continue
        inner = {
            citation(words[i:j]).lower()
            for i in range(len(words))
            for j in range(i + 1, len(words) + 1)
            if j - i < len(words)
        }
        for key in inner & found.keys():
            found[key].longer.append(outer.count)


def occurrences(found: Found, texts: Sequence[Analysed]) -> tuple[Occurrence, ...]:
    """The places of a candidate as the model has them, in the order of documents and text."""
    result = []
    for number, start, end, sentence in sorted(found.places):
        document = texts[number].document
        bounds = document.sentences[sentence]
        result.append(Occurrence(document.name, start, end, document.text[start:end], bounds))
    return tuple(result)
