"""Concepts and candidates as the rows of a table, and the rows' memory: what each one said when it left.

The memory («ancestor») of a row is canonical JSON: {"cells": {column: text}, "hidden": {language: [texts]}}. It holds
only the columns that come back, so that the same row always gives the same text.
"""

import json
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain

from glossary.exchange.columns import COLUMNS, SEPARATOR, TEXT_LANGUAGES, Face, editable
from glossary.exchange.own_fields import write_fields
from glossary.exchange.usage import Usage, of_term, read_usage, write_usage
from glossary.mining.ranking.calibration import likelihood
from glossary.model import Concept, Definition, Kwic, OpenCandidate, Proposal, Status
from glossary.value import Value

Hidden = Mapping[str, Collection[str]]
"""Language → the texts that its cell did not show, because of their status or because they are not to be used."""

LIVE: tuple[Status, ...] = ("proposed", "reviewed", "approved")
"""The statuses of terms that nobody has rejected."""

CONTEXT_REACH = 75
"""Characters kept on each side of the key word: two such contexts fill six lines of a cell, and ten rows still fit a
screen."""
CONTEXTS = 2
SHOWN_PROPOSALS = 4
"""Proposals of one language that a cell shows; an engine gives up to six, ever weaker ones."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row that leaves the termbase. `cells` has every column of its face; `contexts` are the key words in context
    again, for formats that can mark them; `drafted` names the columns whose text an engine proposed and nobody has
    reviewed; `hidden` are the live terms of other statuses than the row shows."""

    uid: str
    cells: Mapping[str, str]
    contexts: tuple[Kwic, ...] = ()
    drafted: frozenset[str] = frozenset()
    hidden: Hidden = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Ancestor(Value):
    """What a row said when it was exported: the cells that come back, and the terms it did not show."""

    cells: Mapping[str, str]
    hidden: Hidden


def concept_row(concept: Concept, shown: Collection[str] = LIVE) -> Row:
    """A concept with its terms of the statuses `shown`; its status is that of its first Kazakh term shown."""
    texts = {lang: SEPARATOR.join(usable_texts(concept, lang, shown)) for lang in TEXT_LANGUAGES}
    kazakh = [term.status for term in concept.terms if term.lang == "kk" and term.status in shown]
    others = [status for status in LIVE if status not in shown]
    hidden = {lang: unseen for lang in TEXT_LANGUAGES if (unseen := _unseen(concept, lang, shown, others))}
    contexts = _shorten(concept.contexts)
    cells = texts | {
        "id": concept.uid,
        "status": kazakh[0] if kazakh else "",
        "definition": _together(concept.definitions),
        "usage": write_usage(usages(concept, shown)),
        "note": concept.note,
        "domain": concept.domain,
        "kind": concept.kind,
        "context": _plain(contexts),
        "source": ", ".join(concept.sources),
        "own_field": write_fields(concept.fields),
        "collection": SEPARATOR.join(concept.tags),
        "rev": str(concept.rev),
    }
    return Row(concept.uid, cells, contexts, hidden=hidden)


def candidate_row(candidate: OpenCandidate) -> Row:
    """An open candidate with the best proposal of each language; the status is empty until somebody decides.

    A Kazakh proposal is an abbreviation of the term («Еуропалық Одақ», «ЕО») and stands beside it.
    """
    best = best_proposals(candidate)
    contexts = _shorten(candidate.contexts)
    cells = {lang: best[lang].text if lang in best else "" for lang in TEXT_LANGUAGES} | {
        "id": candidate.uid,
        "kk": SEPARATOR.join([candidate.kk, *(best[lang].text for lang in best if lang == "kk")]),
        "status": "" if candidate.status == "new" else candidate.status,
        "context": _plain(contexts),
        "definition": _together(candidate.definitions),
        "proposals": _proposals(candidate.proposals),
        "note": _reason(candidate),
        "domain": candidate.domain,
        "kind": candidate.kind,
        "source": ", ".join(candidate.sources),
        "count": str(candidate.count),
        "probability": f"{likelihood(candidate.score):.2f}",
        "score": f"{candidate.score:.2f}",
        "rev": str(candidate.rev),
    }
    drafted = frozenset(lang for lang, proposal in best.items() if proposal.origin == "draft")
    return Row(candidate.uid, cells, contexts, drafted)


def stop_list(concepts: Iterable[Row], candidates: Iterable[OpenCandidate]) -> Iterator[Row]:
    """What people have rejected as rows without ids, which mean the same in any termbase; each name once."""
    plain = {column.name: "" for column in COLUMNS["glossary"]}
    rejected = ({"kk": one.kk, "note": _reason(one), "domain": one.domain, "kind": one.kind} for one in candidates)
    seen: set[tuple[str, str]] = set()
    for cells in chain((row.cells for row in concepts), rejected):
        name = (cells["kk"], cells["domain"])
        if name not in seen:
            seen.add(name)
            yield Row("", {**plain, **cells, "id": "", "rev": "", "status": "rejected"})


