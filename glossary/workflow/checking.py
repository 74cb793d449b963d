"""A translation beside the glossary, and the terms of the glossary in a text."""

import json
import os
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from glossary.checking.annotations import ANNOTATIONS, Place
from glossary.checking.check import Checker, Finding, Segment
from glossary.checking.reports import REPORTS, counted
from glossary.checking.uses import Known, Uses
from glossary.errors import UsageError
from glossary.exchange.bitexts import read_bitext, read_pair
from glossary.exchange.usage import of_term
from glossary.model import Status
from glossary.progress import Progress, silent
from glossary.store.termbase import Termbase
from glossary.texts import read_documents
from glossary.value import Table, Value
from glossary.workflow.exchange import languages


@dataclass(frozen=True, slots=True)
class CheckReport(Value):
    """What a check found: the file, its segments, and of those in which there is something to look at what."""

    name: str
    segments: int
    checked: tuple[tuple[Segment, tuple[Finding, ...]], ...]

    @property
    def findings(self) -> Table[Finding]:
        """Everything that was found."""
        return Table(one for _, found in self.checked for one in found)

    @property
    def counts(self) -> Mapping[str, int]:
        """How many findings there are of each kind."""
        return counted(self.checked)

    def write(self, form: str = "text") -> str:
        """The report as text, jsonl, html or sarif.

        Raises:
            UsageError: another form.
        """
        if form not in REPORTS:
            raise UsageError(f"«{form}» is no form of a report: choose from {', '.join(REPORTS)}.")
        return REPORTS[form](self.name, self.checked)


@dataclass(frozen=True, slots=True)
class KnownUse(Value):
    """A term of the glossary in a text, as it stands there: from `start` to `end`, what the glossary calls it, its equivalents.
    An `avoided` one is deprecated or forbidden."""

    start: int
    end: int
    surface: str
    uid: str
    term: str
    equivalents: tuple[str, ...]
    avoided: bool = False


@dataclass(frozen=True, slots=True)
class Annotated(Value):
    """A text with the terms of the glossary that are used in it."""

    name: str
    text: str
    uses: Table[KnownUse]

    def write(self, form: str = "text") -> str:
        """The text with each term marked, as text or html, or the uses as jsonl.

        Raises:
            UsageError: another form.
        """
        places = [Place(use.start, use.end, use.term, "; ".join(use.equivalents), use.avoided) for use in self.uses]
        if form == "jsonl":
            return "".join(json.dumps(use.as_dict(), ensure_ascii=False) + "\n" for use in self.uses)
        if form not in ANNOTATIONS:
            raise UsageError(f"«{form}» is no form of a text: choose from {', '.join((*ANNOTATIONS, 'jsonl'))}.")
        return ANNOTATIONS[form](self.text, places)


def known_terms(termbase: Termbase, statuses: Collection[Status], domain: str | None, tag: str | None) -> list[Known]:
    """The terms of these statuses."""
    return [
        Known(concept.uid, term.lang, term.text, bool(usage.avoided), usage.case_sensitive)
        for concept in termbase.concepts(statuses=statuses, domain=domain, tag=tag, contexts=0)
        for term in concept.terms
        if (term.status in statuses or of_term(term).avoided) and term.status != "rejected"
        for usage in [of_term(term)]
    ]


def check(
    termbase: Termbase,
    source: str | os.PathLike[str],
    target: str | os.PathLike[str] | None,
    *,
    pair: str,
    statuses: Collection[Status],
    domain: str | None,
    tag: str | None,
    ignored: Iterable[str],
    progress: Progress = silent,
) -> CheckReport:
    """Check a translation; see `glossary.Termbase.check`."""
    from_, to = languages(pair)
    checker = Checker(known_terms(termbase, statuses, domain, tag), from_, to, frozenset(ignored))
    path = Path(source)
    segments = read_bitext(path, (from_, to)) if target is None else read_pair(path, Path(target))
    count = 0
    checked = []
    for count, segment in enumerate(segments, 1):
        if not count % 1000:
            progress("Checking segments …", count, 0)
        if found := checker.check(segment):
            checked.append((segment, tuple(found)))
    return CheckReport(str(source if target is None else target), count, tuple(checked))


def annotate(
    termbase: Termbase,
    path: str | os.PathLike[str],
    *,
    lang: str,
    statuses: Collection[Status],
    domain: str | None,
    tag: str | None,
) -> Annotated:
    """The known terms of a text; see `glossary.Termbase.annotate`."""
    languages(f"{lang}-{'en' if lang != 'en' else 'kk'}")
    known = known_terms(termbase, statuses, domain, tag)
    equivalents: dict[str, list[str]] = {}
    for one in known:
        if one.lang != lang and not one.avoided:
            equivalents.setdefault(one.uid, []).append(one.text)
    uses = Uses(lang, (one for one in known if one.lang == lang))
    (document,) = read_documents([str(path)])
    found = (
        KnownUse(
            use.start,
            use.end,
            use.surface,
            use.known.uid,
            use.known.text,
            tuple(equivalents.get(use.known.uid, ())),
            use.known.avoided,
        )
        for use in uses.find(document.text)
    )
    return Annotated(document.name, document.text, Table(found))
