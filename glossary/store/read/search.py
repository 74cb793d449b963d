"""Finding concepts and candidates by whatever a person types, best first, each with the reason why it matched.

The stages are tried in turn, from sure to bold, and the first with a hit is the answer: words in any inflected
form, then Russian letters for Kazakh ones, then parts of words, then typos. Each stage asks the full-text tables
for rows that might do and then judges word by word; every word of the query needs a word of the row. What people
rejected is found too, and marked by its status, but it does not keep a bolder stage from finding what stands.
"""

import re
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from typing import NamedTuple

from glossary.errors import NotFound, UsageError
from glossary.language.matching import (
    SHORTEST_STEM,
    Match,
    citation_forms,
    english_forms,
    match_inflected,
    match_part,
    match_russian,
    match_typo,
    possible_stems,
)
from glossary.language.orthography import fold, is_cyrillic, is_han, skeleton
from glossary.model import Hit, Language, OpenCandidate
from glossary.store.cells import ALTERNATIVES
from glossary.store.connection import array
from glossary.store.keys import Ref, read_uid, split_han, words
from glossary.store.read.narrowing import ANY, ROWS, Narrow, conditions, expression, fitting
from glossary.store.read.read_model import best_proposals
from glossary.store.read.records import Owner, get, read_candidates

MOST = 1000
"""How many rows a stage judges at most; the shortest texts come first."""
LONGEST = 300
"""Letters that a query may have: as many as the longest titles of organisations and laws."""
WORDS = 60
"""How many words of the termbase stand for a word of which only a part, or a misspelt form, is typed; the best first."""

Judge = Callable[[str, str], Match | None]


class _Verdict(NamedTuple):
    score: float
    stands: bool
    why: str
    text: str


