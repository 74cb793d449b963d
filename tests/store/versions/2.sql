PRAGMA user_version = 2;
PRAGMA application_id = 1263224652;
BEGIN;
CREATE TABLE "_sqlite_migrations" (
   "id" INTEGER PRIMARY KEY,
   "migration_set" TEXT,
   "name" TEXT,
   "applied_at" TEXT
);
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
CREATE TABLE document (
    id INTEGER PRIMARY KEY, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    encoding TEXT NOT NULL, domain TEXT NOT NULL, batch INTEGER NOT NULL REFERENCES batch (id), text TEXT NOT NULL
) STRICT;
CREATE TABLE concept (
    id INTEGER PRIMARY KEY AUTOINCREMENT, domain TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'term' CHECK (kind IN ('term', 'person', 'organisation', 'work', 'abbreviation')), note TEXT NOT NULL DEFAULT '',
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
CREATE TABLE candidate (
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, kk TEXT NOT NULL CHECK (kk <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('term', 'person', 'organisation', 'work', 'abbreviation')), domain TEXT NOT NULL, score REAL NOT NULL,
    count INTEGER NOT NULL, documents INTEGER NOT NULL, why TEXT NOT NULL DEFAULT '{}',
    status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'accepted', 'rejected', 'unsure')),
    concept INTEGER REFERENCES concept (id), note TEXT NOT NULL DEFAULT '', edited_by TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 0, CHECK (status <> 'accepted' OR concept IS NOT NULL)
) STRICT;
CREATE TABLE occurrence (
    id INTEGER PRIMARY KEY, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    surface TEXT NOT NULL, sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, fitness REAL NOT NULL,
    UNIQUE (candidate, document, start, "end")
) STRICT;
CREATE TABLE proposal (
    id INTEGER PRIMARY KEY, candidate INTEGER REFERENCES candidate (id) ON DELETE CASCADE,
    concept INTEGER REFERENCES concept (id) ON DELETE CASCADE, lang TEXT NOT NULL REFERENCES language (code),
    text TEXT NOT NULL CHECK (text <> ''), key TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('manual', 'import', 'gloss', 'draft')), engine TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '', confidence REAL NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('term', 'person', 'organisation', 'work', 'abbreviation')),
    built_from TEXT NOT NULL DEFAULT '', uncertain INTEGER NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1)),
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)), CHECK ((candidate IS NULL) <> (concept IS
NULL)) ) STRICT;
CREATE TABLE gloss (
    id INTEGER PRIMARY KEY, proposal INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id), kk_start INTEGER NOT NULL, kk_end INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, rule TEXT NOT NULL, score REAL NOT NULL,
    uncertain INTEGER NOT NULL, why TEXT NOT NULL, UNIQUE (proposal, document, kk_start, start)
) STRICT;
CREATE TABLE definition (
    id INTEGER PRIMARY KEY, candidate INTEGER REFERENCES candidate (id) ON DELETE CASCADE,
    concept INTEGER REFERENCES concept (id) ON DELETE CASCADE, lang TEXT NOT NULL REFERENCES language (code),
    text TEXT NOT NULL CHECK (text <> ''), source TEXT NOT NULL DEFAULT '',
    document INTEGER REFERENCES document (id), start INTEGER NOT NULL DEFAULT -1, "end" INTEGER NOT NULL DEFAULT -1,
    CHECK ((candidate IS NULL) <> (concept IS NULL))
) STRICT;
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
CREATE TABLE glossary (
    uid TEXT PRIMARY KEY, kk TEXT NOT NULL, en TEXT NOT NULL, zh TEXT NOT NULL, ru TEXT NOT NULL, la TEXT NOT NULL,
    domain TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, definition TEXT NOT NULL, note TEXT NOT NULL,
    sources TEXT NOT NULL, updated TEXT NOT NULL, sort TEXT NOT NULL,
    concept INTEGER NOT NULL UNIQUE REFERENCES concept (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE candidate_review (
    uid TEXT PRIMARY KEY, kk TEXT NOT NULL, en TEXT NOT NULL, en_origin TEXT NOT NULL, zh TEXT NOT NULL,
    zh_origin TEXT NOT NULL, ru TEXT NOT NULL, ru_origin TEXT NOT NULL, domain TEXT NOT NULL, kind TEXT NOT NULL,
    status TEXT NOT NULL,
    score REAL NOT NULL, count INTEGER NOT NULL, documents INTEGER NOT NULL, context TEXT NOT NULL,
    sources TEXT NOT NULL, candidate INTEGER NOT NULL UNIQUE REFERENCES candidate (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE "decision" (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch (id),
    candidate INTEGER REFERENCES candidate (id), concept INTEGER REFERENCES concept (id),
    judgement TEXT NOT NULL CHECK (judgement IN ('accepted', 'rejected', 'unsure', 'withdrawn')),
    by TEXT NOT NULL CHECK (by <> ''), at TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
    CHECK ((candidate IS NULL) <> (concept IS NULL))
) STRICT;
CREATE TABLE "variant" (
    id INTEGER PRIMARY KEY, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    text TEXT NOT NULL, count INTEGER NOT NULL, rule TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('inflection', 'spelling', 'structure', 'abbreviation', 'competing')),
    UNIQUE (candidate, text)
) STRICT;
INSERT INTO _sqlite_migrations VALUES (1, 'glossary', 'm001_concepts_candidates_and_their_history', '2026-11-30 12:04:30.023826+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'glossary', 'm002_withdrawn_decisions_and_competing_variants', '2026-11-30 12:04:30.039059+00:00');
INSERT INTO language VALUES ('kk', 'Kazakh');
INSERT INTO language VALUES ('en', 'English');
INSERT INTO language VALUES ('zh', 'Chinese');
INSERT INTO language VALUES ('ru', 'Russian');
INSERT INTO language VALUES ('la', 'Latin');
INSERT INTO batch VALUES (1, '2026-11-30T12:04:30Z', 'Aigerim', 'mine', '', '');
INSERT INTO batch VALUES (2, '2026-11-30T12:04:32Z', 'Aigerim', 'mine', '', '');
INSERT INTO batch VALUES (3, '2026-11-30T12:04:34Z', 'Marat', 'reject', '', '');
INSERT INTO batch VALUES (4, '2026-11-30T12:04:34Z', 'Marat', 'accept', '', '');
INSERT INTO batch VALUES (5, '2026-11-30T12:04:35Z', 'Aigerim', 'edit', '', '');
INSERT INTO batch VALUES (6, '2026-11-30T12:04:36Z', 'Aigerim', 'edit', '', '');
INSERT INTO batch VALUES (7, '2026-11-30T12:04:37Z', 'Aigerim', 'unsure', '', '');
INSERT INTO batch VALUES (8, '2026-11-30T12:04:38Z', 'Aigerim', 'add', '', '');
INSERT INTO batch VALUES (9, '2026-11-30T12:04:40Z', 'Marat', 'reject', '', '');
INSERT INTO batch VALUES (10, '2026-11-30T12:04:41Z', 'Marat', 'take back', '', '');
INSERT INTO change VALUES (1, 1, 'candidate', 1, 'insert', NULL, 1, NULL, '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9991,"count":0,"documents":0,"why":"{\"c-value\": 1.35, \"domain\": 0.83, \"gloss\": 4.35, \"head weirdness\": 0.45, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.83}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (2, 1, 'candidate', 2, 'insert', NULL, 2, NULL, '{"id":2,"key":"кеден","kk":"кеден","kind":"term","domain":"economy","score":0.4874,"count":0,"documents":0,"why":"{\"c-value\": 0.53, \"domain\": 0.83, \"head weirdness\": 0.51, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.54, \"weirdness\": 0.83}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (3, 1, 'candidate', 3, 'insert', NULL, 3, NULL, '{"id":3,"key":"уағдаластық","kk":"уағдаластық","kind":"term","domain":"economy","score":0.3844,"count":0,"documents":0,"why":"{\"c-value\": 0.53, \"head weirdness\": 0.65, \"single\": -0.01, \"weirdest\": 0.68, \"weirdness\": 1.04}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (4, 1, 'candidate', 4, 'insert', NULL, 4, NULL, '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.309,"count":0,"documents":0,"why":"{\"domain\": 0.83, \"head weirdness\": 0.45, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.47, \"weirdness\": 0.73}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (5, 1, 'candidate', 5, 'insert', NULL, 5, NULL, '{"id":5,"key":"келісім","kk":"келісім","kind":"term","domain":"economy","score":0.1888,"count":0,"documents":0,"why":"{\"c-value\": 0.53, \"head weirdness\": 0.38, \"single\": -0.01, \"weirdest\": 0.4, \"weirdness\": 0.61}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (6, 1, 'proposal', 1, 'insert', NULL, 1, NULL, '{"id":1,"candidate":1,"concept":null,"lang":"en","text":"customs union","key":"customs union","origin":"gloss","engine":"","version":"","confidence":0.994,"kind":"term","built_from":"","uncertain":0,"withdrawn":0}');
INSERT INTO change VALUES (7, 1, 'proposal', 2, 'insert', NULL, 1, NULL, '{"id":2,"candidate":1,"concept":null,"lang":"en","text":"CU","key":"cu","origin":"gloss","engine":"","version":"","confidence":0.994,"kind":"organisation","built_from":"","uncertain":0,"withdrawn":0}');
INSERT INTO change VALUES (8, 1, 'proposal', 3, 'insert', NULL, 1, NULL, '{"id":3,"candidate":1,"concept":null,"lang":"en","text":"customs unions","key":"customs unions","origin":"gloss","engine":"","version":"","confidence":0.994,"kind":"term","built_from":"","uncertain":0,"withdrawn":0}');
INSERT INTO change VALUES (9, 1, 'variant', 1, 'insert', NULL, 1, NULL, '{"id":1,"candidate":1,"text":"кедендік одақтар","count":1,"rule":"same citation form","kind":"inflection"}');
INSERT INTO change VALUES (10, 1, 'variant', 2, 'insert', NULL, 1, NULL, '{"id":2,"candidate":1,"text":"кеден одағы","count":1,"rule":"adjective + noun ~ noun + possessed noun","kind":"structure"}');
INSERT INTO change VALUES (11, 1, 'variant', 3, 'insert', NULL, 3, NULL, '{"id":3,"candidate":3,"text":"келісім","count":0,"rule":"the same English in the lexicon","kind":"competing"}');
INSERT INTO change VALUES (12, 1, 'variant', 4, 'insert', NULL, 4, NULL, '{"id":4,"candidate":4,"text":"одағы","count":1,"rule":"same citation form","kind":"inflection"}');
INSERT INTO change VALUES (13, 1, 'variant', 5, 'insert', NULL, 4, NULL, '{"id":5,"candidate":4,"text":"одақтар","count":1,"rule":"same citation form","kind":"inflection"}');
INSERT INTO change VALUES (14, 1, 'variant', 6, 'insert', NULL, 5, NULL, '{"id":6,"candidate":5,"text":"уағдаластық","count":0,"rule":"the same English in the lexicon","kind":"competing"}');
INSERT INTO change VALUES (15, 1, 'candidate', 1, 'update', NULL, 1, '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9991,"count":0,"documents":0,"why":"{\"c-value\": 1.35, \"domain\": 0.83, \"gloss\": 4.35, \"head weirdness\": 0.45, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.83}","status":"new","concept":null,"note":"","edited_by":"","rev":0}', '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9991,"count":3,"documents":1,"why":"{\"c-value\": 1.35, \"domain\": 0.83, \"gloss\": 4.35, \"head weirdness\": 0.45, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.83}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (16, 1, 'candidate', 2, 'update', NULL, 2, '{"id":2,"key":"кеден","kk":"кеден","kind":"term","domain":"economy","score":0.4874,"count":0,"documents":0,"why":"{\"c-value\": 0.53, \"domain\": 0.83, \"head weirdness\": 0.51, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.54, \"weirdness\": 0.83}","status":"new","concept":null,"note":"","edited_by":"","rev":0}', '{"id":2,"key":"кеден","kk":"кеден","kind":"term","domain":"economy","score":0.4874,"count":1,"documents":1,"why":"{\"c-value\": 0.53, \"domain\": 0.83, \"head weirdness\": 0.51, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.54, \"weirdness\": 0.83}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (17, 1, 'candidate', 3, 'update', NULL, 3, '{"id":3,"key":"уағдаластық","kk":"уағдаластық","kind":"term","domain":"economy","score":0.3844,"count":0,"documents":0,"why":"{\"c-value\": 0.53, \"head weirdness\": 0.65, \"single\": -0.01, \"weirdest\": 0.68, \"weirdness\": 1.04}","status":"new","concept":null,"note":"","edited_by":"","rev":0}', '{"id":3,"key":"уағдаластық","kk":"уағдаластық","kind":"term","domain":"economy","score":0.3844,"count":1,"documents":1,"why":"{\"c-value\": 0.53, \"head weirdness\": 0.65, \"single\": -0.01, \"weirdest\": 0.68, \"weirdness\": 1.04}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (18, 1, 'candidate', 4, 'update', NULL, 4, '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.309,"count":0,"documents":0,"why":"{\"domain\": 0.83, \"head weirdness\": 0.45, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.47, \"weirdness\": 0.73}","status":"new","concept":null,"note":"","edited_by":"","rev":0}', '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.309,"count":3,"documents":1,"why":"{\"domain\": 0.83, \"head weirdness\": 0.45, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.47, \"weirdness\": 0.73}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (19, 1, 'candidate', 5, 'update', NULL, 5, '{"id":5,"key":"келісім","kk":"келісім","kind":"term","domain":"economy","score":0.1888,"count":0,"documents":0,"why":"{\"c-value\": 0.53, \"head weirdness\": 0.38, \"single\": -0.01, \"weirdest\": 0.4, \"weirdness\": 0.61}","status":"new","concept":null,"note":"","edited_by":"","rev":0}', '{"id":5,"key":"келісім","kk":"келісім","kind":"term","domain":"economy","score":0.1888,"count":1,"documents":1,"why":"{\"c-value\": 0.53, \"head weirdness\": 0.38, \"single\": -0.01, \"weirdest\": 0.4, \"weirdness\": 0.61}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (20, 2, 'candidate', 6, 'insert', NULL, 6, NULL, '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.9969,"count":0,"documents":0,"why":"{\"c-value\": 0.73, \"domain\": 0.42, \"gloss\": 3.45, \"head weirdness\": 0.44, \"izafet\": 0.09, \"listed\": 2.05, \"plural modifier\": -0.07, \"two\": 0.91, \"weirdest\": 0.46, \"weirdness\": 0.67}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (21, 2, 'candidate', 1, 'update', NULL, 1, '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9991,"count":3,"documents":1,"why":"{\"c-value\": 1.35, \"domain\": 0.83, \"gloss\": 4.35, \"head weirdness\": 0.45, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.83}","status":"new","concept":null,"note":"","edited_by":"","rev":1}', '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9844,"count":3,"documents":1,"why":"{\"c-value\": 0.73, \"domain\": 0.83, \"gloss\": 2.18, \"head weirdness\": 0.43, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.81}","status":"new","concept":null,"note":"","edited_by":"","rev":1}');
INSERT INTO change VALUES (22, 2, 'candidate', 7, 'insert', NULL, 7, NULL, '{"id":7,"key":"интернет","kk":"интернет","kind":"term","domain":"law","score":0.3014,"count":0,"documents":0,"why":"{\"domain\": 0.83, \"head weirdness\": 0.44, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.46, \"weirdness\": 0.71}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (23, 2, 'candidate', 4, 'update', NULL, 4, '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.309,"count":3,"documents":1,"why":"{\"domain\": 0.83, \"head weirdness\": 0.45, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.47, \"weirdness\": 0.73}","status":"new","concept":null,"note":"","edited_by":"","rev":1}', '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.2886,"count":3,"documents":1,"why":"{\"domain\": 0.83, \"head weirdness\": 0.43, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.45, \"weirdness\": 0.69}","status":"new","concept":null,"note":"","edited_by":"","rev":1}');
INSERT INTO change VALUES (24, 2, 'candidate', 8, 'insert', NULL, 8, NULL, '{"id":8,"key":"зат","kk":"зат","kind":"term","domain":"law","score":0.0272,"count":0,"documents":0,"why":"{\"general head\": -0.73, \"general single\": -0.6, \"head weirdness\": 0.39, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.4, \"weirdness\": 0.62}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (25, 2, 'proposal', 4, 'insert', NULL, 1, NULL, '{"id":4,"candidate":1,"concept":null,"lang":"en","text":"tariff union","key":"tariff union","origin":"gloss","engine":"","version":"","confidence":0.953,"kind":"term","built_from":"","uncertain":0,"withdrawn":0}');
INSERT INTO change VALUES (26, 2, 'proposal', 5, 'insert', NULL, 6, NULL, '{"id":5,"candidate":6,"concept":null,"lang":"en","text":"Internet of Things","key":"internet of things","origin":"gloss","engine":"","version":"","confidence":1.0,"kind":"term","built_from":"","uncertain":0,"withdrawn":0}');
INSERT INTO change VALUES (27, 2, 'proposal', 6, 'insert', NULL, 6, NULL, '{"id":6,"candidate":6,"concept":null,"lang":"en","text":"IoT","key":"iot","origin":"gloss","engine":"","version":"","confidence":1.0,"kind":"abbreviation","built_from":"","uncertain":0,"withdrawn":0}');
INSERT INTO change VALUES (28, 2, 'variant', 7, 'insert', NULL, 7, NULL, '{"id":7,"candidate":7,"text":"интернеті","count":1,"rule":"same citation form","kind":"inflection"}');
INSERT INTO change VALUES (29, 2, 'variant', 8, 'insert', NULL, 8, NULL, '{"id":8,"candidate":8,"text":"заттар","count":1,"rule":"same citation form","kind":"inflection"}');
INSERT INTO change VALUES (30, 2, 'candidate', 1, 'update', NULL, 1, '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9844,"count":3,"documents":1,"why":"{\"c-value\": 0.73, \"domain\": 0.83, \"gloss\": 2.18, \"head weirdness\": 0.43, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.81}","status":"new","concept":null,"note":"","edited_by":"","rev":1}', '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9844,"count":4,"documents":2,"why":"{\"c-value\": 0.73, \"domain\": 0.83, \"gloss\": 2.18, \"head weirdness\": 0.43, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.81}","status":"new","concept":null,"note":"","edited_by":"","rev":1}');
INSERT INTO change VALUES (31, 2, 'candidate', 4, 'update', NULL, 4, '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.2886,"count":3,"documents":1,"why":"{\"domain\": 0.83, \"head weirdness\": 0.43, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.45, \"weirdness\": 0.69}","status":"new","concept":null,"note":"","edited_by":"","rev":1}', '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.2886,"count":4,"documents":2,"why":"{\"domain\": 0.83, \"head weirdness\": 0.43, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.45, \"weirdness\": 0.69}","status":"new","concept":null,"note":"","edited_by":"","rev":1}');
INSERT INTO change VALUES (32, 2, 'candidate', 6, 'update', NULL, 6, '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.9969,"count":0,"documents":0,"why":"{\"c-value\": 0.73, \"domain\": 0.42, \"gloss\": 3.45, \"head weirdness\": 0.44, \"izafet\": 0.09, \"listed\": 2.05, \"plural modifier\": -0.07, \"two\": 0.91, \"weirdest\": 0.46, \"weirdness\": 0.67}","status":"new","concept":null,"note":"","edited_by":"","rev":0}', '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.9969,"count":1,"documents":1,"why":"{\"c-value\": 0.73, \"domain\": 0.42, \"gloss\": 3.45, \"head weirdness\": 0.44, \"izafet\": 0.09, \"listed\": 2.05, \"plural modifier\": -0.07, \"two\": 0.91, \"weirdest\": 0.46, \"weirdness\": 0.67}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (33, 2, 'candidate', 7, 'update', NULL, 7, '{"id":7,"key":"интернет","kk":"интернет","kind":"term","domain":"law","score":0.3014,"count":0,"documents":0,"why":"{\"domain\": 0.83, \"head weirdness\": 0.44, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.46, \"weirdness\": 0.71}","status":"new","concept":null,"note":"","edited_by":"","rev":0}', '{"id":7,"key":"интернет","kk":"интернет","kind":"term","domain":"law","score":0.3014,"count":1,"documents":1,"why":"{\"domain\": 0.83, \"head weirdness\": 0.44, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.46, \"weirdness\": 0.71}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (34, 2, 'candidate', 8, 'update', NULL, 8, '{"id":8,"key":"зат","kk":"зат","kind":"term","domain":"law","score":0.0272,"count":0,"documents":0,"why":"{\"general head\": -0.73, \"general single\": -0.6, \"head weirdness\": 0.39, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.4, \"weirdness\": 0.62}","status":"new","concept":null,"note":"","edited_by":"","rev":0}', '{"id":8,"key":"зат","kk":"зат","kind":"term","domain":"law","score":0.0272,"count":1,"documents":1,"why":"{\"general head\": -0.73, \"general single\": -0.6, \"head weirdness\": 0.39, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.4, \"weirdness\": 0.62}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (35, 3, 'candidate', 5, 'update', NULL, 5, '{"id":5,"key":"келісім","kk":"келісім","kind":"term","domain":"economy","score":0.1888,"count":1,"documents":1,"why":"{\"c-value\": 0.53, \"head weirdness\": 0.38, \"single\": -0.01, \"weirdest\": 0.4, \"weirdness\": 0.61}","status":"new","concept":null,"note":"","edited_by":"","rev":1}', '{"id":5,"key":"келісім","kk":"келісім","kind":"term","domain":"economy","score":0.1888,"count":1,"documents":1,"why":"{\"c-value\": 0.53, \"head weirdness\": 0.38, \"single\": -0.01, \"weirdest\": 0.4, \"weirdness\": 0.61}","status":"rejected","concept":null,"note":"","edited_by":"Marat","rev":1}');
INSERT INTO change VALUES (36, 4, 'concept', 1, 'insert', 1, NULL, NULL, '{"id":1,"domain":"law","kind":"term","note":"","rev":0,"created_at":"2026-11-30T12:04:34Z","created_by":"Marat","updated_at":"2026-11-30T12:04:34Z"}');
INSERT INTO change VALUES (37, 4, 'candidate', 6, 'update', 1, 6, '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.9969,"count":1,"documents":1,"why":"{\"c-value\": 0.73, \"domain\": 0.42, \"gloss\": 3.45, \"head weirdness\": 0.44, \"izafet\": 0.09, \"listed\": 2.05, \"plural modifier\": -0.07, \"two\": 0.91, \"weirdest\": 0.46, \"weirdness\": 0.67}","status":"new","concept":null,"note":"","edited_by":"","rev":1}', '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.9969,"count":1,"documents":1,"why":"{\"c-value\": 0.73, \"domain\": 0.42, \"gloss\": 3.45, \"head weirdness\": 0.44, \"izafet\": 0.09, \"listed\": 2.05, \"plural modifier\": -0.07, \"two\": 0.91, \"weirdest\": 0.46, \"weirdness\": 0.67}","status":"new","concept":1,"note":"","edited_by":"","rev":1}');
INSERT INTO change VALUES (38, 4, 'candidate', 6, 'update', 1, 6, '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.9969,"count":1,"documents":1,"why":"{\"c-value\": 0.73, \"domain\": 0.42, \"gloss\": 3.45, \"head weirdness\": 0.44, \"izafet\": 0.09, \"listed\": 2.05, \"plural modifier\": -0.07, \"two\": 0.91, \"weirdest\": 0.46, \"weirdness\": 0.67}","status":"new","concept":1,"note":"","edited_by":"","rev":1}', '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.9969,"count":1,"documents":1,"why":"{\"c-value\": 0.73, \"domain\": 0.42, \"gloss\": 3.45, \"head weirdness\": 0.44, \"izafet\": 0.09, \"listed\": 2.05, \"plural modifier\": -0.07, \"two\": 0.91, \"weirdest\": 0.46, \"weirdness\": 0.67}","status":"new","concept":1,"note":"","edited_by":"Marat","rev":1}');
INSERT INTO change VALUES (39, 4, 'term', 1, 'insert', 1, NULL, NULL, '{"id":1,"concept":1,"lang":"kk","text":"заттар интернеті","key":"заттар интернеті","status":"approved","preference":"preferred","term_type":"fullForm","origin":"mined","engine":"","confidence":null,"source":"kelisim.txt","usage_note":"","approved_at":"2026-11-30T12:04:34Z","approved_by":"Marat"}');
INSERT INTO change VALUES (40, 4, 'term', 2, 'insert', 1, NULL, NULL, '{"id":2,"concept":1,"lang":"en","text":"Internet of Things","key":"internet of things","status":"approved","preference":"preferred","term_type":"fullForm","origin":"gloss","engine":"","confidence":1.0,"source":"kelisim.txt","usage_note":"","approved_at":"2026-11-30T12:04:34Z","approved_by":"Marat"}');
INSERT INTO change VALUES (41, 4, 'candidate', 6, 'update', 1, 6, '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.9969,"count":1,"documents":1,"why":"{\"c-value\": 0.73, \"domain\": 0.42, \"gloss\": 3.45, \"head weirdness\": 0.44, \"izafet\": 0.09, \"listed\": 2.05, \"plural modifier\": -0.07, \"two\": 0.91, \"weirdest\": 0.46, \"weirdness\": 0.67}","status":"new","concept":1,"note":"","edited_by":"Marat","rev":1}', '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.9969,"count":1,"documents":1,"why":"{\"c-value\": 0.73, \"domain\": 0.42, \"gloss\": 3.45, \"head weirdness\": 0.44, \"izafet\": 0.09, \"listed\": 2.05, \"plural modifier\": -0.07, \"two\": 0.91, \"weirdest\": 0.46, \"weirdness\": 0.67}","status":"accepted","concept":1,"note":"","edited_by":"Marat","rev":1}');
INSERT INTO change VALUES (42, 5, 'term', 3, 'insert', 1, NULL, NULL, '{"id":3,"concept":1,"lang":"en","text":"IoT","key":"iot","status":"reviewed","preference":"admitted","term_type":"abbreviation","origin":"gloss","engine":"","confidence":1.0,"source":"kelisim.txt","usage_note":"","approved_at":null,"approved_by":null}');
INSERT INTO change VALUES (43, 5, 'term', 4, 'insert', 1, NULL, NULL, '{"id":4,"concept":1,"lang":"en","text":"internet of things","key":"internet of things","status":"reviewed","preference":"admitted","term_type":"fullForm","origin":"gloss","engine":"","confidence":1.0,"source":"kelisim.txt","usage_note":"","approved_at":null,"approved_by":null}');
INSERT INTO change VALUES (44, 6, 'candidate', 1, 'update', NULL, 1, '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9844,"count":4,"documents":2,"why":"{\"c-value\": 0.73, \"domain\": 0.83, \"gloss\": 2.18, \"head weirdness\": 0.43, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.81}","status":"new","concept":null,"note":"","edited_by":"","rev":2}', '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9844,"count":4,"documents":2,"why":"{\"c-value\": 0.73, \"domain\": 0.83, \"gloss\": 2.18, \"head weirdness\": 0.43, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.81}","status":"new","concept":null,"note":"seen","edited_by":"","rev":2}');
INSERT INTO change VALUES (45, 6, 'proposal', 7, 'insert', NULL, 1, NULL, '{"id":7,"candidate":1,"concept":null,"lang":"ru","text":"таможенный союз","key":"таможенный союз","origin":"manual","engine":"","version":"","confidence":1.0,"kind":"term","built_from":"","uncertain":0,"withdrawn":0}');
INSERT INTO change VALUES (46, 6, 'candidate', 1, 'update', NULL, 1, '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9844,"count":4,"documents":2,"why":"{\"c-value\": 0.73, \"domain\": 0.83, \"gloss\": 2.18, \"head weirdness\": 0.43, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.81}","status":"new","concept":null,"note":"seen","edited_by":"","rev":2}', '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.9844,"count":4,"documents":2,"why":"{\"c-value\": 0.73, \"domain\": 0.83, \"gloss\": 2.18, \"head weirdness\": 0.43, \"relational adjective\": 1.03, \"two\": 0.91, \"weirdest\": 0.6, \"weirdness\": 0.81}","status":"new","concept":null,"note":"seen","edited_by":"Aigerim","rev":2}');
INSERT INTO change VALUES (47, 7, 'candidate', 4, 'update', NULL, 4, '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.2886,"count":4,"documents":2,"why":"{\"domain\": 0.83, \"head weirdness\": 0.43, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.45, \"weirdness\": 0.69}","status":"new","concept":null,"note":"","edited_by":"","rev":2}', '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.2886,"count":4,"documents":2,"why":"{\"domain\": 0.83, \"head weirdness\": 0.43, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.45, \"weirdness\": 0.69}","status":"unsure","concept":null,"note":"","edited_by":"Aigerim","rev":2}');
INSERT INTO change VALUES (48, 8, 'concept', 2, 'insert', 2, NULL, NULL, '{"id":2,"domain":"","kind":"term","note":"","rev":0,"created_at":"2026-11-30T12:04:38Z","created_by":"Aigerim","updated_at":"2026-11-30T12:04:38Z"}');
INSERT INTO change VALUES (49, 8, 'term', 5, 'insert', 2, NULL, NULL, '{"id":5,"concept":2,"lang":"kk","text":"салық","key":"салық","status":"approved","preference":"preferred","term_type":"fullForm","origin":"manual","engine":"","confidence":null,"source":"","usage_note":"","approved_at":"2026-11-30T12:04:38Z","approved_by":"Aigerim"}');
INSERT INTO change VALUES (50, 8, 'term', 6, 'insert', 2, NULL, NULL, '{"id":6,"concept":2,"lang":"en","text":"tax","key":"tax","status":"approved","preference":"preferred","term_type":"fullForm","origin":"manual","engine":"","confidence":null,"source":"","usage_note":"","approved_at":"2026-11-30T12:04:38Z","approved_by":"Aigerim"}');
INSERT INTO change VALUES (51, 8, 'definition', 1, 'insert', 2, NULL, NULL, '{"id":1,"candidate":null,"concept":2,"lang":"kk","text":"бюджетке міндетті төлем","source":"","document":null,"start":-1,"end":-1}');
INSERT INTO change VALUES (52, 9, 'candidate', 4, 'update', NULL, 4, '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.2886,"count":4,"documents":2,"why":"{\"domain\": 0.83, \"head weirdness\": 0.43, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.45, \"weirdness\": 0.69}","status":"unsure","concept":null,"note":"","edited_by":"Aigerim","rev":3}', '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.2886,"count":4,"documents":2,"why":"{\"domain\": 0.83, \"head weirdness\": 0.43, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.45, \"weirdness\": 0.69}","status":"rejected","concept":null,"note":"","edited_by":"Marat","rev":3}');
INSERT INTO change VALUES (53, 10, 'candidate', 4, 'update', NULL, 4, '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.2886,"count":4,"documents":2,"why":"{\"domain\": 0.83, \"head weirdness\": 0.43, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.45, \"weirdness\": 0.69}","status":"rejected","concept":null,"note":"","edited_by":"Marat","rev":4}', '{"id":4,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.2886,"count":4,"documents":2,"why":"{\"domain\": 0.83, \"head weirdness\": 0.43, \"listed single\": 0.37, \"never alone\": -0.28, \"single\": -0.01, \"weirdest\": 0.45, \"weirdness\": 0.69}","status":"unsure","concept":null,"note":"","edited_by":"Marat","rev":4}');
INSERT INTO document VALUES (1, '/texts/odaq.txt', 'odaq.txt', 'b95dc1b3c6355db3bebacba2cd9492fd61a0d53dc750e3650a4912a589ffa625', 'utf-8', 'economy', 1, 'Кедендік одақ (customs union, CU) бар. Кеден одағы да, кедендік одақтар (customs unions) да көп. Келісім – уағдаластық.
');
INSERT INTO document VALUES (2, '/texts/kelisim.txt', 'kelisim.txt', '006a2f0475ae99b304a2895e8eeb8615e8a6f6ac36b0269ca0aa3db4d122944b', 'utf-8', 'law', 2, 'Кедендік одақ (tariff union) бар. Заттар интернеті (Internet of Things, IoT) жаңа.
');
INSERT INTO concept VALUES (1, 'law', 'term', '', 2, '2026-11-30T12:04:34Z', 'Marat', '2026-11-30T12:04:35Z');
INSERT INTO concept VALUES (2, '', 'term', '', 1, '2026-11-30T12:04:38Z', 'Aigerim', '2026-11-30T12:04:38Z');
INSERT INTO term VALUES (1, 1, 'kk', 'заттар интернеті', 'заттар интернеті', 'approved', 'preferred', 'fullForm', 'mined', '', NULL, 'kelisim.txt', '', '2026-11-30T12:04:34Z', 'Marat');
INSERT INTO term VALUES (2, 1, 'en', 'Internet of Things', 'internet of things', 'approved', 'preferred', 'fullForm', 'gloss', '', 1.0, 'kelisim.txt', '', '2026-11-30T12:04:34Z', 'Marat');
INSERT INTO term VALUES (3, 1, 'en', 'IoT', 'iot', 'reviewed', 'admitted', 'abbreviation', 'gloss', '', 1.0, 'kelisim.txt', '', NULL, NULL);
INSERT INTO term VALUES (4, 1, 'en', 'internet of things', 'internet of things', 'reviewed', 'admitted', 'fullForm', 'gloss', '', 1.0, 'kelisim.txt', '', NULL, NULL);
INSERT INTO term VALUES (5, 2, 'kk', 'салық', 'салық', 'approved', 'preferred', 'fullForm', 'manual', '', NULL, '', '', '2026-11-30T12:04:38Z', 'Aigerim');
INSERT INTO term VALUES (6, 2, 'en', 'tax', 'tax', 'approved', 'preferred', 'fullForm', 'manual', '', NULL, '', '', '2026-11-30T12:04:38Z', 'Aigerim');
INSERT INTO candidate VALUES (1, 'кедендік одақ', 'Кедендік одақ', 'term', 'economy', 0.9844, 4, 2, '{"c-value": 0.73, "domain": 0.83, "gloss": 2.18, "head weirdness": 0.43, "relational adjective": 1.03, "two": 0.91, "weirdest": 0.6, "weirdness": 0.81}', 'new', NULL, 'seen', 'Aigerim', 3);
INSERT INTO candidate VALUES (2, 'кеден', 'кеден', 'term', 'economy', 0.4874, 1, 1, '{"c-value": 0.53, "domain": 0.83, "head weirdness": 0.51, "listed single": 0.37, "never alone": -0.28, "single": -0.01, "weirdest": 0.54, "weirdness": 0.83}', 'new', NULL, '', '', 1);
INSERT INTO candidate VALUES (3, 'уағдаластық', 'уағдаластық', 'term', 'economy', 0.3844, 1, 1, '{"c-value": 0.53, "head weirdness": 0.65, "single": -0.01, "weirdest": 0.68, "weirdness": 1.04}', 'new', NULL, '', '', 1);
INSERT INTO candidate VALUES (4, 'одақ', 'одақ', 'term', 'economy', 0.2886, 4, 2, '{"domain": 0.83, "head weirdness": 0.43, "listed single": 0.37, "never alone": -0.28, "single": -0.01, "weirdest": 0.45, "weirdness": 0.69}', 'unsure', NULL, '', 'Marat', 5);
INSERT INTO candidate VALUES (5, 'келісім', 'келісім', 'term', 'economy', 0.1888, 1, 1, '{"c-value": 0.53, "head weirdness": 0.38, "single": -0.01, "weirdest": 0.4, "weirdness": 0.61}', 'rejected', NULL, '', 'Marat', 2);
INSERT INTO candidate VALUES (6, 'заттар интернеті', 'заттар интернеті', 'term', 'law', 0.9969, 1, 1, '{"c-value": 0.73, "domain": 0.42, "gloss": 3.45, "head weirdness": 0.44, "izafet": 0.09, "listed": 2.05, "plural modifier": -0.07, "two": 0.91, "weirdest": 0.46, "weirdness": 0.67}', 'accepted', 1, '', 'Marat', 2);
INSERT INTO candidate VALUES (7, 'интернет', 'интернет', 'term', 'law', 0.3014, 1, 1, '{"domain": 0.83, "head weirdness": 0.44, "listed single": 0.37, "never alone": -0.28, "single": -0.01, "weirdest": 0.46, "weirdness": 0.71}', 'new', NULL, '', '', 1);
INSERT INTO candidate VALUES (8, 'зат', 'зат', 'term', 'law', 0.0272, 1, 1, '{"general head": -0.73, "general single": -0.6, "head weirdness": 0.39, "never alone": -0.28, "single": -0.01, "weirdest": 0.4, "weirdness": 0.62}', 'new', NULL, '', '', 1);
INSERT INTO occurrence VALUES (1, 1, 1, 0, 13, 'Кедендік одақ', 0, 38, 2.9962);
INSERT INTO occurrence VALUES (2, 1, 1, 39, 50, 'Кеден одағы', 39, 96, 2.9943);
INSERT INTO occurrence VALUES (3, 1, 1, 55, 71, 'кедендік одақтар', 39, 96, 2.9943);
INSERT INTO occurrence VALUES (4, 2, 1, 39, 44, 'Кеден', 39, 96, 3.9943);
INSERT INTO occurrence VALUES (5, 3, 1, 107, 118, 'уағдаластық', 97, 119, 2.9978);
INSERT INTO occurrence VALUES (6, 4, 1, 9, 13, 'одақ', 0, 38, 2.9962);
INSERT INTO occurrence VALUES (7, 4, 1, 45, 50, 'одағы', 39, 96, 2.9943);
INSERT INTO occurrence VALUES (8, 4, 1, 64, 71, 'одақтар', 39, 96, 2.9943);
INSERT INTO occurrence VALUES (9, 5, 1, 97, 104, 'Келісім', 97, 119, 2.9978);
INSERT INTO occurrence VALUES (10, 1, 2, 0, 13, 'Кедендік одақ', 0, 33, 2.9967);
INSERT INTO occurrence VALUES (11, 4, 2, 9, 13, 'одақ', 0, 33, 2.9967);
INSERT INTO occurrence VALUES (12, 6, 2, 34, 50, 'Заттар интернеті', 34, 82, 3.9952);
INSERT INTO occurrence VALUES (13, 7, 2, 41, 50, 'интернеті', 34, 82, 2.9952);
INSERT INTO occurrence VALUES (14, 8, 2, 34, 40, 'Заттар', 34, 82, 2.9952);
INSERT INTO proposal VALUES (1, 1, NULL, 'en', 'customs union', 'customs union', 'gloss', '', '', 0.994, 'term', '', 0, 0);
INSERT INTO proposal VALUES (2, 1, NULL, 'en', 'CU', 'cu', 'gloss', '', '', 0.994, 'organisation', '', 0, 0);
INSERT INTO proposal VALUES (3, 1, NULL, 'en', 'customs unions', 'customs unions', 'gloss', '', '', 0.994, 'term', '', 0, 0);
INSERT INTO proposal VALUES (4, 1, NULL, 'en', 'tariff union', 'tariff union', 'gloss', '', '', 0.953, 'term', '', 0, 0);
INSERT INTO proposal VALUES (5, 6, NULL, 'en', 'Internet of Things', 'internet of things', 'gloss', '', '', 1.0, 'term', '', 0, 0);
INSERT INTO proposal VALUES (6, 6, NULL, 'en', 'IoT', 'iot', 'gloss', '', '', 1.0, 'abbreviation', '', 0, 0);
INSERT INTO proposal VALUES (7, 1, NULL, 'ru', 'таможенный союз', 'таможенный союз', 'manual', '', '', 1.0, 'term', '', 0, 0);
INSERT INTO gloss VALUES (1, 1, 1, 0, 13, 15, 28, 'parenthesis', 0.994, 0, 'words +2.00 grammar +0.35');
INSERT INTO gloss VALUES (2, 2, 1, 0, 13, 30, 32, 'parenthesis', 0.994, 0, 'words +2.00 grammar +0.35');
INSERT INTO gloss VALUES (3, 3, 1, 55, 71, 73, 87, 'parenthesis', 0.994, 0, 'words +2.00 grammar +0.35');
INSERT INTO gloss VALUES (4, 4, 2, 0, 13, 15, 27, 'parenthesis', 0.953, 0, 'words +1.15 grammar +0.35');
INSERT INTO gloss VALUES (5, 5, 2, 34, 50, 52, 70, 'parenthesis', 1.0, 0, 'words +2.00 grammar +0.35 phrase +1.50');
INSERT INTO gloss VALUES (6, 6, 2, 34, 50, 72, 75, 'parenthesis', 1.0, 0, 'words +2.00 grammar +0.35 phrase +1.50');
INSERT INTO definition VALUES (1, NULL, 2, 'kk', 'бюджетке міндетті төлем', '', NULL, -1, -1);
INSERT INTO export VALUES ('22204b08f6f96389', '2026-11-30T12:04:42Z', 'out.csv');
INSERT INTO export_row VALUES ('22204b08f6f96389', 'C000001', '{"cells": {"definition": "", "domain": "law", "en": "Internet of Things", "kind": "term", "kk": "заттар интернеті", "note": "", "ru": "", "status": "approved", "zh": ""}, "hidden": {"en": ["IoT", "internet of things"]}}');
INSERT INTO export_row VALUES ('22204b08f6f96389', 'C000002', '{"cells": {"definition": "бюджетке міндетті төлем", "domain": "", "en": "tax", "kind": "term", "kk": "салық", "note": "", "ru": "", "status": "approved", "zh": ""}, "hidden": {}}');
INSERT INTO term_key VALUES (6, 2, NULL, 'kk', 'кеден', 'кеден', 'кеден', 'кеден');
INSERT INTO term_key VALUES (7, 3, NULL, 'kk', 'уағдаластық', 'уағдаластық', 'уағдаластық', 'уагдаластык');
INSERT INTO term_key VALUES (8, 3, NULL, 'kk', 'келісім', 'келісім', 'келісім', 'келисим');
INSERT INTO term_key VALUES (22, 7, NULL, 'kk', 'интернет', 'интернет', 'интернет', 'интернет');
INSERT INTO term_key VALUES (23, 8, NULL, 'kk', 'зат', 'зат', 'зат', 'зат');
INSERT INTO term_key VALUES (27, 6, NULL, 'kk', 'заттар интернеті', 'заттар интернеті', 'заттар интернеті', 'заттар интернети');
INSERT INTO term_key VALUES (28, 6, NULL, 'en', 'Internet of Things', 'internet of things', 'internet of things', 'internet of things');
INSERT INTO term_key VALUES (29, 6, NULL, 'en', 'IoT', 'iot', 'iot', 'iot');
INSERT INTO term_key VALUES (30, NULL, 1, 'kk', 'заттар интернеті', 'заттар интернеті', 'заттар интернеті', 'заттар интернети');
INSERT INTO term_key VALUES (31, NULL, 1, 'en', 'Internet of Things', 'internet of things', 'internet of things', 'internet of things');
INSERT INTO term_key VALUES (32, NULL, 1, 'en', 'IoT', 'iot', 'iot', 'iot');
INSERT INTO term_key VALUES (33, NULL, 1, 'en', 'internet of things', 'internet of things', 'internet of things', 'internet of things');
INSERT INTO term_key VALUES (34, 1, NULL, 'kk', 'Кедендік одақ', 'кедендік одақ', 'кедендік одақ', 'кедендик одак');
INSERT INTO term_key VALUES (35, 1, NULL, 'kk', 'кеден одағы', 'кеден одағы', 'кеден одағы', 'кеден одагы');
INSERT INTO term_key VALUES (36, 1, NULL, 'ru', 'таможенный союз', 'таможенный союз', 'таможенный союз', 'таможенный союз');
INSERT INTO term_key VALUES (37, 1, NULL, 'en', 'customs union', 'customs union', 'customs union', 'customs union');
INSERT INTO term_key VALUES (38, 1, NULL, 'en', 'CU', 'cu', 'cu', 'cu');
INSERT INTO term_key VALUES (39, 1, NULL, 'en', 'customs unions', 'customs unions', 'customs unions', 'customs unions');
INSERT INTO term_key VALUES (40, 1, NULL, 'en', 'tariff union', 'tariff union', 'tariff union', 'tariff union');
INSERT INTO term_key VALUES (42, NULL, 2, 'kk', 'салық', 'салық', 'салық', 'салык');
INSERT INTO term_key VALUES (43, NULL, 2, 'en', 'tax', 'tax', 'tax', 'tax');
INSERT INTO term_key VALUES (44, 4, NULL, 'kk', 'одақ', 'одақ', 'одақ', 'одак');
INSERT INTO glossary VALUES ('C000001', 'заттар интернеті', 'Internet of Things | IoT | internet of things', '', '', '', 'law', 'term', 'approved', '', '', 'kelisim.txt', '2026-11-30T12:04:35Z', 'ĊĀĘĘĀĖ ċđĘćĖđćĘĥ', 1);
INSERT INTO glossary VALUES ('C000002', 'салық', 'tax', '', '', '', '', 'term', 'approved', 'бюджетке міндетті төлем', '', '', '2026-11-30T12:04:38Z', 'ėĀďĤĎ', 2);
INSERT INTO candidate_review VALUES ('K000002', 'кеден', '', '', '', '', '', '', 'economy', 'term', 'new', 0.4874, 1, 1, 'Кеден одағы да, кедендік одақтар (customs unions) да көп.', 'odaq.txt', 2);
INSERT INTO candidate_review VALUES ('K000003', 'уағдаластық', '', '', '', '', '', '', 'economy', 'term', 'new', 0.3844, 1, 1, 'Келісім – уағдаластық.', 'odaq.txt', 3);
INSERT INTO candidate_review VALUES ('K000007', 'интернет', '', '', '', '', '', '', 'law', 'term', 'new', 0.3014, 1, 1, 'Заттар интернеті (Internet of Things, IoT) жаңа.', 'kelisim.txt', 7);
INSERT INTO candidate_review VALUES ('K000008', 'зат', '', '', '', '', '', '', 'law', 'term', 'new', 0.0272, 1, 1, 'Заттар интернеті (Internet of Things, IoT) жаңа.', 'kelisim.txt', 8);
INSERT INTO candidate_review VALUES ('K000001', 'Кедендік одақ', 'customs union', 'gloss', '', '', 'таможенный союз', 'manual', 'economy', 'term', 'new', 0.9844, 4, 2, 'Кедендік одақ (tariff union) бар.', 'kelisim.txt; odaq.txt', 1);
INSERT INTO candidate_review VALUES ('K000004', 'одақ', '', '', '', '', '', '', 'economy', 'term', 'unsure', 0.2886, 4, 2, 'Кедендік одақ (tariff union) бар.', 'kelisim.txt; odaq.txt', 4);
INSERT INTO decision VALUES (1, 3, 5, NULL, 'rejected', 'Marat', '2026-11-30T12:04:34Z', 'no term');
INSERT INTO decision VALUES (2, 4, 6, NULL, 'accepted', 'Marat', '2026-11-30T12:04:34Z', '');
INSERT INTO decision VALUES (3, 7, 4, NULL, 'unsure', 'Aigerim', '2026-11-30T12:04:37Z', '');
INSERT INTO decision VALUES (4, 8, NULL, 2, 'accepted', 'Aigerim', '2026-11-30T12:04:38Z', '');
INSERT INTO decision VALUES (5, 9, 4, NULL, 'rejected', 'Marat', '2026-11-30T12:04:40Z', '');
INSERT INTO decision VALUES (6, 10, 4, NULL, 'withdrawn', 'Marat', '2026-11-30T12:04:41Z', '');
INSERT INTO variant VALUES (1, 1, 'кедендік одақтар', 1, 'same citation form', 'inflection');
INSERT INTO variant VALUES (2, 1, 'кеден одағы', 1, 'adjective + noun ~ noun + possessed noun', 'structure');
INSERT INTO variant VALUES (3, 3, 'келісім', 0, 'the same English in the lexicon', 'competing');
INSERT INTO variant VALUES (4, 4, 'одағы', 1, 'same citation form', 'inflection');
INSERT INTO variant VALUES (5, 4, 'одақтар', 1, 'same citation form', 'inflection');
INSERT INTO variant VALUES (6, 5, 'уағдаластық', 0, 'the same English in the lexicon', 'competing');
INSERT INTO variant VALUES (7, 7, 'интернеті', 1, 'same citation form', 'inflection');
INSERT INTO variant VALUES (8, 8, 'заттар', 1, 'same citation form', 'inflection');
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('batch', 10);
INSERT INTO sqlite_sequence VALUES ('candidate', 8);
INSERT INTO sqlite_sequence VALUES ('concept', 2);
INSERT INTO sqlite_sequence VALUES ('term', 6);
CREATE VIRTUAL TABLE term_fts USING fts5 (words, skeleton, content='term_key', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE term_trigram USING fts5 (fold, content='term_key', content_rowid='id', tokenize='trigram');
CREATE VIRTUAL TABLE term_vocabulary USING fts5vocab (term_fts, col);
INSERT INTO term_fts (term_fts) VALUES ('rebuild');
INSERT INTO term_trigram (term_trigram) VALUES ('rebuild');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX change_batch ON change (batch);
CREATE INDEX change_concept ON change (concept);
CREATE INDEX change_candidate ON change (candidate);
CREATE INDEX term_by_key ON term (lang, key);
CREATE UNIQUE INDEX one_preferred ON term (concept, lang) WHERE preference = 'preferred' AND status <> 'rejected';
CREATE INDEX candidate_rank ON candidate (status, score DESC);
CREATE INDEX candidate_concept ON candidate (concept);
CREATE INDEX occurrence_document ON occurrence (document);
CREATE UNIQUE INDEX proposal_of_candidate ON proposal (candidate, lang, key, origin, engine)
    WHERE candidate IS NOT NULL;
CREATE UNIQUE INDEX proposal_of_concept ON proposal (concept, lang, key, origin, engine) WHERE concept IS NOT NULL;
CREATE INDEX gloss_document ON gloss (document);
CREATE INDEX definition_candidate ON definition (candidate);
CREATE INDEX definition_concept ON definition (concept);
CREATE INDEX definition_document ON definition (document);
CREATE INDEX term_key_candidate ON term_key (candidate);
CREATE INDEX term_key_concept ON term_key (concept);
CREATE INDEX glossary_sort ON glossary (sort);
CREATE INDEX glossary_domain ON glossary (domain);
CREATE INDEX glossary_status ON glossary (status);
CREATE INDEX candidate_review_score ON candidate_review (score DESC);
CREATE INDEX candidate_review_domain ON candidate_review (domain)
;
CREATE INDEX decision_candidate ON decision (candidate);
CREATE INDEX decision_concept ON decision (concept);
CREATE INDEX decision_batch ON decision (batch);
CREATE VIEW kwic AS
SELECT o.id AS occurrence, printf('K%06d', o.candidate) AS candidate, printf('C%06d', c.concept) AS concept, c.kk,
    replace(replace(substr(d.text, o.sentence_start + 1, o.start - o.sentence_start), char(13), ''), char(10), ' ')
        AS before,
    replace(replace(o.surface, char(13), ''), char(10), ' ') AS surface,
    replace(replace(substr(d.text, o."end" + 1, o.sentence_end - o."end"), char(13), ''), char(10), ' ') AS after,
    d.name AS source, o.start, o."end"
FROM occurrence o JOIN candidate c ON c.id = o.candidate JOIN document d ON d.id = o.document;
CREATE TRIGGER decision_update_refused BEFORE update ON decision BEGIN SELECT RAISE(ABORT, 'the table decision is appended to, never changed'); END;
CREATE TRIGGER decision_delete_refused BEFORE delete ON decision BEGIN SELECT RAISE(ABORT, 'the table decision is appended to, never changed'); END;
CREATE TRIGGER term_fts_insert AFTER insert ON term_key BEGIN INSERT INTO term_fts (rowid, words, skeleton) VALUES (new.id, new.words, new.skeleton); END;
CREATE TRIGGER term_fts_delete AFTER delete ON term_key BEGIN INSERT INTO term_fts (term_fts, rowid, words, skeleton) VALUES ('delete', old.id, old.words, old.skeleton); END;
CREATE TRIGGER term_fts_update AFTER update ON term_key BEGIN INSERT INTO term_fts (term_fts, rowid, words, skeleton) VALUES ('delete', old.id, old.words, old.skeleton); INSERT INTO term_fts (rowid, words, skeleton) VALUES (new.id, new.words, new.skeleton); END;
CREATE TRIGGER term_trigram_insert AFTER insert ON term_key BEGIN INSERT INTO term_trigram (rowid, fold) VALUES (new.id, new.fold); END;
CREATE TRIGGER term_trigram_delete AFTER delete ON term_key BEGIN INSERT INTO term_trigram (term_trigram, rowid, fold) VALUES ('delete', old.id, old.fold); END;
CREATE TRIGGER term_trigram_update AFTER update ON term_key BEGIN INSERT INTO term_trigram (term_trigram, rowid, fold) VALUES ('delete', old.id, old.fold); INSERT INTO term_trigram (rowid, fold) VALUES (new.id, new.fold); END;
CREATE TRIGGER concept_insert_change AFTER insert ON concept BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'concept', new.id, 'insert', new.id, NULL, NULL, json_object('id', new."id", 'domain', new."domain", 'kind', new."kind", 'note', new."note", 'rev', new."rev", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at")); END;
CREATE TRIGGER concept_update_change AFTER update OF "id", "domain", "kind", "note", "created_at", "created_by" ON concept BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'concept', new.id, 'update', new.id, NULL, json_object('id', old."id", 'domain', old."domain", 'kind', old."kind", 'note', old."note", 'rev', old."rev", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at"), json_object('id', new."id", 'domain', new."domain", 'kind', new."kind", 'note', new."note", 'rev', new."rev", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at")); END;
CREATE TRIGGER concept_delete_change AFTER delete ON concept BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'concept', old.id, 'delete', old.id, NULL, json_object('id', old."id", 'domain', old."domain", 'kind', old."kind", 'note', old."note", 'rev', old."rev", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at"), NULL); END;
CREATE TRIGGER term_insert_change AFTER insert ON term BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'term', new.id, 'insert', new.concept, NULL, NULL, json_object('id', new."id", 'concept', new."concept", 'lang', new."lang", 'text', new."text", 'key', new."key", 'status', new."status", 'preference', new."preference", 'term_type', new."term_type", 'origin', new."origin", 'engine', new."engine", 'confidence', new."confidence", 'source', new."source", 'usage_note', new."usage_note", 'approved_at', new."approved_at", 'approved_by', new."approved_by")); END;
CREATE TRIGGER term_update_change AFTER update OF "id", "concept", "lang", "text", "key", "status", "preference", "term_type", "origin", "engine", "confidence", "source", "usage_note", "approved_at", "approved_by" ON term BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'term', new.id, 'update', new.concept, NULL, json_object('id', old."id", 'concept', old."concept", 'lang', old."lang", 'text', old."text", 'key', old."key", 'status', old."status", 'preference', old."preference", 'term_type', old."term_type", 'origin', old."origin", 'engine', old."engine", 'confidence', old."confidence", 'source', old."source", 'usage_note', old."usage_note", 'approved_at', old."approved_at", 'approved_by', old."approved_by"), json_object('id', new."id", 'concept', new."concept", 'lang', new."lang", 'text', new."text", 'key', new."key", 'status', new."status", 'preference', new."preference", 'term_type', new."term_type", 'origin', new."origin", 'engine', new."engine", 'confidence', new."confidence", 'source', new."source", 'usage_note', new."usage_note", 'approved_at', new."approved_at", 'approved_by', new."approved_by")); END;
CREATE TRIGGER term_delete_change AFTER delete ON term BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'term', old.id, 'delete', old.concept, NULL, json_object('id', old."id", 'concept', old."concept", 'lang', old."lang", 'text', old."text", 'key', old."key", 'status', old."status", 'preference', old."preference", 'term_type', old."term_type", 'origin', old."origin", 'engine', old."engine", 'confidence', old."confidence", 'source', old."source", 'usage_note', old."usage_note", 'approved_at', old."approved_at", 'approved_by', old."approved_by"), NULL); END;
CREATE TRIGGER definition_insert_change AFTER insert ON definition BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'definition', new.id, 'insert', new.concept, new.candidate, NULL, json_object('id', new."id", 'candidate', new."candidate", 'concept', new."concept", 'lang', new."lang", 'text', new."text", 'source', new."source", 'document', new."document", 'start', new."start", 'end', new."end")); END;
CREATE TRIGGER definition_update_change AFTER update OF "id", "candidate", "concept", "lang", "text", "source", "document", "start", "end" ON definition BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'definition', new.id, 'update', new.concept, new.candidate, json_object('id', old."id", 'candidate', old."candidate", 'concept', old."concept", 'lang', old."lang", 'text', old."text", 'source', old."source", 'document', old."document", 'start', old."start", 'end', old."end"), json_object('id', new."id", 'candidate', new."candidate", 'concept', new."concept", 'lang', new."lang", 'text', new."text", 'source', new."source", 'document', new."document", 'start', new."start", 'end', new."end")); END;
CREATE TRIGGER definition_delete_change AFTER delete ON definition BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'definition', old.id, 'delete', old.concept, old.candidate, json_object('id', old."id", 'candidate', old."candidate", 'concept', old."concept", 'lang', old."lang", 'text', old."text", 'source', old."source", 'document', old."document", 'start', old."start", 'end', old."end"), NULL); END;
CREATE TRIGGER candidate_insert_change AFTER insert ON candidate BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'candidate', new.id, 'insert', new.concept, new.id, NULL, json_object('id', new."id", 'key', new."key", 'kk', new."kk", 'kind', new."kind", 'domain', new."domain", 'score', new."score", 'count', new."count", 'documents', new."documents", 'why', new."why", 'status', new."status", 'concept', new."concept", 'note', new."note", 'edited_by', new."edited_by", 'rev', new."rev")); END;
CREATE TRIGGER candidate_update_change AFTER update OF "id", "key", "kk", "kind", "domain", "score", "count", "documents", "why", "status", "concept", "note", "edited_by" ON candidate BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'candidate', new.id, 'update', new.concept, new.id, json_object('id', old."id", 'key', old."key", 'kk', old."kk", 'kind', old."kind", 'domain', old."domain", 'score', old."score", 'count', old."count", 'documents', old."documents", 'why', old."why", 'status', old."status", 'concept', old."concept", 'note', old."note", 'edited_by', old."edited_by", 'rev', old."rev"), json_object('id', new."id", 'key', new."key", 'kk', new."kk", 'kind', new."kind", 'domain', new."domain", 'score', new."score", 'count', new."count", 'documents', new."documents", 'why', new."why", 'status', new."status", 'concept', new."concept", 'note', new."note", 'edited_by', new."edited_by", 'rev', new."rev")); END;
CREATE TRIGGER candidate_delete_change AFTER delete ON candidate BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'candidate', old.id, 'delete', old.concept, old.id, json_object('id', old."id", 'key', old."key", 'kk', old."kk", 'kind', old."kind", 'domain', old."domain", 'score', old."score", 'count', old."count", 'documents', old."documents", 'why', old."why", 'status', old."status", 'concept', old."concept", 'note', old."note", 'edited_by', old."edited_by", 'rev', old."rev"), NULL); END;
CREATE TRIGGER variant_insert_change AFTER insert ON variant BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'variant', new.id, 'insert', NULL, new.candidate, NULL, json_object('id', new."id", 'candidate', new."candidate", 'text', new."text", 'count', new."count", 'rule', new."rule", 'kind', new."kind")); END;
CREATE TRIGGER variant_update_change AFTER update OF "id", "candidate", "text", "count", "rule", "kind" ON variant BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'variant', new.id, 'update', NULL, new.candidate, json_object('id', old."id", 'candidate', old."candidate", 'text', old."text", 'count', old."count", 'rule', old."rule", 'kind', old."kind"), json_object('id', new."id", 'candidate', new."candidate", 'text', new."text", 'count', new."count", 'rule', new."rule", 'kind', new."kind")); END;
CREATE TRIGGER variant_delete_change AFTER delete ON variant BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'variant', old.id, 'delete', NULL, old.candidate, json_object('id', old."id", 'candidate', old."candidate", 'text', old."text", 'count', old."count", 'rule', old."rule", 'kind', old."kind"), NULL); END;
CREATE TRIGGER proposal_insert_change AFTER insert ON proposal BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'proposal', new.id, 'insert', new.concept, new.candidate, NULL, json_object('id', new."id", 'candidate', new."candidate", 'concept', new."concept", 'lang', new."lang", 'text', new."text", 'key', new."key", 'origin', new."origin", 'engine', new."engine", 'version', new."version", 'confidence', new."confidence", 'kind', new."kind", 'built_from', new."built_from", 'uncertain', new."uncertain", 'withdrawn', new."withdrawn")); END;
CREATE TRIGGER proposal_update_change AFTER update OF "id", "candidate", "concept", "lang", "text", "key", "origin", "engine", "version", "confidence", "kind", "built_from", "uncertain", "withdrawn" ON proposal BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'proposal', new.id, 'update', new.concept, new.candidate, json_object('id', old."id", 'candidate', old."candidate", 'concept', old."concept", 'lang', old."lang", 'text', old."text", 'key', old."key", 'origin', old."origin", 'engine', old."engine", 'version', old."version", 'confidence', old."confidence", 'kind', old."kind", 'built_from', old."built_from", 'uncertain', old."uncertain", 'withdrawn', old."withdrawn"), json_object('id', new."id", 'candidate', new."candidate", 'concept', new."concept", 'lang', new."lang", 'text', new."text", 'key', new."key", 'origin', new."origin", 'engine', new."engine", 'version', new."version", 'confidence', new."confidence", 'kind', new."kind", 'built_from', new."built_from", 'uncertain', new."uncertain", 'withdrawn', new."withdrawn")); END;
CREATE TRIGGER proposal_delete_change AFTER delete ON proposal BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'proposal', old.id, 'delete', old.concept, old.candidate, json_object('id', old."id", 'candidate', old."candidate", 'concept', old."concept", 'lang', old."lang", 'text', old."text", 'key', old."key", 'origin', old."origin", 'engine', old."engine", 'version', old."version", 'confidence', old."confidence", 'kind', old."kind", 'built_from', old."built_from", 'uncertain', old."uncertain", 'withdrawn', old."withdrawn"), NULL); END;
COMMIT;
