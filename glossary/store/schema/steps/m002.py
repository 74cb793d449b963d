"""Decisions that are taken back, and variants that compete with their term."""

from sqlite_utils import Database

_STATEMENTS = """
CREATE TABLE decision_new (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch (id),
    candidate INTEGER REFERENCES candidate (id), concept INTEGER REFERENCES concept (id),
    judgement TEXT NOT NULL CHECK (judgement IN ('accepted', 'rejected', 'unsure', 'withdrawn')),
    by TEXT NOT NULL CHECK (by <> ''), at TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
    CHECK ((candidate IS NULL) <> (concept IS NULL))
) STRICT;
INSERT INTO decision_new SELECT id, batch, candidate, concept, judgement, by, at, note FROM decision;
DROP TABLE decision;
ALTER TABLE decision_new RENAME TO decision;
CREATE INDEX decision_candidate ON decision (candidate);
CREATE INDEX decision_concept ON decision (concept);
CREATE INDEX decision_batch ON decision (batch);

CREATE TABLE variant_new (
    id INTEGER PRIMARY KEY, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    text TEXT NOT NULL, count INTEGER NOT NULL, rule TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('inflection', 'spelling', 'structure', 'abbreviation', 'competing')),
    UNIQUE (candidate, text)
) STRICT;
INSERT INTO variant_new (id, candidate, text, count, rule, kind)
SELECT id, candidate, text, count, rule, kind FROM variant;
DROP TABLE variant;
ALTER TABLE variant_new RENAME TO variant
"""


def m002_withdrawn_decisions_and_competing_variants(db: Database) -> None:
    """A decision can be taken back, and a variant can be a rival of its term."""
    for statement in _STATEMENTS.split(";\n"):
        db.execute(statement)
