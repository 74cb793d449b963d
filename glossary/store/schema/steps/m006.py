"""What is never shown is not stored twice: reasons once for all texts of a run, search keys without what follows from their
texts, the sheet of open candidates as a view."""

import json

from sqlite_utils import Database

_STATEMENTS = """
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kk TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL, why TEXT NOT NULL,
    candidate INTEGER
) STRICT;
INSERT INTO evidence (kk, kind, score, why, candidate) SELECT DISTINCT kk, kind, score, why, candidate FROM support;
INSERT INTO evidence (kk, kind, score, why, candidate) SELECT kk, kind, score, why, id FROM candidate c
    WHERE NOT EXISTS (SELECT 1 FROM support s WHERE s.candidate = c.id AND s.score = c.score AND s.why = c.why);
CREATE INDEX evidence_old ON evidence (candidate, score);
ALTER TABLE support ADD COLUMN evidence INTEGER REFERENCES evidence (id);
UPDATE support SET evidence = (SELECT e.id FROM evidence e WHERE e.candidate = support.candidate
    AND e.score = support.score AND e.why = support.why AND e.kk = support.kk AND e.kind = support.kind);
ALTER TABLE support DROP COLUMN kk;
ALTER TABLE support DROP COLUMN kind;
ALTER TABLE support DROP COLUMN score;
ALTER TABLE support DROP COLUMN why;
ALTER TABLE candidate ADD COLUMN evidence INTEGER REFERENCES evidence (id);
UPDATE candidate SET evidence = (SELECT min(e.id) FROM evidence e WHERE e.candidate = candidate.id
    AND e.score = candidate.score AND e.why = candidate.why);
ALTER TABLE candidate DROP COLUMN why;
DROP INDEX evidence_old;
ALTER TABLE evidence DROP COLUMN candidate;
DROP INDEX candidate_rank;
DROP INDEX candidate_concept;
CREATE INDEX candidate_open ON candidate (score DESC, count DESC, id) WHERE status IN ('new', 'unsure');
CREATE INDEX candidate_concept ON candidate (concept) WHERE concept IS NOT NULL;
CREATE INDEX candidate_decided ON candidate (status) WHERE status NOT IN ('new', 'unsure');
CREATE TABLE occurrence_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, fitness REAL NOT NULL
) STRICT;
INSERT INTO occurrence_new SELECT id, candidate, document, start, "end", sentence_start, sentence_end, fitness FROM occurrence;
DROP TABLE occurrence;
ALTER TABLE occurrence_new RENAME TO occurrence;
CREATE INDEX occurrence_candidate ON occurrence (candidate);
CREATE INDEX occurrence_document ON occurrence (document);
CREATE INDEX document_name ON document (name);
CREATE TABLE reason (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
DROP TABLE candidate_review;
DROP TABLE term_key;
CREATE TABLE term_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT, candidate INTEGER, concept INTEGER, lang TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE INDEX term_key_candidate ON term_key (candidate) WHERE candidate IS NOT NULL;
CREATE INDEX term_key_concept ON term_key (concept) WHERE concept IS NOT NULL
"""


def m006_nothing_stored_twice(db: Database) -> None:
    """Evidence by number, keys by text, the sheet of open candidates as a view."""
    for table in ("term_vocabulary", "term_fts", "term_trigram"):
        db.execute(f"DROP TABLE IF EXISTS {table}")
    for statement in _STATEMENTS.split(";\n"):
        db.execute(statement)
    names: dict[str, int] = {}
    for number, why in db.execute("SELECT id, why FROM evidence").fetchall():
        numbered = [
            part
            for name, share in json.loads(why or "{}").items()
            for part in (names.setdefault(name, len(names) + 1), share)
        ]
        db.execute("UPDATE evidence SET why = ? WHERE id = ?", [json.dumps(numbered, separators=(",", ":")), number])
    for name, number in names.items():
        db.execute("INSERT INTO reason (id, name) VALUES (?, ?)", [number, name])
