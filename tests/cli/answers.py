"""What commands answer, and what they left in the termbase."""

import json
from pathlib import Path

from typer.testing import Result

from glossary.model import Concept, OpenCandidate
from glossary.store.termbase import open_termbase


def objects(result: Result) -> list[dict[str, object]]:
    return [json.loads(line) for line in result.stdout.splitlines()]


def concept(db: Path, uid: str) -> Concept:
    with open_termbase(db, "read") as termbase:
        found = termbase.get(uid)
    assert isinstance(found, Concept)
    return found


def candidate(db: Path, uid: str) -> OpenCandidate:
    with open_termbase(db, "read") as termbase:
        found = termbase.get(uid)
    assert isinstance(found, OpenCandidate)
    return found


def terms(found: Concept) -> list[tuple[str, str, str]]:
    return [(term.lang, term.text, term.status) for term in found.terms]
