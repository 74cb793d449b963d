"""What a team says of terms: how they are used, tags and fields of concepts, concepts that were merged; and variants and
evidence without what follows from their candidate."""

from sqlite_utils import Database

_STATEMENTS = """
CREATE TABLE term_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT, concept INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    lang TEXT NOT NULL REFERENCES language (code), text TEXT NOT NULL CHECK (text <> ''), key TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'reviewed', 'approved', 'rejected')),
    preference TEXT NOT NULL CHECK (preference IN
        ('preferred', 'admitted', 'deprecated', 'superseded', 'forbidden', 'do-not-translate')),
    term_type TEXT NOT NULL DEFAULT 'fullForm'
        CHECK (term_type IN ('fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase')),
    origin TEXT NOT NULL CHECK (origin IN ('manual', 'import', 'gloss', 'mined', 'draft')),
    engine TEXT NOT NULL DEFAULT '', confidence REAL, source TEXT NOT NULL DEFAULT '',
    usage_note TEXT NOT NULL DEFAULT '', approved_at TEXT, approved_by TEXT,
    pos TEXT NOT NULL DEFAULT '', register TEXT NOT NULL DEFAULT '', region TEXT NOT NULL DEFAULT '',
    example TEXT NOT NULL DEFAULT '', image TEXT NOT NULL DEFAULT '', link TEXT NOT NULL DEFAULT '',
    case_sensitive INTEGER NOT NULL DEFAULT 0 CHECK (case_sensitive IN (0, 1)),
    exact INTEGER NOT NULL DEFAULT 0 CHECK (exact IN (0, 1)), UNIQUE (concept, lang, text)
) STRICT;
INSERT INTO term_new (id, concept, lang, text, key, status, preference, term_type, origin, engine, confidence, source,
    usage_note, approved_at, approved_by)
SELECT id, concept, lang, text, key, status, preference, term_type, origin, engine, confidence, source,
    usage_note, approved_at, approved_by FROM term ORDER BY id;
DROP TABLE term;
ALTER TABLE term_new RENAME TO term;
CREATE INDEX term_by_key ON term (lang, key);
CREATE UNIQUE INDEX one_preferred ON term (concept, lang) WHERE preference = 'preferred' AND status <> 'rejected';
ALTER TABLE concept ADD COLUMN fields TEXT NOT NULL DEFAULT '{}';
CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT, concept INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''), UNIQUE (concept, name)
) STRICT;
CREATE INDEX tag_name ON tag (name);
CREATE TABLE merged (
    id INTEGER PRIMARY KEY, concept INTEGER NOT NULL REFERENCES concept (id)
) STRICT;
CREATE INDEX merged_concept ON merged (concept);
CREATE TABLE variant_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    text TEXT NOT NULL, count INTEGER NOT NULL, rule TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('inflection', 'spelling', 'structure', 'abbreviation', 'competing'))
) STRICT;
INSERT INTO variant_new (id, candidate, text, count, rule, kind)
SELECT id, candidate, text, count, rule, kind FROM variant ORDER BY id;
DROP TABLE variant;
ALTER TABLE variant_new RENAME TO variant;
CREATE INDEX variant_candidate ON variant (candidate);
CREATE TABLE mark_new (
    id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL
) STRICT;
INSERT INTO mark_new (document, start, kind, place) SELECT document, start, kind, place FROM mark;
DROP TABLE mark;
ALTER TABLE mark_new RENAME TO mark;
CREATE INDEX mark_document ON mark (document, start);
UPDATE evidence SET kk = '' WHERE id IN (SELECT e.id FROM evidence e JOIN candidate c ON c.evidence = e.id AND c.key = e.kk)
    AND id NOT IN (SELECT e.id FROM evidence e JOIN candidate c ON c.evidence = e.id AND c.key <> e.kk)
    AND id NOT IN (SELECT s.evidence FROM support s JOIN evidence e ON e.id = s.evidence JOIN candidate c
        ON c.id = s.candidate AND c.key <> e.kk)
"""


def m008_what_a_team_says_of_terms(db: Database) -> None:
    """Term fields, tags, fields of concepts, merged concepts."""
    for statement in _STATEMENTS.split(";\n"):
        db.execute(statement)
