"""Evidence by text, terms that are kept apart, acts that undo another, and what tells the forms of a term from one
another."""

import re

from sqlite_utils import Database

_STATEMENTS = """
CREATE TABLE support (
    id INTEGER PRIMARY KEY, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id), kk TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL,
    why TEXT NOT NULL, UNIQUE (candidate, document)
) STRICT;
CREATE INDEX support_document ON support (document);
INSERT INTO support (candidate, document, kk, kind, score, why)
SELECT DISTINCT c.id, o.document, c.kk, c.kind, c.score, c.why FROM candidate c JOIN occurrence o ON o.candidate = c.id;

CREATE TABLE apart (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch (id), key TEXT NOT NULL, other TEXT NOT NULL,
    UNIQUE (key, other), CHECK (key <> other)
) STRICT;

ALTER TABLE gloss ADD COLUMN text TEXT NOT NULL DEFAULT '';
ALTER TABLE gloss ADD COLUMN kind TEXT NOT NULL DEFAULT 'term';
ALTER TABLE gloss ADD COLUMN form TEXT NOT NULL DEFAULT '';
UPDATE gloss SET text = p.text, kind = p.kind FROM proposal p WHERE p.id = gloss.proposal;

CREATE TABLE decision_new (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch (id),
    candidate INTEGER, concept INTEGER,
    judgement TEXT NOT NULL CHECK (judgement IN ('accepted', 'rejected', 'unsure', 'split', 'withdrawn')),
    by TEXT NOT NULL CHECK (by <> ''), at TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
    CHECK ((candidate IS NULL) <> (concept IS NULL))
) STRICT;
INSERT INTO decision_new SELECT id, batch, candidate, concept, judgement, by, at, note FROM decision;
DROP TABLE decision;
ALTER TABLE decision_new RENAME TO decision;
CREATE INDEX decision_candidate ON decision (candidate);
CREATE INDEX decision_concept ON decision (concept);
CREATE INDEX decision_batch ON decision (batch);

ALTER TABLE batch ADD COLUMN undoes INTEGER REFERENCES batch (id);
CREATE INDEX batch_undoes ON batch (undoes);
UPDATE batch SET undoes = (SELECT max(d.batch) FROM decision w JOIN decision d ON d.id < w.id
    AND d.judgement <> 'withdrawn' AND (d.candidate = w.candidate OR d.concept = w.concept)
    WHERE w.batch = batch.id AND w.judgement = 'withdrawn')
"""


_COUNTED = re.compile(r"[1-9][A-Z]{1,3}")
_VERSION = re.compile(r"\s*\d[\d.]*$")


def m003_support_and_what_is_kept_apart(db: Database) -> None:
    """A candidate says what its best text says, terms can be kept apart, an act that undoes another names it, and a
    gloss keeps what the miner said of its form. Decisions outlive what they were about, so that making it can be undone."""
    for statement in _STATEMENTS.split(";\n"):
        db.execute(statement)
    texts = [text for (text,) in db.execute("SELECT DISTINCT text FROM gloss").fetchall()]
    db.conn.executemany("UPDATE gloss SET form = ? WHERE text = ?", [(compared_by(text), text) for text in texts])


def compared_by(text: str) -> str:
    """What a foreign form was told from others of its term by when this step was written: itself without case and the
    English plural, nothing for an acronym. The texts of glosses are stored in one normal form, so case is all there is
    to fold."""
    return "" if _acronym(text) else text.casefold().removesuffix("s")


def _acronym(text: str) -> bool:
    if _COUNTED.fullmatch(text):
        return True
    head = _VERSION.sub("", text)
    words = head.split()
    if len(words) > 1 and not all(map(str.isupper, words)):
        return _narrowed(text)
    letters = [letter for letter in head if letter.isalpha()]
    capitals = sum(map(str.isupper, letters))
    return capitals >= 2 and 2 * capitals >= len(letters) and len(letters) <= 10


def _narrowed(text: str) -> bool:
    """An acronym with a word that narrows it: «P2Sg formal»."""
    first, _, rest = text.partition(" ")
    return any(map(str.isdigit, first)) and any(map(str.isupper, first)) and rest.islower()