def _reason(candidate: OpenCandidate) -> str:
    """Why somebody decided as they did, last."""
    return next((one.note for one in reversed(candidate.decisions) if one.judgement != "split"), "")


def best_proposals(candidate: OpenCandidate) -> dict[str, Proposal]:
    """The first proposal of each language; the termbase lists the best one first."""
    best: dict[str, Proposal] = {}
    for proposal in candidate.proposals:
        best.setdefault(proposal.lang, proposal)
    return best


def describe(proposal: Proposal) -> str:
    """A proposal with its origin: «customs union (seed.txt)», «关税同盟 (composition, 62 %)».

    An engine's second thoughts come without a confidence and are given without an origin.
    """
    if proposal.origin != "draft":
        remarks = [proposal.source or proposal.origin]
        remarks += ["competing"] * proposal.competing + ["check where the term begins and ends"] * proposal.uncertain
        return f"{proposal.text} ({', '.join(remarks)})"
    sure = f"{round(100 * proposal.confidence)} %" + ", unsure" * proposal.unsure
    return f"{proposal.text} ({proposal.engine}, {sure})" if proposal.confidence else proposal.text


def _proposals(proposals: Iterable[Proposal]) -> str:
    """All proposals in one cell, a line for each language with its best few: «en: customs union (seed.txt); toll
    union»."""
    by_language: dict[str, list[str]] = {}
    for proposal in proposals:
        by_language.setdefault(proposal.lang, []).append(describe(proposal))
    return "\n".join(f"{lang}: {'; '.join(texts[:SHOWN_PROPOSALS])}" for lang, texts in by_language.items())


def _together(definitions: Iterable[Definition]) -> str:
    """All definitions in one cell, a line each."""
    return "\n".join(definition.text for definition in definitions)


def canonical(row: Row, face: Face) -> str:
    """The ancestor of a row as text."""
    cells = {name: row.cells[name] for name in editable(face)}
    return json.dumps({"cells": cells, "hidden": row.hidden}, ensure_ascii=False, sort_keys=True)


def ancestors(rows: Mapping[str, str]) -> dict[str, Ancestor]:
    """The remembered rows of an export, read back."""
    read = {uid: json.loads(text) for uid, text in rows.items()}
    return {uid: Ancestor(base["cells"], base["hidden"]) for uid, base in read.items()}


def unseen(name: tuple[str, str], ancestor: Ancestor) -> bool:
    """Whether an exported row said nothing of a term, by language and text, that the concept had."""
    lang, text = name
    return text in ancestor.hidden.get(lang, ()) and name not in read_usage(ancestor.cells.get("usage", ""))


def term_texts(concept: Concept, lang: str, statuses: Collection[str]) -> list[str]:
    """The terms of a concept in a language with one of these statuses, the preferred one first."""
    return [term.text for term in concept.terms if term.lang == lang and term.status in statuses]


def usable_texts(concept: Concept, lang: str, statuses: Collection[str]) -> list[str]:
    """Those of them that may be used: neither outdated nor forbidden."""
    return [text for (of, text), usage in usages(concept, statuses).items() if of == lang and not usage.avoided]


def usages(concept: Concept, statuses: Collection[str]) -> dict[tuple[str, str], Usage]:
    """What the termbase says of the terms with one of these statuses, by language and text."""
    return {(term.lang, term.text): of_term(term) for term in concept.terms if term.status in statuses}


def _unseen(concept: Concept, lang: str, shown: Collection[str], others: Collection[str]) -> list[str]:
    """The live terms of a language that its cell does not show: those of other statuses, and those to be avoided."""
    usable = usable_texts(concept, lang, shown)
    avoided = [text for text in term_texts(concept, lang, shown) if text not in usable]
    return [*term_texts(concept, lang, others), *avoided]


def _shorten(contexts: Iterable[Kwic]) -> tuple[Kwic, ...]:
    return tuple(_window(kwic) for kwic in list(contexts)[:CONTEXTS])


def _window(kwic: Kwic) -> Kwic:
    """The key word with `CONTEXT_REACH` characters on each side, cut at spaces and marked by «…»."""
    start = max(kwic.start - CONTEXT_REACH, 0)
    end = min(kwic.end + CONTEXT_REACH, len(kwic.sentence))
    if start:
        start = kwic.sentence.find(" ", start, kwic.start) + 1 or kwic.start
    if end < len(kwic.sentence):
        end = max(kwic.sentence.rfind(" ", kwic.end, end), kwic.end)
    left, right = "…" * (start > 0), "…" * (end < len(kwic.sentence))
    shift = len(left) - start
    return Kwic(left + kwic.sentence[start:end] + right, kwic.start + shift, kwic.end + shift, kwic.source, kwic.where)


def _plain(contexts: Iterable[Kwic]) -> str:
    return "\n".join(kwic.sentence + f" ({kwic.where})" * bool(kwic.where) for kwic in contexts)
