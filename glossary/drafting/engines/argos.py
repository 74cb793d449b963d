"""The Argos engine: translation by the models that the user has installed.

Kazakh goes to English by a Kazakh–English package. Chinese comes by a Kazakh–Chinese package or from English; the
English in the middle is that of all engines together, so that the public English–Chinese package already helps where no
Kazakh model is installed.
"""

from collections.abc import Callable, Iterator, Sequence
from warnings import warn

from glossary.drafting.engine import Answer, Query
from glossary.drafting.engines.output_filter import fault, mend
from glossary.drafting.models.packages import Package
from glossary.drafting.models.selftest import share_right
from glossary.drafting.models.translation import Translated, translate
from glossary.errors import EngineError, GlossaryWarning
from glossary.language.orthography import is_cyrillic
from glossary.model import Draft, Language

CEILING = 0.8
"""What a model's certainty is worth at most: a dropped word can score high, and each model is different."""
LEAST = 0.4
"""What a model is trusted that knew none of the terms of the self-test, where another is asked, too."""
DOUBTFUL, DOUBT = 0.05, 0.5
"""A piece less likely than this halves the confidence: the weakest piece tells more than the average."""


class ArgosEngine:
    """Translates by all packages of a pair of languages; one that cannot work is named and the others go on."""

    name = "argos"
    knows = False

    def __init__(
        self, steps: Sequence[Package], english: Callable[[Sequence[Query]], list[Draft]] | None = None
    ) -> None:
        """`steps` are the packages to use; `english` drafts the English that they start from where that is their
        source."""
        self.steps = steps
        self.english = english
        self.version = ", ".join(step.label for step in steps)

    def answer(self, queries: Sequence[Query], to: Language) -> list[list[Answer]]:
        """One answer of each model for each term that it translates soundly, the surest first. Where there are several
        models, each is trusted as far as it is good on known terms.

        Raises:
            EngineError: no model can work.
        """
        asked = self._asked(queries)
        found: list[list[Answer]] = [[] for _ in queries]
        for step, trust, translated in self._translated([draft.text or "" for draft in asked.values()]):
            for (place, draft), answer in zip(asked.items(), translated, strict=True):
                found[place] += self._checked(queries[place], draft, answer, to, step, trust)
        return [sorted(answers, key=lambda answer: -answer.confidence) for answers in found]

    def _translated(self, texts: Sequence[str]) -> Iterator[tuple[Package, float, list[Translated]]]:
        """What each model makes of texts, and how far it is to be trusted."""
        failed: list[EngineError] = []
        for step in self.steps if texts else ():
            try:
                trust = share_right(step) if len(self.steps) > 1 else 1.0
                yield step, trust, translate(step, texts)
            except EngineError as error:
                failed.append(error)
        if failed and len(failed) == len(self.steps):
            raise failed[0]
        for one in failed:
            warn(GlossaryWarning(str(one)), stacklevel=2)

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

    def _checked(
        self, query: Query, middle: Draft, answer: Translated, to: Language, step: Package, trust: float
    ) -> list[Answer]:
        text = mend(answer.text, query.kk)
        if fault(text, query.kk, to):
            return []
        path = [query.kk, *([str(middle.text)] if self.english else []), text]
        sure = confidence(answer) * middle.confidence * (LEAST + (1 - LEAST) * trust)
        return [Answer(text, sure, f"{' → '.join(path)}, {step.label}")]


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
