"""The Argos engine: translation by the models that the user has installed.

Kazakh goes to English by a Kazakh–English package. Chinese comes by a Kazakh–Chinese package or from English; the
English in the middle is that of all engines together, so that the public English–Chinese package already helps where no
Kazakh model is installed.
"""

from collections.abc import Callable, Sequence

from glossary.drafting.engine import Answer, Query
from glossary.drafting.engines.output_filter import fault, mend
from glossary.drafting.models.packages import Package
from glossary.drafting.models.translation import Translated, translate
from glossary.language.orthography import is_cyrillic
from glossary.model import Draft, Language

CEILING = 0.8
"""What a model's certainty is worth at most: a dropped word can score high, and each model is different."""
DOUBTFUL, DOUBT = 0.05, 0.5
"""A piece less likely than this halves the confidence: the weakest piece tells more than the average."""


class ArgosEngine:
    """Translates by packages, one for each step."""

    name = "argos"
    knows = False

    def __init__(self, step: Package, english: Callable[[Sequence[Query]], list[Draft]] | None = None) -> None:
        """`step` is the package to use; `english` drafts the English that it starts from where that is its source."""
        self.step = step
        self.english = english
        self.version = step.label

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """One answer for each term that the model translates soundly."""
        found: list[list[Answer]] = [[] for _ in queries]
        asked = self._asked(queries)
        translated = translate(self.step, [draft.text or "" for draft in asked.values()]) if asked else []
        for (place, draft), answer in zip(asked.items(), translated, strict=True):
            found[place] = self._checked(queries[place], draft, answer, to)
        return found

    def _asked(self, queries: Sequence[Query]) -> dict[int, Draft]:
        """What the model is given, by the place of the term."""
        places = [place for place, query in enumerate(queries) if _translatable(query)]
        middle = self._middle([queries[place] for place in places])
        return {place: draft for place, draft in zip(places, middle, strict=True) if draft.text}

    def _middle(self, queries: Sequence[Query]) -> list[Draft]:
        """What the model is given for each term: the term itself, in small letters unless it is a name, or its
        English."""
        if self.english is not None:
            return self.english(queries) if queries else []
        return [Draft(query.kk, "kk", _source(query), 1.0) for query in queries]

    def _checked(self, query: Query, middle: Draft, answer: Translated, to: Language) -> list[Answer]:
        text = mend(answer.text, query.kk)
        if fault(text, query.kk, to):
            return []
        path = [query.kk, *([str(middle.text)] if self.english else []), text]
        return [Answer(text, confidence(answer) * middle.confidence, f"{' → '.join(path)}, {self.version}")]


def confidence(answer: Translated) -> float:
    """How far a model's answer is to be trusted, from the probabilities of its pieces.

    >>> confidence(Translated("customs union", 0.9, 0.7)) > 2 * confidence(Translated("customs union", 0.5, 0.01))
    True
    """
    return CEILING * answer.mean * (DOUBT if answer.least < DOUBTFUL else 1.0)


def _translatable(query: Query) -> bool:
    return query.kind not in ("person", "abbreviation") and is_cyrillic(query.key)


def _source(query: Query) -> str:
    text = query.analysis.text
    return text if all(token.pos in ("PROPN", "X") for token in query.analysis.tokens) else text.lower()
