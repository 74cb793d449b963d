"""The first schema: concepts, candidates and their history."""

from sqlite_utils import Database

_LANGUAGES = {"kk": "Kazakh", "en": "English", "zh": "Chinese", "ru": "Russian", "la": "Latin"}
_KINDS = "('term', 'person', 'organisation', 'work', 'abbreviation')"

_STATEMENTS = f"""
CREATE TABLE language (code TEXT PRIMARY KEY, name TEXT NOT NULL) STRICT;

CREATE TABLE batch (
    id INTEGER PRIMARY KEY AUTOINCREMENT, at TEXT NOT NULL, by TEXT NOT NULL CHECK (by <> ''), command TEXT NOT NULL,
    file TEXT NOT NULL DEFAULT '', sha256 TEXT NOT NULL DEFAULT ''
) STRICT;

CREATE TABLE change (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch (id), table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL, action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
    concept INTEGER, candidate INTEGER, old TEXT, new TEXT
) STRICT;
CREATE INDEX change_batch ON change (batch);
CREATE INDEX change_concept ON change (concept);
CREATE INDEX change_candidate ON change (candidate);

CREATE TABLE document (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    encoding TEXT NOT NULL, domain TEXT NOT NULL, batch INTEGER NOT NULL REFERENCES batch (id), text TEXT NOT NULL
) STRICT;

CREATE TABLE concept (
    id INTEGER PRIMARY KEY AUTOINCREMENT, domain TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'term' CHECK (kind IN {_KINDS}), note TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL
) STRICT;

CREATE TABLE term (
    id INTEGER PRIMARY KEY AUTOINCREMENT, concept INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    lang TEXT NOT NULL REFERENCES language (code), text TEXT NOT NULL CHECK (text <> ''), key TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('proposed', 'reviewed', 'approved', 'rejected')),
    preference TEXT NOT NULL CHECK (preference IN ('preferred', 'admitted', 'deprecated', 'superseded')),
    term_type TEXT NOT NULL DEFAULT 'fullForm'
        CHECK (term_type IN ('fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase')),
    origin TEXT NOT NULL CHECK (origin IN ('manual', 'import', 'gloss', 'mined', 'draft')),
    engine TEXT NOT NULL DEFAULT '', confidence REAL, source TEXT NOT NULL DEFAULT '',
    usage_note TEXT NOT NULL DEFAULT '', approved_at TEXT, approved_by TEXT, UNIQUE (concept, lang, text)
) STRICT;
CREATE INDEX term_by_key ON term (lang, key);
CREATE UNIQUE INDEX one_preferred ON term (concept, lang) WHERE preference = 'preferred' AND status <> 'rejected';

CREATE TABLE candidate (
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, kk TEXT NOT NULL CHECK (kk <> ''),
    kind TEXT NOT NULL CHECK (kind IN {_KINDS}), domain TEXT NOT NULL, score REAL NOT NULL,
    count INTEGER NOT NULL, documents INTEGER NOT NULL, why TEXT NOT NULL DEFAULT '{{}}',
    status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'accepted', 'rejected', 'unsure')),
    concept INTEGER REFERENCES concept (id), note TEXT NOT NULL DEFAULT '', edited_by TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 0, CHECK (status <> 'accepted' OR concept IS NOT NULL)
) STRICT;
CREATE INDEX candidate_rank ON candidate (status, score DESC);
CREATE INDEX candidate_concept ON candidate (concept);

CREATE TABLE variant (
    id INTEGER PRIMARY KEY, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    text TEXT NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('inflection', 'spelling', 'structure', 'abbreviation')),
    count INTEGER NOT NULL, rule TEXT NOT NULL DEFAULT '', UNIQUE (candidate, text)
) STRICT;

CREATE TABLE occurrence (
    id INTEGER PRIMARY KEY, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    surface TEXT NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, fitness REAL NOT NULL,
    UNIQUE (candidate, document, start, "end")
) STRICT;
CREATE INDEX occurrence_document ON occurrence (document);

CREATE TABLE proposal (
    id INTEGER PRIMARY KEY, candidate INTEGER REFERENCES candidate (id) ON DELETE CASCADE,
    concept INTEGER REFERENCES concept (id) ON DELETE CASCADE, lang TEXT NOT NULL REFERENCES language (code),
    text TEXT NOT NULL CHECK (text <> ''), key TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('manual', 'import', 'gloss', 'draft')), engine TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '', confidence REAL NOT NULL, kind TEXT NOT NULL CHECK (kind IN {_KINDS}),
    built_from TEXT NOT NULL DEFAULT '', uncertain INTEGER NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1)),
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)), CHECK ((candidate IS NULL) <> (concept IS
NULL)) ) STRICT;
CREATE UNIQUE INDEX proposal_of_candidate ON proposal (candidate, lang, key, origin, engine)
    WHERE candidate IS NOT NULL;
CREATE UNIQUE INDEX proposal_of_concept ON proposal (concept, lang, key, origin, engine) WHERE concept IS NOT NULL;

CREATE TABLE gloss (
    id INTEGER PRIMARY KEY, proposal INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id), kk_start INTEGER NOT NULL, kk_end INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, rule TEXT NOT NULL, score REAL NOT NULL,
    uncertain INTEGER NOT NULL, why TEXT NOT NULL, UNIQUE (proposal, document, kk_start, start)
) STRICT;
CREATE INDEX gloss_document ON gloss (document);

CREATE TABLE definition (
    id INTEGER PRIMARY KEY, candidate INTEGER REFERENCES candidate (id) ON DELETE CASCADE,
    concept INTEGER REFERENCES concept (id) ON DELETE CASCADE, lang TEXT NOT NULL REFERENCES language (code),
    text TEXT NOT NULL CHECK (text <> ''), source TEXT NOT NULL DEFAULT '',
    document INTEGER REFERENCES document (id), start INTEGER NOT NULL DEFAULT -1, "end" INTEGER NOT NULL DEFAULT -1,
    CHECK ((candidate IS NULL) <> (concept IS NULL))
) STRICT;
CREATE INDEX definition_candidate ON definition (candidate);
CREATE INDEX definition_concept ON definition (concept);
CREATE INDEX definition_document ON definition (document);

CREATE TABLE decision (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch (id),
    candidate INTEGER REFERENCES candidate (id), concept INTEGER REFERENCES concept (id),
    judgement TEXT NOT NULL CHECK (judgement IN ('accepted', 'rejected', 'unsure')), by TEXT NOT NULL CHECK (by <> ''),
    at TEXT NOT NULL, note TEXT NOT NULL DEFAULT '', CHECK ((candidate IS NULL) <> (concept IS NULL))
) STRICT;
CREATE INDEX decision_candidate ON decision (candidate);
CREATE INDEX decision_concept ON decision (concept);

CREATE TABLE export (id TEXT PRIMARY KEY, at TEXT NOT NULL, file TEXT NOT NULL) STRICT;
CREATE TABLE export_row (
    export TEXT NOT NULL REFERENCES export (id) ON DELETE CASCADE, uid TEXT NOT NULL, base TEXT NOT NULL,
    PRIMARY KEY (export, uid)
) STRICT, WITHOUT ROWID;

CREATE TABLE term_key (
    id INTEGER PRIMARY KEY, candidate INTEGER REFERENCES candidate (id) ON DELETE CASCADE,
    concept INTEGER REFERENCES concept (id) ON DELETE CASCADE, lang TEXT NOT NULL, text TEXT NOT NULL,
    fold TEXT NOT NULL, words TEXT NOT NULL, skeleton TEXT NOT NULL
) STRICT;
CREATE INDEX term_key_candidate ON term_key (candidate);
CREATE INDEX term_key_concept ON term_key (concept);

CREATE TABLE glossary (
    uid TEXT PRIMARY KEY, kk TEXT NOT NULL, en TEXT NOT NULL, zh TEXT NOT NULL, ru TEXT NOT NULL, la TEXT NOT NULL,
    domain TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, definition TEXT NOT NULL, note TEXT NOT NULL,
    sources TEXT NOT NULL, updated TEXT NOT NULL, sort TEXT NOT NULL,
    concept INTEGER NOT NULL UNIQUE REFERENCES concept (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX glossary_sort ON glossary (sort);
CREATE INDEX glossary_domain ON glossary (domain);
CREATE INDEX glossary_status ON glossary (status);

CREATE TABLE candidate_review (
    uid TEXT PRIMARY KEY, kk TEXT NOT NULL, en TEXT NOT NULL, en_origin TEXT NOT NULL, zh TEXT NOT NULL,
    zh_origin TEXT NOT NULL, ru TEXT NOT NULL, ru_origin TEXT NOT NULL, domain TEXT NOT NULL, kind TEXT NOT NULL,
    status TEXT NOT NULL,
    score REAL NOT NULL, count INTEGER NOT NULL, documents INTEGER NOT NULL, context TEXT NOT NULL,
    sources TEXT NOT NULL, candidate INTEGER NOT NULL UNIQUE REFERENCES candidate (id) ON DELETE CASCADE
) STRICT;
CREATE INDEX candidate_review_score ON candidate_review (score DESC);
CREATE INDEX candidate_review_domain ON candidate_review (domain)
"""


def m001_concepts_candidates_and_their_history(db: Database) -> None:
    """The whole first schema."""
    for statement in _STATEMENTS.split(";\n"):
        db.execute(statement)
    db.conn.executemany("INSERT INTO language (code, name) VALUES (?, ?)", _LANGUAGES.items())
