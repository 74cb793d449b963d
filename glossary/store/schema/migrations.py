"""The tables of the termbase, as a list of migrations that only grows; what follows from them is made anew after
each (`upgrade.migrate`)."""

from sqlite_utils import Database, Migrations

migrations = Migrations("glossary")

_LANGUAGES = {"kk": "Kazakh", "en": "English", "zh": "Chinese", "ru": "Russian", "la": "Latin"}
_KINDS = "('term', 'person', 'organisation', 'work', 'abbreviation')"

_FIRST = f"""
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


@migrations()
def m001_concepts_candidates_and_their_history(db: Database) -> None:
    """The whole first schema."""
    for statement in _FIRST.split(";\n"):
        db.execute(statement)
    db.conn.executemany("INSERT INTO language (code, name) VALUES (?, ?)", _LANGUAGES.items())


_SECOND = """
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


@migrations()
def m002_withdrawn_decisions_and_competing_variants(db: Database) -> None:
    """A decision can be taken back, and a variant can be a rival of its term."""
    for statement in _SECOND.split(";\n"):
        db.execute(statement)


_THIRD = """
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


@migrations()
def m003_support_and_what_is_kept_apart(db: Database) -> None:
    """A candidate says what its best text says, terms can be kept apart, an act that undoes another names it, and a
    gloss keeps what the miner said of its form. Decisions outlive what they were about, so that making it can be undone."""
    for statement in _THIRD.split(";\n"):
        db.execute(statement)
    if texts := db.execute("SELECT DISTINCT text FROM gloss").fetchall():
        from glossary.mining.glosses.finder import compared_by

        db.conn.executemany(
            "UPDATE gloss SET form = ? WHERE text = ?", [(compared_by(text), text) for (text,) in texts]
        )


@migrations()
def m004_keys_of_what_was_rejected(_: Database) -> None:
    """Rejected candidates and concepts are found too; `migrate` makes the search keys anew."""