class _Vocabulary:
    """The words of the termbase; all of them are read once for all questions of a search, and only by the bold ones."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection

    @cached_property
    def _all(self) -> list[str]:
        return [term for (term,) in self._connection.execute("SELECT term FROM term_vocabulary WHERE col = 'words'")]

    def of_length(self, shortest: int, longest: int) -> list[str]:
        """The words of such lengths, each once."""
        return [term for term in self._all if shortest <= len(term) <= longest]

    def beginning(self, column: str, stem: str) -> set[str]:
        """The words of a column that begin as a stem does, its last letter aside: that may have changed before an ending."""
        start = stem if len(stem) <= SHORTEST_STEM else stem[:-1]
        question = "SELECT term FROM term_vocabulary WHERE term >= ? AND term < ? AND col = ?"
        return {term for (term,) in self._connection.execute(question, [start, start + "\U0010ffff", column])}


class _Stage(NamedTuple):
    """What to ask the index of words for, word by word, and how to judge the words of the rows it gives."""

    asked: Callable[[_Vocabulary, str], str]
    judge: Judge


def search(connection: sqlite3.Connection, query: str, limit: int, narrow: Narrow = ANY) -> list[Hit]:
    """Concepts and candidates for a query in any language, best first, of equals the rejected ones last; only what it is
    narrowed to, if it is.

    Raises:
        UsageError: a query without a letter or digit that is no term itself («№» may be one), or too long a one.
    """
    if len(query) > LONGEST:
        raise UsageError(f"A query has at most {LONGEST} letters, and this one {len(query):,}: give a few words of it.")
    typed = words(fold(query))
    if not typed:
        if found := _fitting(connection, re.compile(f"^{re.escape(fold(query.strip()))}$"), limit, narrow, "exact"):
            return found
        raise UsageError("There is nothing to search for in this query: give a word.")
    named = _named(connection, query)
    found = _matching(connection, query, typed, limit, narrow)
    return [*named, *(hit for hit in found if hit.uid not in {one.uid for one in named})]


def search_pattern(
    connection: sqlite3.Connection, pattern: str, limit: int, *, regular: bool, narrow: Narrow = ANY
) -> list[Hit]:
    """Concepts and candidates with a text that fits a pattern, the shortest texts first.

    Raises:
        UsageError: too long a pattern, no expression, or one that may never end.
    """
    return _fitting(connection, expression(pattern, regular=regular), limit, narrow, "fits the pattern")


def _fitting(
    connection: sqlite3.Connection, pattern: "re.Pattern[str]", limit: int, narrow: Narrow, why: str
) -> list[Hit]:
    best: dict[Ref, _Verdict] = {}
    for row in fitting(connection, pattern, narrow):
        table: Owner = "candidate" if row["concept"] is None else "concept"
        verdict = _Verdict(1.0 / (1 + len(row["text"])), not row["rejected"], why, row["text"])
        best.setdefault(Ref(table, row[table]), verdict)
        if len(best) >= limit:
            break
    return _hits(connection, best, limit)


def _named(connection: sqlite3.Connection, query: str) -> list[Hit]:
    """What the query names by its id; the concept that a candidate became stands for it."""
    try:
        found = get(connection, query, 0)
    except NotFound:
        return []
    became = isinstance(found, OpenCandidate) and found.status == "accepted"
    ref = read_uid(found.concept if isinstance(found, OpenCandidate) and became else found.uid)
    return _hits(connection, {ref: _Verdict(1.0, True, f"id {found.uid}" if became else "id", "")}, 1)


def _matching(
    connection: sqlite3.Connection, query: str, typed: Sequence[str], limit: int, narrow: Narrow
) -> list[Hit]:
    best: dict[Ref, _Verdict] = {}
    vocabulary = _Vocabulary(connection)
    for stage, sought in _steps(query, typed):
        surer = bool(best)
        asked = [stage.asked(vocabulary, word) for word in sought]
        for ref, found in _judged(connection, stage.judge, sought, asked, narrow):
            if found.stands or not surer:
                told = found if sought is typed else found._replace(why=f"{query} = {' '.join(sought)}, {found.why}")
                best[ref] = max(told, best.get(ref, told))
        if any(found.stands for found in best.values()):
            break
    return _hits(connection, best, limit)


def _steps(query: str, typed: Sequence[str]) -> Iterator[tuple[_Stage, Sequence[str]]]:
    """The stages with the words to seek: those that were typed, and what these say in Cyrillic if they are in other letters of
    Kazakh and are not found as they stand."""
    sure, *bolder = _STAGES
    yield sure, typed
    read = [] if is_cyrillic(query) or is_han(query) else words(fold(_in_cyrillic(query)))
    if read and read != typed:
        yield sure, read
        yield from ((stage, read) for stage in bolder)
    yield from ((stage, typed) for stage in bolder)


def _in_cyrillic(query: str) -> str:
    from glossary.language.scripts import read  # reads the whole lexicon, which no other search needs

    return read(query)


def _judged(
    connection: sqlite3.Connection, judge: Judge, typed: Sequence[str], asked: Sequence[str], narrow: Narrow
) -> Iterator[tuple[Ref, _Verdict]]:
    if not all(asked):
        return
    where = f"term_fts MATCH :asked{conditions(narrow)}"
    question = f"{ROWS.format(found='term_fts i', where=where)} LIMIT {MOST}"
    for row in connection.execute(question, {"asked": " AND ".join(asked), **narrow._asdict()}):
        found = _judge(judge, typed, fold(row["text"]), row["text"])
        if found is not None:
            table: Owner = "candidate" if row["concept"] is None else "concept"
            yield Ref(table, row[table]), found._replace(stands=not row["rejected"])


def _judge(judge: Judge, typed: Sequence[str], folded: str, text: str) -> _Verdict | None:
    """The worst of the words' best matches, weighted by how much of the text they make up: «одақ» before «кеден
    одағы»."""
    stored = words(folded)
    matches: list[Match] = []
    letters = 0
    for word in typed:
        met = [(match, min(len(word), len(other))) for other in stored if (match := judge(word, other))]
        if not met:
            return None
        match, length = max(met)
        matches.append(match)
        letters += length
    covered = min(1.0, letters / sum(map(len, stored)))
    quality = min(match.quality for match in matches)
    reasons = "; ".join(dict.fromkeys(match.why for match in matches if match.why))
    return _Verdict(
        round(quality * (1 + covered) / 2, 4), True, reasons or ("exact" if covered == 1.0 else "contains"), text
    )


def _hits(connection: sqlite3.Connection, best: Mapping[Ref, _Verdict], limit: int) -> list[Hit]:
    ranked = sorted(best, key=lambda ref: (-best[ref].score, not best[ref].stands, ref.table == "candidate", ref.id))
    first = ranked[:limit]
    shown = {row["uid"]: row for row in _shown(connection, first)}
    return [_hit(shown[ref.uid], best[ref]) for ref in first if ref.uid in shown]


def _hit(row: Mapping[str, str], found: _Verdict) -> Hit:
    """A row as a hit; a text that matched without being among its cells, such as a variant or a weaker proposal, is
    part of the reason."""
    cells = {name: row[name] for name in ("kk", "en", "zh", "ru")}
    seen = not found.text or any(found.text in cell.split(ALTERNATIVES) for cell in cells.values())
    why = found.why if seen else f"{found.why} (in «{found.text}»)"
    return Hit(row["uid"], **cells, status=row["status"], domain=row["domain"], why=why, score=found.score)


def _shown(connection: sqlite3.Connection, refs: Sequence[Ref]) -> Iterator[Mapping[str, str]]:
    """What a hit shows: of a candidate, decided or not, its best proposals."""
    question = "SELECT * FROM glossary WHERE concept IN (SELECT value FROM json_each(?))"
    for row in connection.execute(question, [array(ref.id for ref in refs if ref.table == "concept")]):
        yield dict(row)
    for one in read_candidates(connection, [ref.id for ref in refs if ref.table == "candidate"], 0):
        best = best_proposals(one.proposals)
        shown: tuple[Language, ...] = ("en", "zh", "ru")
        cells: dict[str, str] = {lang: best[lang].text if lang in best else "" for lang in shown}
        yield {**cells, "uid": one.uid, "kk": one.kk, "status": one.status, "domain": one.domain}


def _quoted(text: str) -> str:
    """Letters and digits as a phrase of a full-text question: Han characters in this order, no word an operator."""
    return f'"{text}"'


def _any(column: str, tokens: Iterable[str]) -> str:
    """A full-text question for rows with any of these words in a column."""
    return f"{column} : ({' OR '.join(_quoted(token) for token in sorted(tokens))})"


def _ask_inflected(vocabulary: _Vocabulary, word: str) -> str:
    if is_han(word):
        return _any("words", [split_han(word)])
    if not is_cyrillic(word):
        return _any("words", {word} | english_forms(word))
    lemmas = citation_forms(word)
    related = {
        other for lemma in lemmas for other in vocabulary.beginning("words", lemma) if match_inflected(word, other)
    }
    return _any("words", {word, *lemmas} | possible_stems(word) | related)


def _ask_russian(vocabulary: _Vocabulary, word: str) -> str:
    bare = skeleton(word)
    return _any(
        "skeleton", {split_han(bare)} | possible_stems(bare) | vocabulary.beginning("skeleton", bare[:SHORTEST_STEM])
    )


def _ask_part(vocabulary: _Vocabulary, word: str) -> str:
    if is_han(word):
        return _any("words", [split_han(word)])
    if len(word) < SHORTEST_PART:
        return ""
    containing = [one for one in vocabulary.of_length(len(word), LONGEST) if word in one]
    best = sorted(containing, key=lambda one: (not one.startswith(word), len(one), one))[:WORDS]
    return _any("words", best) if best else ""


def _ask_typo(vocabulary: _Vocabulary, word: str) -> str:
    if len(word) < SHORTEST_PART or is_han(word):
        return _ask_inflected(vocabulary, word)
    from rapidfuzz import fuzz, process

    forms = citation_forms(word)
    lengths = [len(form) for form in forms]
    there = vocabulary.of_length(min(lengths) - LONGER, max(lengths) + LONGER)
    near: dict[str, float] = {}
    for form in forms:
        for one, alike, _ in process.extract(form, there, scorer=fuzz.ratio, score_cutoff=LEAST, limit=WORDS):
            near[one] = max(alike, near.get(one, 0.0))
    best = [one for one in sorted(near, key=lambda one: (-near[one], one)) if match_typo(word, one)]
    return _any("words", best[:WORDS]) if best else ""


LONGER = 2
"""Letters that a misspelt word may have too many or too few."""
LEAST = 66.0
"""The least similarity, of 100, of a word that is looked at as what a misspelt one may stand for: that of one letter of three."""
SHORTEST_PART = 3
"""Letters of a word that parts of words, or misspelt ones, are looked up by."""

_STAGES = (
    _Stage(_ask_inflected, match_inflected),
    _Stage(_ask_russian, match_russian),
    _Stage(_ask_part, match_part),
    _Stage(_ask_typo, match_typo),
)
