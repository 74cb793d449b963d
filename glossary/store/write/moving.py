"""Giving places and glosses of one candidate to another."""

import sqlite3
from collections.abc import Sequence

from glossary.store.connection import array
from glossary.store.keys import Ref
from glossary.store.transactions import Batch
from glossary.store.write.evidence import lend_support
from glossary.store.write.proposals import grade_glosses, propose


def glosses_of(connection: sqlite3.Connection, candidate: int) -> list[sqlite3.Row]:
    """The glosses of a candidate as `move_glosses` takes them."""
    return connection.execute(_GLOSSES, [candidate]).fetchall()


def move_places(batch: Batch, source: int, target: int, places: Sequence[tuple[float, int]]) -> None:
    """Give places of one candidate to another, with what the miner said of these texts; `places` are the fitness for
    the other and the place. One that the other has already goes."""
    ids = array(place for _, place in places)
    question = "SELECT DISTINCT document FROM occurrence WHERE id IN (SELECT value FROM json_each(?))"
    documents = [document for (document,) in batch.connection.execute(question, [ids])]
    lend_support(batch.connection, source, target, documents)
    batch.connection.execute(
        "DELETE FROM occurrence WHERE id IN (SELECT value FROM json_each(:ids)) AND EXISTS (SELECT 1 FROM occurrence o"
        " WHERE o.candidate = :target AND o.document = occurrence.document AND o.start = occurrence.start"
        ' AND o."end" = occurrence."end")',
        {"ids": ids, "target": target},
    )
    moving = [(target, *place) for place in places]
    batch.connection.executemany("UPDATE occurrence SET candidate = ?, fitness = ? WHERE id = ?", moving)
    batch.candidates |= {source, target}


def move_glosses(batch: Batch, source: int, target: int, glosses: Sequence[sqlite3.Row]) -> None:
    """Give glosses of one candidate to another: its proposals, which go where no text makes them any more."""
    for row in glosses:
        values = {"origin": "gloss", **{name: row[name] for name in ("confidence", "uncertain", "kind", "withdrawn")}}
        offered = propose(batch, Ref("candidate", target), row["lang"], row["text"], values)
        batch.connection.execute("UPDATE OR IGNORE gloss SET proposal = ? WHERE id = ?", [offered, row["id"]])
    unsaid = "NOT EXISTS (SELECT 1 FROM gloss g WHERE g.proposal = proposal.id)"
    proposals = array(row["proposal"] for row in glosses)
    batch.connection.execute(
        f"DELETE FROM proposal WHERE id IN (SELECT value FROM json_each(?)) AND {unsaid}", [proposals]
    )
    grade_glosses(batch.connection)


_GLOSSES = """
SELECT g.id, g.proposal, p.lang, p.text, p.confidence, p.uncertain, p.kind, p.withdrawn,
    substr(d.text, g.kk_start + 1, g.kk_end - g.kk_start) AS surface
FROM gloss g JOIN proposal p ON p.id = g.proposal JOIN document d ON d.id = g.document
WHERE p.candidate = ? ORDER BY g.id
"""
