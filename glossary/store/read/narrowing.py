"""Which concepts and candidates a search may find, and texts that fit a pattern."""

import re
import sqlite3
from collections.abc import Iterator
from typing import NamedTuple

from glossary.errors import UsageError
from glossary.language.orthography import fold


class Narrow(NamedTuple):
    """What a search is narrowed to: the language of the text that matches, the status, domain, kind, collection and source
    text of what has it; None is any."""

    lang: str | None = None
    status: str | None = None
    domain: str | None = None
    kind: str | None = None
    tag: str | None = None
    source: str | None = None


ANY = Narrow()

_SOURCE = """
EXISTS (SELECT 1 FROM candidate b JOIN occurrence o ON o.candidate = b.id JOIN document d ON d.id = o.document
    WHERE d.name = :source AND (b.id = k.candidate OR b.concept = k.concept))
OR EXISTS (SELECT 1 FROM term t WHERE t.concept = k.concept AND t.source = :source)
"""
_CONDITIONS = {
    "lang": "k.lang = :lang",
    "status": "coalesce(g.status, c.status) = :status",
    "domain": "coalesce(g.domain, c.domain) = :domain",
    "kind": "coalesce(g.kind, c.kind) = :kind",
    "tag": "EXISTS (SELECT 1 FROM tag t WHERE t.name = :tag AND t.concept = coalesce(k.concept, c.concept))",
    "source": f"({_SOURCE})",
}

ROWS = """
SELECT coalesce(k.concept, CASE WHEN c.status = 'accepted' THEN c.concept END) AS concept, k.candidate, k.text,
    coalesce(g.status, c.status) = 'rejected' AS rejected
FROM {found} JOIN term_key k ON k.id = i.rowid LEFT JOIN candidate c ON c.id = k.candidate
LEFT JOIN glossary g ON g.concept = k.concept
WHERE {where} ORDER BY length(k.text), k.id
"""
"""Search keys with what they are of, the shortest texts first."""

_PATTERN = 200
"""Letters that a pattern may have."""
_NESTED = re.compile(r"[*+}]\)?[*+{]|\([^()]*[*+}][^()]*\)[*+{]")
"""What repeats a repetition: such an expression may never end."""


def conditions(narrow: Narrow) -> str:
    """SQL for what a search is narrowed to, to stand behind other conditions of `ROWS`."""
    asked = [_CONDITIONS[name] for name, value in narrow._asdict().items() if value is not None]
    return "".join(f" AND {condition}" for condition in asked)


def expression(pattern: str, *, regular: bool) -> "re.Pattern[str]":
    """A pattern as an expression for folded texts: `regular`, or with * for any letters and ? for one, the whole text.

    >>> bool(expression("кеден*", regular=False).search("кеден одағы"))
    True

    Raises:
        UsageError: too long, no expression, or one that may never end.
    """
    if len(pattern) > _PATTERN:
        raise UsageError(f"A pattern has at most {_PATTERN} letters: shorten it.")
    if not regular:
        parts = [{"*": ".*", "?": "."}.get(letter, re.escape(letter)) for letter in re.sub(r"\*+", "*", fold(pattern))]
        return re.compile(f"^{''.join(parts)}$", re.DOTALL)
    if _NESTED.search(pattern):
        raise UsageError(f"«{pattern}» repeats what repeats already, which may take for ever: write it more simply.")
    try:
        return re.compile(pattern, re.IGNORECASE)
    except re.error as error:
        raise UsageError(f"«{pattern}» is no regular expression ({error}).") from error


def fitting(connection: sqlite3.Connection, pattern: "re.Pattern[str]", narrow: Narrow) -> Iterator[sqlite3.Row]:
    """The search keys whose text fits a pattern."""
    question = ROWS.format(found="(SELECT id AS rowid FROM term_key) i", where=f"1{conditions(narrow)}")
    for row in connection.execute(question, narrow._asdict()):
        if pattern.search(fold(row["text"])):
            yield row
