PRAGMA user_version = 10;
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
, undoes INTEGER REFERENCES batch (id), undone INTEGER REFERENCES batch (id), sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1)), quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1)), key TEXT NOT NULL DEFAULT '', clock INTEGER NOT NULL DEFAULT 0) STRICT;
CREATE TABLE change (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch (id), table_name TEXT NOT NULL,
    row_id INTEGER NOT NULL, action TEXT NOT NULL CHECK (action IN ('insert', 'update', 'delete')),
    concept INTEGER, candidate INTEGER, old TEXT, new TEXT
) STRICT;
CREATE TABLE export (id TEXT PRIMARY KEY, at TEXT NOT NULL, file TEXT NOT NULL) STRICT;
CREATE TABLE export_row (
    export TEXT NOT NULL REFERENCES export (id) ON DELETE CASCADE, uid TEXT NOT NULL, base TEXT NOT NULL,
    PRIMARY KEY (export, uid)
) STRICT, WITHOUT ROWID;
CREATE TABLE glossary (
    uid TEXT PRIMARY KEY, kk TEXT NOT NULL, en TEXT NOT NULL, zh TEXT NOT NULL, ru TEXT NOT NULL, la TEXT NOT NULL,
    domain TEXT NOT NULL, kind TEXT NOT NULL, status TEXT NOT NULL, definition TEXT NOT NULL, note TEXT NOT NULL,
    sources TEXT NOT NULL, updated TEXT NOT NULL, sort TEXT NOT NULL,
    concept INTEGER NOT NULL UNIQUE REFERENCES concept (id) ON DELETE CASCADE
) STRICT;
CREATE TABLE "decision" (
    id INTEGER PRIMARY KEY, batch INTEGER NOT NULL REFERENCES batch (id),
    candidate INTEGER, concept INTEGER,
    judgement TEXT NOT NULL CHECK (judgement IN ('accepted', 'rejected', 'unsure', 'split', 'withdrawn')),
    by TEXT NOT NULL CHECK (by <> ''), at TEXT NOT NULL, note TEXT NOT NULL DEFAULT '',
    CHECK ((candidate IS NULL) <> (concept IS NULL))
) STRICT;
CREATE TABLE "document" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, path TEXT NOT NULL UNIQUE, name TEXT NOT NULL, sha256 TEXT NOT NULL,
    encoding TEXT NOT NULL, domain TEXT NOT NULL, batch INTEGER NOT NULL REFERENCES batch (id), text TEXT NOT NULL
) STRICT;
CREATE TABLE "definition" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, candidate INTEGER REFERENCES candidate (id) ON DELETE CASCADE,
    concept INTEGER REFERENCES concept (id) ON DELETE CASCADE, lang TEXT NOT NULL REFERENCES language (code),
    text TEXT NOT NULL CHECK (text <> ''), source TEXT NOT NULL DEFAULT '',
    document INTEGER REFERENCES document (id), start INTEGER NOT NULL DEFAULT -1, "end" INTEGER NOT NULL DEFAULT -1,
    CHECK ((candidate IS NULL) <> (concept IS NULL))
) STRICT;
CREATE TABLE "gloss" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, proposal INTEGER NOT NULL REFERENCES proposal (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id), kk_start INTEGER NOT NULL, kk_end INTEGER NOT NULL,
    start INTEGER NOT NULL, "end" INTEGER NOT NULL, rule TEXT NOT NULL, score REAL NOT NULL,
    uncertain INTEGER NOT NULL, why TEXT NOT NULL, text TEXT NOT NULL DEFAULT '', kind TEXT NOT NULL DEFAULT 'term', form TEXT NOT NULL DEFAULT '', UNIQUE (proposal, document, kk_start, start)
) STRICT;
CREATE TABLE "support" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id), evidence INTEGER REFERENCES evidence (id), UNIQUE (candidate, document)
) STRICT;
CREATE TABLE "apart" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, batch INTEGER NOT NULL REFERENCES batch (id), key TEXT NOT NULL, other TEXT NOT NULL,
    UNIQUE (key, other), CHECK (key <> other)
) STRICT;
CREATE TABLE made (
    batch INTEGER NOT NULL REFERENCES batch (id), table_name TEXT NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, PRIMARY KEY (batch, table_name)
) STRICT, WITHOUT ROWID;
CREATE TABLE evidence (
    id INTEGER PRIMARY KEY AUTOINCREMENT, kk TEXT NOT NULL, kind TEXT NOT NULL, score REAL NOT NULL, why TEXT NOT NULL) STRICT;
CREATE TABLE "occurrence" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    document INTEGER NOT NULL REFERENCES document (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL, sentence_end INTEGER NOT NULL, fitness REAL NOT NULL
) STRICT;
CREATE TABLE reason (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
CREATE TABLE term_key (
    id INTEGER PRIMARY KEY AUTOINCREMENT, candidate INTEGER, concept INTEGER, lang TEXT NOT NULL, text TEXT NOT NULL
) STRICT;
CREATE TABLE "term" (
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
CREATE TABLE tag (
    id INTEGER PRIMARY KEY AUTOINCREMENT, concept INTEGER NOT NULL REFERENCES concept (id) ON DELETE CASCADE,
    name TEXT NOT NULL CHECK (name <> ''), UNIQUE (concept, name)
) STRICT;
CREATE TABLE merged (
    id INTEGER PRIMARY KEY, concept INTEGER NOT NULL REFERENCES concept (id)
) STRICT;
CREATE TABLE "variant" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, candidate INTEGER NOT NULL REFERENCES candidate (id) ON DELETE CASCADE,
    text TEXT NOT NULL, count INTEGER NOT NULL, rule TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL CHECK (kind IN ('inflection', 'spelling', 'structure', 'abbreviation', 'competing'))
) STRICT;
CREATE TABLE "mark" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE,
    start INTEGER NOT NULL, kind TEXT NOT NULL, place TEXT NOT NULL
) STRICT;
CREATE TABLE concept (
    id INTEGER PRIMARY KEY AUTOINCREMENT, domain TEXT NOT NULL DEFAULT '',
    kind TEXT NOT NULL DEFAULT 'term' CHECK (kind IN ('term', 'person', 'place', 'organisation', 'work', 'abbreviation')), note TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 0, created_at TEXT NOT NULL, created_by TEXT NOT NULL, updated_at TEXT NOT NULL
, fields TEXT NOT NULL DEFAULT '{}') STRICT;
CREATE TABLE candidate (
    id INTEGER PRIMARY KEY AUTOINCREMENT, key TEXT NOT NULL UNIQUE, kk TEXT NOT NULL CHECK (kk <> ''),
    kind TEXT NOT NULL CHECK (kind IN ('term', 'person', 'place', 'organisation', 'work', 'abbreviation')), domain TEXT NOT NULL, score REAL NOT NULL,
    count INTEGER NOT NULL, documents INTEGER NOT NULL, status TEXT NOT NULL DEFAULT 'new' CHECK (status IN ('new', 'accepted', 'rejected', 'unsure')),
    concept INTEGER REFERENCES concept (id), note TEXT NOT NULL DEFAULT '', edited_by TEXT NOT NULL DEFAULT '',
    rev INTEGER NOT NULL DEFAULT 0, evidence INTEGER REFERENCES evidence (id), CHECK (status <> 'accepted' OR concept IS NOT NULL)
) STRICT;
CREATE TABLE "proposal" (
    id INTEGER PRIMARY KEY AUTOINCREMENT, candidate INTEGER REFERENCES candidate (id) ON DELETE CASCADE,
    concept INTEGER REFERENCES concept (id) ON DELETE CASCADE, lang TEXT NOT NULL REFERENCES language (code),
    text TEXT NOT NULL CHECK (text <> ''), key TEXT NOT NULL,
    origin TEXT NOT NULL CHECK (origin IN ('manual', 'import', 'gloss', 'draft')), engine TEXT NOT NULL DEFAULT '',
    version TEXT NOT NULL DEFAULT '', confidence REAL NOT NULL, kind TEXT NOT NULL CHECK (kind IN ('term', 'person', 'place', 'organisation', 'work', 'abbreviation')),
    built_from TEXT NOT NULL DEFAULT '', uncertain INTEGER NOT NULL DEFAULT 0 CHECK (uncertain IN (0, 1)),
    withdrawn INTEGER NOT NULL DEFAULT 0 CHECK (withdrawn IN (0, 1)), CHECK ((candidate IS NULL) <> (concept IS
NULL)) ) STRICT;
INSERT INTO _sqlite_migrations VALUES (1, 'glossary', 'm001_concepts_candidates_and_their_history', '2026-11-30 12:05:12.094787+00:00');
INSERT INTO _sqlite_migrations VALUES (2, 'glossary', 'm002_withdrawn_decisions_and_competing_variants', '2026-11-30 12:05:12.099438+00:00');
INSERT INTO _sqlite_migrations VALUES (3, 'glossary', 'm003_support_and_what_is_kept_apart', '2026-11-30 12:05:12.104210+00:00');
INSERT INTO _sqlite_migrations VALUES (4, 'glossary', 'm004_keys_of_what_was_rejected', '2026-11-30 12:05:12.104482+00:00');
INSERT INTO _sqlite_migrations VALUES (5, 'glossary', 'm005_a_log_to_reverse_every_act_by', '2026-11-30 19:17:22.762832+00:00');
INSERT INTO _sqlite_migrations VALUES (6, 'glossary', 'm006_nothing_stored_twice', '2026-11-30 19:33:44.588633+00:00');
INSERT INTO _sqlite_migrations VALUES (7, 'glossary', 'm007_marks_of_the_parts_of_texts', '2026-11-30 19:56:15.768969+00:00');
INSERT INTO _sqlite_migrations VALUES (8, 'glossary', 'm008_what_a_team_says_of_terms', '2026-11-30 20:04:54.866354+00:00');
INSERT INTO _sqlite_migrations VALUES (9, 'glossary', 'm009_acts_that_copies_share', '2026-11-30 22:23:08.009109+00:00');
INSERT INTO _sqlite_migrations VALUES (10, 'glossary', 'm010_places_are_a_kind', '2026-11-30 22:55:35.713811+00:00');
INSERT INTO language VALUES ('kk', 'Kazakh');
INSERT INTO language VALUES ('en', 'English');
INSERT INTO language VALUES ('zh', 'Chinese');
INSERT INTO language VALUES ('ru', 'Russian');
INSERT INTO language VALUES ('la', 'Latin');
INSERT INTO batch VALUES (1, '2026-11-30T12:05:12Z', 'Aigerim', 'mine', '', '', NULL, NULL, 1, 0, '1@2026-11-30T12:05:12Z@Aigerim', 1);
INSERT INTO batch VALUES (2, '2026-11-30T12:05:14Z', 'Aigerim', 'mine', '', '', NULL, NULL, 1, 0, '2@2026-11-30T12:05:14Z@Aigerim', 2);
INSERT INTO batch VALUES (3, '2026-11-30T12:05:15Z', 'Marat', 'reject', '', '', NULL, NULL, 0, 0, '3@2026-11-30T12:05:15Z@Marat', 3);
INSERT INTO batch VALUES (4, '2026-11-30T12:05:16Z', 'Marat', 'accept', '', '', NULL, NULL, 0, 0, '4@2026-11-30T12:05:16Z@Marat', 4);
INSERT INTO batch VALUES (5, '2026-11-30T12:05:17Z', 'Aigerim', 'edit', '', '', NULL, NULL, 0, 0, '5@2026-11-30T12:05:17Z@Aigerim', 5);
INSERT INTO batch VALUES (6, '2026-11-30T12:05:18Z', 'Aigerim', 'edit', '', '', NULL, NULL, 0, 0, '6@2026-11-30T12:05:18Z@Aigerim', 6);
INSERT INTO batch VALUES (7, '2026-11-30T12:05:19Z', 'Aigerim', 'unsure', '', '', NULL, NULL, 0, 0, '7@2026-11-30T12:05:19Z@Aigerim', 7);
INSERT INTO batch VALUES (8, '2026-11-30T12:05:20Z', 'Aigerim', 'add', '', '', NULL, NULL, 0, 0, '8@2026-11-30T12:05:20Z@Aigerim', 8);
INSERT INTO batch VALUES (9, '2026-11-30T12:05:21Z', 'Marat', 'reject', '', '', NULL, 10, 0, 0, '9@2026-11-30T12:05:21Z@Marat', 9);
INSERT INTO batch VALUES (10, '2026-11-30T12:05:23Z', 'Marat', 'take back', '', '', 9, NULL, 1, 0, '10@2026-11-30T12:05:23Z@Marat', 10);
INSERT INTO batch VALUES (11, '2026-11-30T12:05:24Z', 'Marat', 'split', '', '', NULL, NULL, 0, 0, '11@2026-11-30T12:05:24Z@Marat', 11);
INSERT INTO batch VALUES (12, '2026-11-30T12:05:26Z', 'Marat', 'reject', '', '', NULL, 13, 0, 0, '12@2026-11-30T12:05:26Z@Marat', 12);
INSERT INTO batch VALUES (13, '2026-11-30T12:05:27Z', 'Marat', 'undo', '', '', 12, NULL, 1, 0, '13@2026-11-30T12:05:27Z@Marat', 13);
INSERT INTO change VALUES (23, 2, 'candidate', 5, 'update', NULL, 5, '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"economy","score":0.218138,"count":3,"documents":1,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"one host\": -0.98, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.08, \"weirdness\": 1.51}","status":"new","concept":null,"note":"","edited_by":"","rev":1}', '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":3,"documents":1,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"new","concept":null,"note":"","edited_by":"","rev":1}');
INSERT INTO change VALUES (24, 3, 'candidate', 4, 'update', NULL, 4, '{"id":4,"key":"келісім","kk":"келісім","kind":"term","domain":"economy","score":0.23673,"count":1,"documents":1,"why":"{\"c-value\": 0.47, \"head weirdness\": 0.05, \"length\": 1.28, \"single\": -0.02, \"weirdest\": 0.06, \"weirdness\": 1.27}","status":"new","concept":null,"note":"","edited_by":"","rev":1}', '{"id":4,"key":"келісім","kk":"келісім","kind":"term","domain":"economy","score":0.23673,"count":1,"documents":1,"why":"{\"c-value\": 0.47, \"head weirdness\": 0.05, \"length\": 1.28, \"single\": -0.02, \"weirdest\": 0.06, \"weirdness\": 1.27}","status":"rejected","concept":null,"note":"","edited_by":"Marat","rev":1}');
INSERT INTO change VALUES (25, 4, 'concept', 1, 'insert', 1, NULL, NULL, '{"id":1,"domain":"law","kind":"term","note":"","rev":0,"created_at":"2026-11-30T12:05:16Z","created_by":"Marat","updated_at":"2026-11-30T12:05:16Z"}');
INSERT INTO change VALUES (26, 4, 'candidate', 6, 'update', 1, 6, '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.997824,"count":1,"documents":1,"why":"{\"c-value\": 0.65, \"gloss\": 3.32, \"izafet\": 0.29, \"length\": 1.13, \"listed\": 1.05, \"listed subject\": 2.23, \"plural modifier\": -0.97, \"subject\": 0.65, \"two\": 0.56, \"weirdness\": 1.38}","status":"new","concept":null,"note":"","edited_by":"","rev":1}', '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.997824,"count":1,"documents":1,"why":"{\"c-value\": 0.65, \"gloss\": 3.32, \"izafet\": 0.29, \"length\": 1.13, \"listed\": 1.05, \"listed subject\": 2.23, \"plural modifier\": -0.97, \"subject\": 0.65, \"two\": 0.56, \"weirdness\": 1.38}","status":"new","concept":1,"note":"","edited_by":"","rev":1}');
INSERT INTO change VALUES (27, 4, 'candidate', 6, 'update', 1, 6, '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.997824,"count":1,"documents":1,"why":"{\"c-value\": 0.65, \"gloss\": 3.32, \"izafet\": 0.29, \"length\": 1.13, \"listed\": 1.05, \"listed subject\": 2.23, \"plural modifier\": -0.97, \"subject\": 0.65, \"two\": 0.56, \"weirdness\": 1.38}","status":"new","concept":1,"note":"","edited_by":"","rev":1}', '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.997824,"count":1,"documents":1,"why":"{\"c-value\": 0.65, \"gloss\": 3.32, \"izafet\": 0.29, \"length\": 1.13, \"listed\": 1.05, \"listed subject\": 2.23, \"plural modifier\": -0.97, \"subject\": 0.65, \"two\": 0.56, \"weirdness\": 1.38}","status":"new","concept":1,"note":"","edited_by":"Marat","rev":1}');
INSERT INTO change VALUES (28, 4, 'term', 1, 'insert', 1, NULL, NULL, '{"id":1,"concept":1,"lang":"kk","text":"заттар интернеті","key":"заттар интернеті","status":"approved","preference":"preferred","term_type":"fullForm","origin":"mined","engine":"","confidence":null,"source":"kelisim.txt","usage_note":"","approved_at":"2026-11-30T12:05:16Z","approved_by":"Marat"}');
INSERT INTO change VALUES (29, 4, 'term', 2, 'insert', 1, NULL, NULL, '{"id":2,"concept":1,"lang":"en","text":"Internet of Things","key":"internet of things","status":"approved","preference":"preferred","term_type":"fullForm","origin":"gloss","engine":"","confidence":1.0,"source":"kelisim.txt","usage_note":"","approved_at":"2026-11-30T12:05:16Z","approved_by":"Marat"}');
INSERT INTO change VALUES (30, 4, 'candidate', 6, 'update', 1, 6, '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.997824,"count":1,"documents":1,"why":"{\"c-value\": 0.65, \"gloss\": 3.32, \"izafet\": 0.29, \"length\": 1.13, \"listed\": 1.05, \"listed subject\": 2.23, \"plural modifier\": -0.97, \"subject\": 0.65, \"two\": 0.56, \"weirdness\": 1.38}","status":"new","concept":1,"note":"","edited_by":"Marat","rev":1}', '{"id":6,"key":"заттар интернеті","kk":"заттар интернеті","kind":"term","domain":"law","score":0.997824,"count":1,"documents":1,"why":"{\"c-value\": 0.65, \"gloss\": 3.32, \"izafet\": 0.29, \"length\": 1.13, \"listed\": 1.05, \"listed subject\": 2.23, \"plural modifier\": -0.97, \"subject\": 0.65, \"two\": 0.56, \"weirdness\": 1.38}","status":"accepted","concept":1,"note":"","edited_by":"Marat","rev":1}');
INSERT INTO change VALUES (31, 5, 'term', 3, 'insert', 1, NULL, NULL, '{"id":3,"concept":1,"lang":"en","text":"IoT","key":"iot","status":"reviewed","preference":"admitted","term_type":"abbreviation","origin":"gloss","engine":"","confidence":1.0,"source":"kelisim.txt","usage_note":"","approved_at":null,"approved_by":null}');
INSERT INTO change VALUES (32, 5, 'term', 4, 'insert', 1, NULL, NULL, '{"id":4,"concept":1,"lang":"en","text":"internet of things","key":"internet of things","status":"reviewed","preference":"admitted","term_type":"fullForm","origin":"gloss","engine":"","confidence":1.0,"source":"kelisim.txt","usage_note":"","approved_at":null,"approved_by":null}');
INSERT INTO change VALUES (33, 6, 'candidate', 1, 'update', NULL, 1, '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.998894,"count":4,"documents":2,"why":"{\"c-value\": 1.19, \"gloss\": 4.19, \"head weirdness\": 0.06, \"length\": 1.18, \"relational adjective\": 0.8, \"subject\": 1.3, \"two\": 0.56, \"weirdest\": 0.1, \"weirdness\": 1.72}","status":"new","concept":null,"note":"","edited_by":"","rev":2}', '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.998894,"count":4,"documents":2,"why":"{\"c-value\": 1.19, \"gloss\": 4.19, \"head weirdness\": 0.06, \"length\": 1.18, \"relational adjective\": 0.8, \"subject\": 1.3, \"two\": 0.56, \"weirdest\": 0.1, \"weirdness\": 1.72}","status":"new","concept":null,"note":"seen","edited_by":"","rev":2}');
INSERT INTO change VALUES (34, 6, 'proposal', 7, 'insert', NULL, 1, NULL, '{"id":7,"candidate":1,"concept":null,"lang":"ru","text":"таможенный союз","key":"таможенный союз","origin":"manual","engine":"","version":"","confidence":1.0,"kind":"term","built_from":"","uncertain":0,"withdrawn":0}');
INSERT INTO change VALUES (35, 6, 'candidate', 1, 'update', NULL, 1, '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.998894,"count":4,"documents":2,"why":"{\"c-value\": 1.19, \"gloss\": 4.19, \"head weirdness\": 0.06, \"length\": 1.18, \"relational adjective\": 0.8, \"subject\": 1.3, \"two\": 0.56, \"weirdest\": 0.1, \"weirdness\": 1.72}","status":"new","concept":null,"note":"seen","edited_by":"","rev":2}', '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.998894,"count":4,"documents":2,"why":"{\"c-value\": 1.19, \"gloss\": 4.19, \"head weirdness\": 0.06, \"length\": 1.18, \"relational adjective\": 0.8, \"subject\": 1.3, \"two\": 0.56, \"weirdest\": 0.1, \"weirdness\": 1.72}","status":"new","concept":null,"note":"seen","edited_by":"Aigerim","rev":2}');
INSERT INTO change VALUES (36, 7, 'candidate', 5, 'update', NULL, 5, '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"new","concept":null,"note":"","edited_by":"","rev":2}', '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"unsure","concept":null,"note":"","edited_by":"Aigerim","rev":2}');
INSERT INTO change VALUES (37, 8, 'concept', 2, 'insert', 2, NULL, NULL, '{"id":2,"domain":"","kind":"term","note":"","rev":0,"created_at":"2026-11-30T12:05:20Z","created_by":"Aigerim","updated_at":"2026-11-30T12:05:20Z"}');
INSERT INTO change VALUES (38, 8, 'term', 5, 'insert', 2, NULL, NULL, '{"id":5,"concept":2,"lang":"kk","text":"салық","key":"салық","status":"approved","preference":"preferred","term_type":"fullForm","origin":"manual","engine":"","confidence":null,"source":"","usage_note":"","approved_at":"2026-11-30T12:05:20Z","approved_by":"Aigerim"}');
INSERT INTO change VALUES (39, 8, 'term', 6, 'insert', 2, NULL, NULL, '{"id":6,"concept":2,"lang":"en","text":"tax","key":"tax","status":"approved","preference":"preferred","term_type":"fullForm","origin":"manual","engine":"","confidence":null,"source":"","usage_note":"","approved_at":"2026-11-30T12:05:20Z","approved_by":"Aigerim"}');
INSERT INTO change VALUES (40, 8, 'definition', 1, 'insert', 2, NULL, NULL, '{"id":1,"candidate":null,"concept":2,"lang":"kk","text":"бюджетке міндетті төлем","source":"","document":null,"start":-1,"end":-1}');
INSERT INTO change VALUES (41, 9, 'candidate', 5, 'update', NULL, 5, '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"unsure","concept":null,"note":"","edited_by":"Aigerim","rev":3}', '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"rejected","concept":null,"note":"","edited_by":"Marat","rev":3}');
INSERT INTO change VALUES (42, 10, 'candidate', 5, 'update', NULL, 5, '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"rejected","concept":null,"note":"","edited_by":"Marat","rev":4}', '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"unsure","concept":null,"note":"","edited_by":"Marat","rev":4}');
INSERT INTO change VALUES (43, 11, 'candidate', 9, 'insert', NULL, 9, NULL, '{"id":9,"key":"кеден одағы","kk":"Кеден одағы","kind":"term","domain":"economy","score":0.998894,"count":0,"documents":0,"why":"{}","status":"new","concept":null,"note":"","edited_by":"","rev":0}');
INSERT INTO change VALUES (44, 11, 'apart', 1, 'insert', NULL, 1, NULL, '{"id":1,"batch":11,"key":"кедендік одақ","other":"кеден одағы"}');
INSERT INTO change VALUES (45, 11, 'variant', 2, 'delete', NULL, 1, '{"id":2,"candidate":1,"text":"кеден одағы","count":1,"rule":"adjective + noun ~ noun + possessed noun","kind":"structure"}', NULL);
INSERT INTO change VALUES (46, 11, 'occurrence', 2, 'update', NULL, 9, '{"candidate":1,"fitness":-2.0057}', '{"candidate":9,"fitness":3.9943}');
INSERT INTO change VALUES (47, 11, 'candidate', 1, 'update', NULL, 1, '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.998894,"count":4,"documents":2,"why":"{\"c-value\": 1.19, \"gloss\": 4.19, \"head weirdness\": 0.06, \"length\": 1.18, \"relational adjective\": 0.8, \"subject\": 1.3, \"two\": 0.56, \"weirdest\": 0.1, \"weirdness\": 1.72}","status":"new","concept":null,"note":"seen","edited_by":"Aigerim","rev":3}', '{"id":1,"key":"кедендік одақ","kk":"Кедендік одақ","kind":"term","domain":"economy","score":0.998894,"count":4,"documents":2,"why":"{\"c-value\": 1.19, \"gloss\": 4.19, \"head weirdness\": 0.06, \"length\": 1.18, \"relational adjective\": 0.8, \"subject\": 1.3, \"two\": 0.56, \"weirdest\": 0.1, \"weirdness\": 1.72}","status":"new","concept":null,"note":"seen","edited_by":"Marat","rev":3}');
INSERT INTO change VALUES (48, 11, 'candidate', 9, 'update', NULL, 9, '{"id":9,"key":"кеден одағы","kk":"Кеден одағы","kind":"term","domain":"economy","score":0.998894,"count":0,"documents":0,"why":"{}","status":"new","concept":null,"note":"","edited_by":"","rev":0}', '{"id":9,"key":"кеден одағы","kk":"Кеден одағы","kind":"term","domain":"economy","score":0.998894,"count":0,"documents":0,"why":"{}","status":"new","concept":null,"note":"","edited_by":"Marat","rev":0}');
INSERT INTO change VALUES (49, 11, 'candidate', 9, 'update', NULL, 9, '{"id":9,"key":"кеден одағы","kk":"Кеден одағы","kind":"term","domain":"economy","score":0.998894,"count":0,"documents":0,"why":"{}","status":"new","concept":null,"note":"","edited_by":"Marat","rev":0}', '{"id":9,"key":"кеден одағы","kk":"Кеден одағы","kind":"term","domain":"economy","score":0.998894,"count":0,"documents":0,"why":"{\"c-value\": 1.19, \"gloss\": 4.19, \"head weirdness\": 0.06, \"length\": 1.18, \"relational adjective\": 0.8, \"subject\": 1.3, \"two\": 0.56, \"weirdest\": 0.1, \"weirdness\": 1.72}","status":"new","concept":null,"note":"","edited_by":"Marat","rev":0}');
INSERT INTO change VALUES (50, 12, 'candidate', 5, 'update', NULL, 5, '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"unsure","concept":null,"note":"","edited_by":"Marat","rev":5}', '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"rejected","concept":null,"note":"","edited_by":"Marat","rev":5}');
INSERT INTO change VALUES (51, 13, 'candidate', 5, 'update', NULL, 5, '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"rejected","concept":null,"note":"","edited_by":"Marat","rev":6}', '{"id":5,"key":"одақ","kk":"одақ","kind":"term","domain":"law","score":0.402789,"count":4,"documents":2,"why":"{\"head weirdness\": 0.06, \"length\": 0.91, \"listed single\": 0.57, \"never alone\": -0.42, \"single\": -0.02, \"subject\": 1.3, \"weirdest\": 0.07, \"weirdness\": 1.42}","status":"unsure","concept":null,"note":"","edited_by":"Marat","rev":6}');
INSERT INTO export VALUES ('c9ab8bc9326e97b0', '2026-11-30T12:05:29Z', 'out.csv');
INSERT INTO export_row VALUES ('c9ab8bc9326e97b0', 'C000001', '{"cells": {"definition": "", "domain": "law", "en": "Internet of Things", "kind": "term", "kk": "заттар интернеті", "note": "", "ru": "", "status": "approved", "zh": ""}, "hidden": {"en": ["IoT", "internet of things"]}}');
INSERT INTO export_row VALUES ('c9ab8bc9326e97b0', 'C000002', '{"cells": {"definition": "бюджетке міндетті төлем", "domain": "", "en": "tax", "kind": "term", "kk": "салық", "note": "", "ru": "", "status": "approved", "zh": ""}, "hidden": {}}');
INSERT INTO glossary VALUES ('C000001', 'заттар интернеті', 'Internet of Things | IoT | internet of things', '', '', '', 'law', 'term', 'approved', '', '', 'kelisim.txt', '2026-11-30T12:05:17Z', 'ĊĀĘĘĀĖ ċđĘćĖđćĘĥ', 1);
INSERT INTO glossary VALUES ('C000002', 'салық', 'tax', '', '', '', '', 'term', 'approved', 'бюджетке міндетті төлем', '', '', '2026-11-30T12:05:20Z', 'ėĀďĤĎ', 2);
INSERT INTO decision VALUES (1, 3, 4, NULL, 'rejected', 'Marat', '2026-11-30T12:05:15Z', 'no term');
INSERT INTO decision VALUES (2, 4, 6, NULL, 'accepted', 'Marat', '2026-11-30T12:05:16Z', '');
INSERT INTO decision VALUES (3, 7, 5, NULL, 'unsure', 'Aigerim', '2026-11-30T12:05:19Z', '');
INSERT INTO decision VALUES (4, 8, NULL, 2, 'accepted', 'Aigerim', '2026-11-30T12:05:20Z', '');
INSERT INTO decision VALUES (5, 9, 5, NULL, 'rejected', 'Marat', '2026-11-30T12:05:21Z', '');
INSERT INTO decision VALUES (6, 10, 5, NULL, 'withdrawn', 'Marat', '2026-11-30T12:05:23Z', '');
INSERT INTO decision VALUES (7, 11, 1, NULL, 'split', 'Marat', '2026-11-30T12:05:24Z', 'кеден одағы');
INSERT INTO decision VALUES (8, 12, 5, NULL, 'rejected', 'Marat', '2026-11-30T12:05:26Z', '');
INSERT INTO decision VALUES (9, 13, 5, NULL, 'withdrawn', 'Marat', '2026-11-30T12:05:27Z', '');
INSERT INTO document VALUES (1, '/texts/odaq.txt', 'odaq.txt', 'b95dc1b3c6355db3bebacba2cd9492fd61a0d53dc750e3650a4912a589ffa625', 'utf-8', 'economy', 1, 'Кедендік одақ (customs union, CU) бар. Кеден одағы да, кедендік одақтар (customs unions) да көп. Келісім – уағдаластық.
');
INSERT INTO document VALUES (2, '/texts/kelisim.txt', 'kelisim.txt', '006a2f0475ae99b304a2895e8eeb8615e8a6f6ac36b0269ca0aa3db4d122944b', 'utf-8', 'law', 2, 'Кедендік одақ (tariff union) бар. Заттар интернеті (Internet of Things, IoT) жаңа.
');
INSERT INTO definition VALUES (1, NULL, 2, 'kk', 'бюджетке міндетті төлем', '', NULL, -1, -1);
INSERT INTO gloss VALUES (1, 1, 1, 0, 13, 15, 28, 'parenthesis', 0.994, 0, 'words +2.00 grammar +0.35', 'customs union', 'term', 'customs union');
INSERT INTO gloss VALUES (2, 2, 1, 0, 13, 30, 32, 'parenthesis', 0.994, 0, 'words +2.00 grammar +0.35', 'CU', 'organisation', '');
INSERT INTO gloss VALUES (3, 3, 1, 55, 71, 73, 87, 'parenthesis', 0.994, 0, 'words +2.00 grammar +0.35', 'customs unions', 'term', 'customs union');
INSERT INTO gloss VALUES (4, 4, 2, 0, 13, 15, 27, 'parenthesis', 0.953, 0, 'words +1.15 grammar +0.35', 'tariff union', 'term', 'tariff union');
INSERT INTO gloss VALUES (5, 5, 2, 34, 50, 52, 70, 'parenthesis', 1.0, 0, 'words +2.00 grammar +0.35 phrase +1.50', 'Internet of Things', 'term', 'internet of thing');
INSERT INTO gloss VALUES (6, 6, 2, 34, 50, 72, 75, 'parenthesis', 1.0, 0, 'words +2.00 grammar +0.35 phrase +1.50', 'IoT', 'abbreviation', '');
INSERT INTO support VALUES (1, 1, 1, 1);
INSERT INTO support VALUES (2, 2, 1, 2);
INSERT INTO support VALUES (3, 3, 1, 3);
INSERT INTO support VALUES (4, 4, 1, 4);
INSERT INTO support VALUES (5, 5, 1, 5);
INSERT INTO support VALUES (6, 1, 2, 6);
INSERT INTO support VALUES (7, 5, 2, 7);
INSERT INTO support VALUES (8, 6, 2, 8);
INSERT INTO support VALUES (9, 7, 2, 9);
INSERT INTO support VALUES (10, 8, 2, 10);
INSERT INTO support VALUES (11, 9, 1, 11);
INSERT INTO apart VALUES (1, 11, 'кедендік одақ', 'кеден одағы');
INSERT INTO evidence VALUES (1, 'Кедендік одақ', 'term', 0.998894, '[1,1.19,2,4.19,3,0.06,4,1.18,5,0.8,6,1.3,7,0.56,8,0.1,9,1.72]');
INSERT INTO evidence VALUES (2, '', 'term', 0.632233, '[1,0.47,3,0.07,4,1.06,10,0.57,11,-0.42,12,-0.02,6,1.3,8,0.09,9,1.71]');
INSERT INTO evidence VALUES (3, '', 'term', 0.527333, '[1,0.47,3,0.09,4,1.58,12,-0.02,8,0.11,9,2.17]');
INSERT INTO evidence VALUES (4, '', 'term', 0.23673, '[1,0.47,3,0.05,4,1.28,12,-0.02,8,0.06,9,1.27]');
INSERT INTO evidence VALUES (5, 'одақ', 'term', 0.218138, '[3,0.06,4,0.91,10,0.57,11,-0.42,13,-0.98,12,-0.02,6,1.3,8,0.08,9,1.51]');
INSERT INTO evidence VALUES (6, 'кедендік одақ', 'term', 0.984019, '[1,0.65,2,2.09,3,0.06,4,1.18,5,0.8,6,1.3,7,0.56,8,0.1,9,1.67]');
INSERT INTO evidence VALUES (7, '', 'term', 0.402789, '[3,0.06,4,0.91,10,0.57,11,-0.42,12,-0.02,6,1.3,8,0.07,9,1.42]');
INSERT INTO evidence VALUES (8, '', 'term', 0.997824, '[1,0.65,2,3.32,14,0.29,4,1.13,15,1.05,16,2.23,17,-0.97,6,0.65,7,0.56,9,1.38]');
INSERT INTO evidence VALUES (9, '', 'term', 0.531419, '[3,0.06,4,1.37,10,0.57,11,-0.42,12,-0.02,6,1.3,8,0.07,9,1.48]');
INSERT INTO evidence VALUES (10, '', 'term', 0.020703, '[18,-0.65,19,-1.01,3,0.05,4,0.73,11,-0.42,20,0.4,12,-0.02,8,0.06,9,1.29]');
INSERT INTO evidence VALUES (11, 'Кеден одағы', 'term', 0.998894, '[1,1.19,2,4.19,3,0.06,4,1.18,5,0.8,6,1.3,7,0.56,8,0.1,9,1.72]');
INSERT INTO occurrence VALUES (1, 1, 1, 0, 13, 0, 38, 2.9962);
INSERT INTO occurrence VALUES (2, 9, 1, 39, 50, 39, 96, 3.9943);
INSERT INTO occurrence VALUES (3, 1, 1, 55, 71, 39, 96, 2.9943);
INSERT INTO occurrence VALUES (4, 2, 1, 39, 44, 39, 96, 3.9943);
INSERT INTO occurrence VALUES (5, 3, 1, 107, 118, 97, 119, 2.9978);
INSERT INTO occurrence VALUES (6, 4, 1, 97, 104, 97, 119, 2.9978);
INSERT INTO occurrence VALUES (7, 5, 1, 9, 13, 0, 38, 2.9962);
INSERT INTO occurrence VALUES (8, 5, 1, 45, 50, 39, 96, 2.9943);
INSERT INTO occurrence VALUES (9, 5, 1, 64, 71, 39, 96, 2.9943);
INSERT INTO occurrence VALUES (10, 1, 2, 0, 13, 0, 33, 2.9967);
INSERT INTO occurrence VALUES (11, 5, 2, 9, 13, 0, 33, 2.9967);
INSERT INTO occurrence VALUES (12, 6, 2, 34, 50, 34, 82, 3.9952);
INSERT INTO occurrence VALUES (13, 7, 2, 41, 50, 34, 82, 2.9952);
INSERT INTO occurrence VALUES (14, 8, 2, 34, 40, 34, 82, 2.9952);
INSERT INTO reason VALUES (1, 'c-value');
INSERT INTO reason VALUES (2, 'gloss');
INSERT INTO reason VALUES (3, 'head weirdness');
INSERT INTO reason VALUES (4, 'length');
INSERT INTO reason VALUES (5, 'relational adjective');
INSERT INTO reason VALUES (6, 'subject');
INSERT INTO reason VALUES (7, 'two');
INSERT INTO reason VALUES (8, 'weirdest');
INSERT INTO reason VALUES (9, 'weirdness');
INSERT INTO reason VALUES (10, 'listed single');
INSERT INTO reason VALUES (11, 'never alone');
INSERT INTO reason VALUES (12, 'single');
INSERT INTO reason VALUES (13, 'one host');
INSERT INTO reason VALUES (14, 'izafet');
INSERT INTO reason VALUES (15, 'listed');
INSERT INTO reason VALUES (16, 'listed subject');
INSERT INTO reason VALUES (17, 'plural modifier');
INSERT INTO reason VALUES (18, 'general head');
INSERT INTO reason VALUES (19, 'general single');
INSERT INTO reason VALUES (20, 'plural');
INSERT INTO term_key VALUES (89, NULL, 1, 'en', 'Internet of Things');
INSERT INTO term_key VALUES (90, NULL, 1, 'en', 'IoT');
INSERT INTO term_key VALUES (91, NULL, 1, 'en', 'internet of things');
INSERT INTO term_key VALUES (92, NULL, 1, 'kk', 'заттар интернеті');
INSERT INTO term_key VALUES (93, NULL, 2, 'en', 'tax');
INSERT INTO term_key VALUES (94, NULL, 2, 'kk', 'салық');
INSERT INTO term_key VALUES (95, 1, NULL, 'en', 'CU');
INSERT INTO term_key VALUES (96, 1, NULL, 'en', 'customs union');
INSERT INTO term_key VALUES (97, 1, NULL, 'en', 'customs unions');
INSERT INTO term_key VALUES (98, 1, NULL, 'en', 'tariff union');
INSERT INTO term_key VALUES (99, 1, NULL, 'kk', 'Кедендік одақ');
INSERT INTO term_key VALUES (100, 1, NULL, 'ru', 'таможенный союз');
INSERT INTO term_key VALUES (101, 2, NULL, 'kk', 'кеден');
INSERT INTO term_key VALUES (102, 3, NULL, 'kk', 'уағдаластық');
INSERT INTO term_key VALUES (103, 4, NULL, 'kk', 'келісім');
INSERT INTO term_key VALUES (104, 5, NULL, 'kk', 'одақ');
INSERT INTO term_key VALUES (105, 6, NULL, 'en', 'Internet of Things');
INSERT INTO term_key VALUES (106, 6, NULL, 'en', 'IoT');
INSERT INTO term_key VALUES (107, 6, NULL, 'kk', 'заттар интернеті');
INSERT INTO term_key VALUES (108, 7, NULL, 'kk', 'интернет');
INSERT INTO term_key VALUES (109, 8, NULL, 'kk', 'зат');
INSERT INTO term_key VALUES (110, 9, NULL, 'kk', 'Кеден одағы');
INSERT INTO term VALUES (1, 1, 'kk', 'заттар интернеті', 'заттар интернеті', 'approved', 'preferred', 'fullForm', 'mined', '', NULL, 'kelisim.txt', '', '2026-11-30T12:05:16Z', 'Marat', '', '', '', '', '', '', 0, 0);
INSERT INTO term VALUES (2, 1, 'en', 'Internet of Things', 'internet of things', 'approved', 'preferred', 'fullForm', 'gloss', '', 1.0, 'kelisim.txt', '', '2026-11-30T12:05:16Z', 'Marat', '', '', '', '', '', '', 0, 0);
INSERT INTO term VALUES (3, 1, 'en', 'IoT', 'iot', 'reviewed', 'admitted', 'abbreviation', 'gloss', '', 1.0, 'kelisim.txt', '', NULL, NULL, '', '', '', '', '', '', 0, 0);
INSERT INTO term VALUES (4, 1, 'en', 'internet of things', 'internet of things', 'reviewed', 'admitted', 'fullForm', 'gloss', '', 1.0, 'kelisim.txt', '', NULL, NULL, '', '', '', '', '', '', 0, 0);
INSERT INTO term VALUES (5, 2, 'kk', 'салық', 'салық', 'approved', 'preferred', 'fullForm', 'manual', '', NULL, '', '', '2026-11-30T12:05:20Z', 'Aigerim', '', '', '', '', '', '', 0, 0);
INSERT INTO term VALUES (6, 2, 'en', 'tax', 'tax', 'approved', 'preferred', 'fullForm', 'manual', '', NULL, '', '', '2026-11-30T12:05:20Z', 'Aigerim', '', '', '', '', '', '', 0, 0);
INSERT INTO variant VALUES (1, 1, 'Кедендік одақтар', 1, 'same citation form', 'inflection');
INSERT INTO variant VALUES (3, 5, 'одағы', 1, 'same citation form', 'inflection');
INSERT INTO variant VALUES (4, 5, 'одақтар', 1, 'same citation form', 'inflection');
INSERT INTO variant VALUES (5, 7, 'интернеті', 1, 'same citation form', 'inflection');
INSERT INTO variant VALUES (6, 8, 'заттар', 1, 'same citation form', 'inflection');
INSERT INTO mark VALUES (1, 1, 0, 'heading', 'p. 1');
INSERT INTO mark VALUES (2, 1, 20, 'paragraph', 'p. 2');
INSERT INTO concept VALUES (1, 'law', 'term', '', 2, '2026-11-30T12:05:16Z', 'Marat', '2026-11-30T12:05:17Z', '{}');
INSERT INTO concept VALUES (2, '', 'term', '', 1, '2026-11-30T12:05:20Z', 'Aigerim', '2026-11-30T12:05:20Z', '{}');
INSERT INTO candidate VALUES (1, 'кедендік одақ', 'Кедендік одақ', 'term', 'economy', 0.998894, 3, 2, 'new', NULL, 'seen', 'Marat', 4, 1);
INSERT INTO candidate VALUES (2, 'кеден', 'кеден', 'term', 'economy', 0.632233, 1, 1, 'new', NULL, '', '', 1, 2);
INSERT INTO candidate VALUES (3, 'уағдаластық', 'уағдаластық', 'term', 'economy', 0.527333, 1, 1, 'new', NULL, '', '', 1, 3);
INSERT INTO candidate VALUES (4, 'келісім', 'келісім', 'term', 'economy', 0.23673, 1, 1, 'rejected', NULL, '', 'Marat', 2, 4);
INSERT INTO candidate VALUES (5, 'одақ', 'одақ', 'term', 'law', 0.402789, 4, 2, 'unsure', NULL, '', 'Marat', 7, 7);
INSERT INTO candidate VALUES (6, 'заттар интернеті', 'заттар интернеті', 'term', 'law', 0.997824, 1, 1, 'accepted', 1, '', 'Marat', 2, 8);
INSERT INTO candidate VALUES (7, 'интернет', 'интернет', 'term', 'law', 0.531419, 1, 1, 'new', NULL, '', '', 1, 9);
INSERT INTO candidate VALUES (8, 'зат', 'зат', 'term', 'law', 0.020703, 1, 1, 'new', NULL, '', '', 1, 10);
INSERT INTO candidate VALUES (9, 'кеден одағы', 'Кеден одағы', 'term', 'economy', 0.998894, 1, 1, 'new', NULL, '', 'Marat', 1, 11);
INSERT INTO proposal VALUES (1, 1, NULL, 'en', 'customs union', 'customs union', 'gloss', '', '', 0.994, 'term', '', 0, 0);
INSERT INTO proposal VALUES (2, 1, NULL, 'en', 'CU', 'cu', 'gloss', '', '', 0.994, 'organisation', '', 0, 0);
INSERT INTO proposal VALUES (3, 1, NULL, 'en', 'customs unions', 'customs unions', 'gloss', '', '', 0.994, 'term', '', 0, 0);
INSERT INTO proposal VALUES (4, 1, NULL, 'en', 'tariff union', 'tariff union', 'gloss', '', '', 0.953, 'term', '', 0, 0);
INSERT INTO proposal VALUES (5, 6, NULL, 'en', 'Internet of Things', 'internet of things', 'gloss', '', '', 1.0, 'term', '', 0, 0);
INSERT INTO proposal VALUES (6, 6, NULL, 'en', 'IoT', 'iot', 'gloss', '', '', 1.0, 'abbreviation', '', 0, 0);
INSERT INTO proposal VALUES (7, 1, NULL, 'ru', 'таможенный союз', 'таможенный союз', 'manual', '', '', 1.0, 'term', '', 0, 0);
DELETE FROM sqlite_sequence;
INSERT INTO sqlite_sequence VALUES ('batch', 13);
INSERT INTO sqlite_sequence VALUES ('document', 2);
INSERT INTO sqlite_sequence VALUES ('definition', 1);
INSERT INTO sqlite_sequence VALUES ('gloss', 6);
INSERT INTO sqlite_sequence VALUES ('support', 11);
INSERT INTO sqlite_sequence VALUES ('apart', 1);
INSERT INTO sqlite_sequence VALUES ('evidence', 11);
INSERT INTO sqlite_sequence VALUES ('occurrence', 14);
INSERT INTO sqlite_sequence VALUES ('term_key', 110);
INSERT INTO sqlite_sequence VALUES ('term', 6);
INSERT INTO sqlite_sequence VALUES ('variant', 6);
INSERT INTO sqlite_sequence VALUES ('mark', 2);
INSERT INTO sqlite_sequence VALUES ('concept', 2);
INSERT INTO sqlite_sequence VALUES ('candidate', 9);
INSERT INTO sqlite_sequence VALUES ('proposal', 7);
CREATE VIRTUAL TABLE term_fts USING fts5 (words, skeleton, content='', columnsize=0,
    tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE term_vocabulary USING fts5vocab (term_fts, col);
INSERT INTO term_fts (rowid, words, skeleton) VALUES (89, 'internet of things', 'internet of things');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (90, 'iot', 'iot');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (91, 'internet of things', 'internet of things');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (92, 'заттар интернеті', 'заттар интернети');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (93, 'tax', 'tax');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (94, 'салық', 'салык');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (95, 'cu', 'cu');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (96, 'customs union', 'customs union');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (97, 'customs unions', 'customs unions');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (98, 'tariff union', 'tariff union');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (99, 'кедендік одақ', 'кедендик одак');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (100, 'таможенный союз', 'таможенный союз');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (101, 'кеден', 'кеден');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (102, 'уағдаластық', 'уагдаластык');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (103, 'келісім', 'келисим');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (104, 'одақ', 'одак');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (105, 'internet of things', 'internet of things');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (106, 'iot', 'iot');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (107, 'заттар интернеті', 'заттар интернети');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (108, 'интернет', 'интернет');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (109, 'зат', 'зат');
INSERT INTO term_fts (rowid, words, skeleton) VALUES (110, 'кеден одағы', 'кеден одагы');
CREATE UNIQUE INDEX "idx__sqlite_migrations_migration_set_name"
    ON "_sqlite_migrations" ("migration_set", "name");
CREATE INDEX change_batch ON change (batch);
CREATE INDEX glossary_sort ON glossary (sort);
CREATE INDEX glossary_domain ON glossary (domain);
CREATE INDEX glossary_status ON glossary (status);
CREATE INDEX decision_candidate ON decision (candidate);
CREATE INDEX decision_concept ON decision (concept);
CREATE INDEX decision_batch ON decision (batch);
CREATE INDEX batch_undoes ON batch (undoes);
CREATE INDEX definition_candidate ON definition (candidate);
CREATE INDEX definition_concept ON definition (concept);
CREATE INDEX definition_document ON definition (document);
CREATE INDEX gloss_document ON gloss (document);
CREATE INDEX support_document ON support (document);
CREATE INDEX change_concept ON change (concept) WHERE concept IS NOT NULL;
CREATE INDEX change_candidate ON change (candidate) WHERE candidate IS NOT NULL
;
CREATE INDEX occurrence_candidate ON occurrence (candidate);
CREATE INDEX occurrence_document ON occurrence (document);
CREATE INDEX document_name ON document (name);
CREATE INDEX term_key_candidate ON term_key (candidate) WHERE candidate IS NOT NULL;
CREATE INDEX term_key_concept ON term_key (concept) WHERE concept IS NOT NULL
;
CREATE INDEX term_by_key ON term (lang, key);
CREATE UNIQUE INDEX one_preferred ON term (concept, lang) WHERE preference = 'preferred' AND status <> 'rejected';
CREATE INDEX tag_name ON tag (name);
CREATE INDEX merged_concept ON merged (concept);
CREATE INDEX variant_candidate ON variant (candidate);
CREATE INDEX mark_document ON mark (document, start);
CREATE UNIQUE INDEX batch_key ON batch (key);
CREATE INDEX candidate_open ON candidate (score DESC, count DESC, id) WHERE status IN ('new', 'unsure');
CREATE INDEX candidate_concept ON candidate (concept) WHERE concept IS NOT NULL;
CREATE INDEX candidate_decided ON candidate (status) WHERE status NOT IN ('new', 'unsure');
CREATE UNIQUE INDEX proposal_of_candidate ON proposal (candidate, lang, key, origin, engine)
    WHERE candidate IS NOT NULL;
CREATE UNIQUE INDEX proposal_of_concept ON proposal (concept, lang, key, origin, engine) WHERE concept IS NOT NULL;
CREATE VIEW kwic AS
SELECT o.id AS occurrence, printf('K%06d', o.candidate) AS candidate, printf('C%06d', c.concept) AS concept, c.kk,
    
(WITH RECURSIVE line (done, rest) AS (
    SELECT '', replace(substr(d.text, o.sentence_start + 1, o.start - o.sentence_start), char(13), '')
    UNION ALL
    SELECT done || iif(substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), -1) IN ('-', char(0x2010), char(0x2011))
            AND substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), -2, 1) GLOB '[0-9a-zа-яёәғқңөұүһіA-ZА-ЯЁӘҒҚҢӨҰҮҺІ]' AND substr(ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9)), 1, 1) GLOB '[a-zа-яёәғқңөұүһі]',
        substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), 1, length(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9))) - 1), rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)) || ' '), ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9)) FROM line WHERE instr(rest, char(10)))
SELECT done || rest FROM line WHERE NOT instr(rest, char(10)))
 AS before,
    
(WITH RECURSIVE line (done, rest) AS (
    SELECT '', replace(substr(d.text, o.start + 1, o."end" - o.start), char(13), '')
    UNION ALL
    SELECT done || iif(substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), -1) IN ('-', char(0x2010), char(0x2011))
            AND substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), -2, 1) GLOB '[0-9a-zа-яёәғқңөұүһіA-ZА-ЯЁӘҒҚҢӨҰҮҺІ]' AND substr(ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9)), 1, 1) GLOB '[a-zа-яёәғқңөұүһі]',
        substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), 1, length(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9))) - 1), rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)) || ' '), ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9)) FROM line WHERE instr(rest, char(10)))
SELECT done || rest FROM line WHERE NOT instr(rest, char(10)))
 AS surface,
    
(WITH RECURSIVE line (done, rest) AS (
    SELECT '', replace(substr(d.text, o."end" + 1, o.sentence_end - o."end"), char(13), '')
    UNION ALL
    SELECT done || iif(substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), -1) IN ('-', char(0x2010), char(0x2011))
            AND substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), -2, 1) GLOB '[0-9a-zа-яёәғқңөұүһіA-ZА-ЯЁӘҒҚҢӨҰҮҺІ]' AND substr(ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9)), 1, 1) GLOB '[a-zа-яёәғқңөұүһі]',
        substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), 1, length(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9))) - 1), rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)) || ' '), ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9)) FROM line WHERE instr(rest, char(10)))
SELECT done || rest FROM line WHERE NOT instr(rest, char(10)))
 AS after,
    d.name AS source, coalesce((SELECT m.place FROM mark m WHERE m.document = o.document AND m.start <= o.start ORDER BY m.start DESC LIMIT 1), '') AS place, o.start, o."end"
FROM occurrence o JOIN candidate c ON c.id = o.candidate JOIN document d ON d.id = o.document;
CREATE VIEW candidate_review AS
SELECT printf('K%06d', c.id) AS uid, c.kk, 
coalesce((SELECT p.text FROM proposal p WHERE p.candidate = c.id AND p.lang = 'en' AND NOT p.withdrawn
    ORDER BY origin NOT IN ('manual', 'import'), origin <> 'gloss', kind = 'abbreviation', uncertain,
    (SELECT count(*) FROM gloss g WHERE g.proposal = p.id) DESC, confidence DESC, iif(origin = 'gloss', key, ''), id LIMIT 1), '') AS en, 
coalesce((SELECT p.origin FROM proposal p WHERE p.candidate = c.id AND p.lang = 'en' AND NOT p.withdrawn
    ORDER BY origin NOT IN ('manual', 'import'), origin <> 'gloss', kind = 'abbreviation', uncertain,
    (SELECT count(*) FROM gloss g WHERE g.proposal = p.id) DESC, confidence DESC, iif(origin = 'gloss', key, ''), id LIMIT 1), '') AS en_origin, 
coalesce((SELECT p.text FROM proposal p WHERE p.candidate = c.id AND p.lang = 'zh' AND NOT p.withdrawn
    ORDER BY origin NOT IN ('manual', 'import'), origin <> 'gloss', kind = 'abbreviation', uncertain,
    (SELECT count(*) FROM gloss g WHERE g.proposal = p.id) DESC, confidence DESC, iif(origin = 'gloss', key, ''), id LIMIT 1), '') AS zh, 
coalesce((SELECT p.origin FROM proposal p WHERE p.candidate = c.id AND p.lang = 'zh' AND NOT p.withdrawn
    ORDER BY origin NOT IN ('manual', 'import'), origin <> 'gloss', kind = 'abbreviation', uncertain,
    (SELECT count(*) FROM gloss g WHERE g.proposal = p.id) DESC, confidence DESC, iif(origin = 'gloss', key, ''), id LIMIT 1), '') AS zh_origin, 
coalesce((SELECT p.text FROM proposal p WHERE p.candidate = c.id AND p.lang = 'ru' AND NOT p.withdrawn
    ORDER BY origin NOT IN ('manual', 'import'), origin <> 'gloss', kind = 'abbreviation', uncertain,
    (SELECT count(*) FROM gloss g WHERE g.proposal = p.id) DESC, confidence DESC, iif(origin = 'gloss', key, ''), id LIMIT 1), '') AS ru, 
coalesce((SELECT p.origin FROM proposal p WHERE p.candidate = c.id AND p.lang = 'ru' AND NOT p.withdrawn
    ORDER BY origin NOT IN ('manual', 'import'), origin <> 'gloss', kind = 'abbreviation', uncertain,
    (SELECT count(*) FROM gloss g WHERE g.proposal = p.id) DESC, confidence DESC, iif(origin = 'gloss', key, ''), id LIMIT 1), '') AS ru_origin, c.domain, c.kind, c.status, c.score, c.count, c.documents,
    coalesce((
SELECT 
(WITH RECURSIVE line (done, rest) AS (
    SELECT '', replace(substr(d.text, o.sentence_start + 1, o.sentence_end - o.sentence_start), char(13), '')
    UNION ALL
    SELECT done || iif(substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), -1) IN ('-', char(0x2010), char(0x2011))
            AND substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), -2, 1) GLOB '[0-9a-zа-яёәғқңөұүһіA-ZА-ЯЁӘҒҚҢӨҰҮҺІ]' AND substr(ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9)), 1, 1) GLOB '[a-zа-яёәғқңөұүһі]',
        substr(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)), 1, length(rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9))) - 1), rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9)) || ' '), ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9)) FROM line WHERE instr(rest, char(10)))
SELECT done || rest FROM line WHERE NOT instr(rest, char(10)))
 FROM occurrence o
JOIN document d ON d.id = o.document WHERE o.candidate = c.id ORDER BY o.fitness + 5 * (
    EXISTS (SELECT 1 FROM proposal p JOIN gloss g ON g.proposal = p.id WHERE p.candidate = o.candidate AND NOT p.withdrawn
        AND g.document = o.document AND g.kk_start BETWEEN o.sentence_start AND o.sentence_end)
    OR EXISTS (SELECT 1 FROM definition f WHERE f.candidate = o.candidate AND f.document = o.document
        AND f.start < o.sentence_end AND f."end" > o.sentence_start)) DESC, d.path, o.start LIMIT 1
), '') AS context,
    coalesce((SELECT group_concat(d.name, '; ') FROM document d INDEXED BY document_name
        WHERE d.id IN (SELECT o.document FROM occurrence o WHERE o.candidate = c.id)), '') AS sources, c.id AS candidate
FROM candidate c WHERE c.status IN ('new', 'unsure');
CREATE TRIGGER decision_update_refused BEFORE update ON decision BEGIN SELECT RAISE(ABORT, 'the table decision is appended to, never changed'); END;
CREATE TRIGGER decision_delete_refused BEFORE delete ON decision BEGIN SELECT RAISE(ABORT, 'the table decision is appended to, never changed'); END;
CREATE TRIGGER concept_insert_change AFTER insert ON concept WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'concept', new.id, 'insert', new.id, NULL, NULL, json_object('id', new."id", 'domain', new."domain", 'kind', new."kind", 'note', new."note", 'rev', new."rev", 'created_at', new."created_at", 'created_by', new."created_by", 'updated_at', new."updated_at", 'fields', new."fields")); END;
CREATE TRIGGER concept_update_change AFTER update OF "id", "domain", "kind", "note", "created_at", "created_by", "fields" ON concept BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'concept', new.id, 'update', new.id, NULL, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'domain' AS name, old."domain" AS value WHERE old."domain" IS NOT new."domain" UNION ALL SELECT 'kind' AS name, old."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'note' AS name, old."note" AS value WHERE old."note" IS NOT new."note" UNION ALL SELECT 'created_at' AS name, old."created_at" AS value WHERE old."created_at" IS NOT new."created_at" UNION ALL SELECT 'created_by' AS name, old."created_by" AS value WHERE old."created_by" IS NOT new."created_by" UNION ALL SELECT 'fields' AS name, old."fields" AS value WHERE old."fields" IS NOT new."fields")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'domain' AS name, new."domain" AS value WHERE old."domain" IS NOT new."domain" UNION ALL SELECT 'kind' AS name, new."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'note' AS name, new."note" AS value WHERE old."note" IS NOT new."note" UNION ALL SELECT 'created_at' AS name, new."created_at" AS value WHERE old."created_at" IS NOT new."created_at" UNION ALL SELECT 'created_by' AS name, new."created_by" AS value WHERE old."created_by" IS NOT new."created_by" UNION ALL SELECT 'fields' AS name, new."fields" AS value WHERE old."fields" IS NOT new."fields"))); END;
CREATE TRIGGER concept_delete_change AFTER delete ON concept BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'concept', old.id, 'delete', old.id, NULL, json_object('id', old."id", 'domain', old."domain", 'kind', old."kind", 'note', old."note", 'rev', old."rev", 'created_at', old."created_at", 'created_by', old."created_by", 'updated_at', old."updated_at", 'fields', old."fields"), NULL); END;
CREATE TRIGGER term_insert_change AFTER insert ON term WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'term', new.id, 'insert', new.concept, NULL, NULL, json_object('id', new."id", 'concept', new."concept", 'lang', new."lang", 'text', new."text", 'key', new."key", 'status', new."status", 'preference', new."preference", 'term_type', new."term_type", 'origin', new."origin", 'engine', new."engine", 'confidence', iif(new."confidence" IS NULL, NULL, printf('%!.17g', new."confidence")), 'source', new."source", 'usage_note', new."usage_note", 'approved_at', new."approved_at", 'approved_by', new."approved_by", 'pos', new."pos", 'register', new."register", 'region', new."region", 'example', new."example", 'image', new."image", 'link', new."link", 'case_sensitive', new."case_sensitive", 'exact', new."exact")); END;
CREATE TRIGGER term_update_change AFTER update OF "id", "concept", "lang", "text", "key", "status", "preference", "term_type", "origin", "engine", "confidence", "source", "usage_note", "approved_at", "approved_by", "pos", "register", "region", "example", "image", "link", "case_sensitive", "exact" ON term BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'term', new.id, 'update', new.concept, NULL, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'concept' AS name, old."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'lang' AS name, old."lang" AS value WHERE old."lang" IS NOT new."lang" UNION ALL SELECT 'text' AS name, old."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'key' AS name, old."key" AS value WHERE old."key" IS NOT new."key" UNION ALL SELECT 'status' AS name, old."status" AS value WHERE old."status" IS NOT new."status" UNION ALL SELECT 'preference' AS name, old."preference" AS value WHERE old."preference" IS NOT new."preference" UNION ALL SELECT 'term_type' AS name, old."term_type" AS value WHERE old."term_type" IS NOT new."term_type" UNION ALL SELECT 'origin' AS name, old."origin" AS value WHERE old."origin" IS NOT new."origin" UNION ALL SELECT 'engine' AS name, old."engine" AS value WHERE old."engine" IS NOT new."engine" UNION ALL SELECT 'confidence' AS name, iif(old."confidence" IS NULL, NULL, printf('%!.17g', old."confidence")) AS value WHERE old."confidence" IS NOT new."confidence" UNION ALL SELECT 'source' AS name, old."source" AS value WHERE old."source" IS NOT new."source" UNION ALL SELECT 'usage_note' AS name, old."usage_note" AS value WHERE old."usage_note" IS NOT new."usage_note" UNION ALL SELECT 'approved_at' AS name, old."approved_at" AS value WHERE old."approved_at" IS NOT new."approved_at" UNION ALL SELECT 'approved_by' AS name, old."approved_by" AS value WHERE old."approved_by" IS NOT new."approved_by" UNION ALL SELECT 'pos' AS name, old."pos" AS value WHERE old."pos" IS NOT new."pos" UNION ALL SELECT 'register' AS name, old."register" AS value WHERE old."register" IS NOT new."register" UNION ALL SELECT 'region' AS name, old."region" AS value WHERE old."region" IS NOT new."region" UNION ALL SELECT 'example' AS name, old."example" AS value WHERE old."example" IS NOT new."example" UNION ALL SELECT 'image' AS name, old."image" AS value WHERE old."image" IS NOT new."image" UNION ALL SELECT 'link' AS name, old."link" AS value WHERE old."link" IS NOT new."link" UNION ALL SELECT 'case_sensitive' AS name, old."case_sensitive" AS value WHERE old."case_sensitive" IS NOT new."case_sensitive" UNION ALL SELECT 'exact' AS name, old."exact" AS value WHERE old."exact" IS NOT new."exact")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'concept' AS name, new."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'lang' AS name, new."lang" AS value WHERE old."lang" IS NOT new."lang" UNION ALL SELECT 'text' AS name, new."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'key' AS name, new."key" AS value WHERE old."key" IS NOT new."key" UNION ALL SELECT 'status' AS name, new."status" AS value WHERE old."status" IS NOT new."status" UNION ALL SELECT 'preference' AS name, new."preference" AS value WHERE old."preference" IS NOT new."preference" UNION ALL SELECT 'term_type' AS name, new."term_type" AS value WHERE old."term_type" IS NOT new."term_type" UNION ALL SELECT 'origin' AS name, new."origin" AS value WHERE old."origin" IS NOT new."origin" UNION ALL SELECT 'engine' AS name, new."engine" AS value WHERE old."engine" IS NOT new."engine" UNION ALL SELECT 'confidence' AS name, iif(new."confidence" IS NULL, NULL, printf('%!.17g', new."confidence")) AS value WHERE old."confidence" IS NOT new."confidence" UNION ALL SELECT 'source' AS name, new."source" AS value WHERE old."source" IS NOT new."source" UNION ALL SELECT 'usage_note' AS name, new."usage_note" AS value WHERE old."usage_note" IS NOT new."usage_note" UNION ALL SELECT 'approved_at' AS name, new."approved_at" AS value WHERE old."approved_at" IS NOT new."approved_at" UNION ALL SELECT 'approved_by' AS name, new."approved_by" AS value WHERE old."approved_by" IS NOT new."approved_by" UNION ALL SELECT 'pos' AS name, new."pos" AS value WHERE old."pos" IS NOT new."pos" UNION ALL SELECT 'register' AS name, new."register" AS value WHERE old."register" IS NOT new."register" UNION ALL SELECT 'region' AS name, new."region" AS value WHERE old."region" IS NOT new."region" UNION ALL SELECT 'example' AS name, new."example" AS value WHERE old."example" IS NOT new."example" UNION ALL SELECT 'image' AS name, new."image" AS value WHERE old."image" IS NOT new."image" UNION ALL SELECT 'link' AS name, new."link" AS value WHERE old."link" IS NOT new."link" UNION ALL SELECT 'case_sensitive' AS name, new."case_sensitive" AS value WHERE old."case_sensitive" IS NOT new."case_sensitive" UNION ALL SELECT 'exact' AS name, new."exact" AS value WHERE old."exact" IS NOT new."exact"))); END;
CREATE TRIGGER term_delete_change AFTER delete ON term BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'term', old.id, 'delete', old.concept, NULL, json_object('id', old."id", 'concept', old."concept", 'lang', old."lang", 'text', old."text", 'key', old."key", 'status', old."status", 'preference', old."preference", 'term_type', old."term_type", 'origin', old."origin", 'engine', old."engine", 'confidence', iif(old."confidence" IS NULL, NULL, printf('%!.17g', old."confidence")), 'source', old."source", 'usage_note', old."usage_note", 'approved_at', old."approved_at", 'approved_by', old."approved_by", 'pos', old."pos", 'register', old."register", 'region', old."region", 'example', old."example", 'image', old."image", 'link', old."link", 'case_sensitive', old."case_sensitive", 'exact', old."exact"), NULL); END;
CREATE TRIGGER definition_insert_change AFTER insert ON definition WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'definition', new.id, 'insert', new.concept, new.candidate, NULL, json_object('id', new."id", 'candidate', new."candidate", 'concept', new."concept", 'lang', new."lang", 'text', new."text", 'source', new."source", 'document', new."document", 'start', new."start", 'end', new."end")); END;
CREATE TRIGGER definition_update_change AFTER update OF "id", "candidate", "concept", "lang", "text", "source", "document", "start", "end" ON definition BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'definition', new.id, 'update', new.concept, new.candidate, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, old."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'concept' AS name, old."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'lang' AS name, old."lang" AS value WHERE old."lang" IS NOT new."lang" UNION ALL SELECT 'text' AS name, old."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'source' AS name, old."source" AS value WHERE old."source" IS NOT new."source" UNION ALL SELECT 'document' AS name, old."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'start' AS name, old."start" AS value WHERE old."start" IS NOT new."start" UNION ALL SELECT 'end' AS name, old."end" AS value WHERE old."end" IS NOT new."end")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, new."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'concept' AS name, new."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'lang' AS name, new."lang" AS value WHERE old."lang" IS NOT new."lang" UNION ALL SELECT 'text' AS name, new."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'source' AS name, new."source" AS value WHERE old."source" IS NOT new."source" UNION ALL SELECT 'document' AS name, new."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'start' AS name, new."start" AS value WHERE old."start" IS NOT new."start" UNION ALL SELECT 'end' AS name, new."end" AS value WHERE old."end" IS NOT new."end"))); END;
CREATE TRIGGER definition_delete_change AFTER delete ON definition BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'definition', old.id, 'delete', old.concept, old.candidate, json_object('id', old."id", 'candidate', old."candidate", 'concept', old."concept", 'lang', old."lang", 'text', old."text", 'source', old."source", 'document', old."document", 'start', old."start", 'end', old."end"), NULL); END;
CREATE TRIGGER candidate_insert_change AFTER insert ON candidate WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'candidate', new.id, 'insert', new.concept, new.id, NULL, json_object('id', new."id", 'key', new."key", 'kk', new."kk", 'kind', new."kind", 'domain', new."domain", 'score', iif(new."score" IS NULL, NULL, printf('%!.17g', new."score")), 'count', new."count", 'documents', new."documents", 'status', new."status", 'concept', new."concept", 'note', new."note", 'edited_by', new."edited_by", 'rev', new."rev", 'evidence', new."evidence")); END;
CREATE TRIGGER candidate_update_change AFTER update OF "id", "key", "kk", "kind", "domain", "score", "status", "concept", "note", "edited_by", "evidence" ON candidate BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'candidate', new.id, 'update', new.concept, new.id, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'key' AS name, old."key" AS value WHERE old."key" IS NOT new."key" UNION ALL SELECT 'kk' AS name, old."kk" AS value WHERE old."kk" IS NOT new."kk" UNION ALL SELECT 'kind' AS name, old."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'domain' AS name, old."domain" AS value WHERE old."domain" IS NOT new."domain" UNION ALL SELECT 'score' AS name, iif(old."score" IS NULL, NULL, printf('%!.17g', old."score")) AS value WHERE old."score" IS NOT new."score" UNION ALL SELECT 'status' AS name, old."status" AS value WHERE old."status" IS NOT new."status" UNION ALL SELECT 'concept' AS name, old."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'note' AS name, old."note" AS value WHERE old."note" IS NOT new."note" UNION ALL SELECT 'edited_by' AS name, old."edited_by" AS value WHERE old."edited_by" IS NOT new."edited_by" UNION ALL SELECT 'evidence' AS name, old."evidence" AS value WHERE old."evidence" IS NOT new."evidence")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'key' AS name, new."key" AS value WHERE old."key" IS NOT new."key" UNION ALL SELECT 'kk' AS name, new."kk" AS value WHERE old."kk" IS NOT new."kk" UNION ALL SELECT 'kind' AS name, new."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'domain' AS name, new."domain" AS value WHERE old."domain" IS NOT new."domain" UNION ALL SELECT 'score' AS name, iif(new."score" IS NULL, NULL, printf('%!.17g', new."score")) AS value WHERE old."score" IS NOT new."score" UNION ALL SELECT 'status' AS name, new."status" AS value WHERE old."status" IS NOT new."status" UNION ALL SELECT 'concept' AS name, new."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'note' AS name, new."note" AS value WHERE old."note" IS NOT new."note" UNION ALL SELECT 'edited_by' AS name, new."edited_by" AS value WHERE old."edited_by" IS NOT new."edited_by" UNION ALL SELECT 'evidence' AS name, new."evidence" AS value WHERE old."evidence" IS NOT new."evidence"))); END;
CREATE TRIGGER candidate_delete_change AFTER delete ON candidate BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'candidate', old.id, 'delete', old.concept, old.id, json_object('id', old."id", 'key', old."key", 'kk', old."kk", 'kind', old."kind", 'domain', old."domain", 'score', iif(old."score" IS NULL, NULL, printf('%!.17g', old."score")), 'count', old."count", 'documents', old."documents", 'status', old."status", 'concept', old."concept", 'note', old."note", 'edited_by', old."edited_by", 'rev', old."rev", 'evidence', old."evidence"), NULL); END;
CREATE TRIGGER variant_insert_change AFTER insert ON variant WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'variant', new.id, 'insert', NULL, new.candidate, NULL, json_object('id', new."id", 'candidate', new."candidate", 'text', new."text", 'count', new."count", 'rule', new."rule", 'kind', new."kind")); END;
CREATE TRIGGER variant_update_change AFTER update OF "id", "candidate", "text", "count", "rule", "kind" ON variant BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'variant', new.id, 'update', NULL, new.candidate, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, old."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'text' AS name, old."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'count' AS name, old."count" AS value WHERE old."count" IS NOT new."count" UNION ALL SELECT 'rule' AS name, old."rule" AS value WHERE old."rule" IS NOT new."rule" UNION ALL SELECT 'kind' AS name, old."kind" AS value WHERE old."kind" IS NOT new."kind")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, new."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'text' AS name, new."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'count' AS name, new."count" AS value WHERE old."count" IS NOT new."count" UNION ALL SELECT 'rule' AS name, new."rule" AS value WHERE old."rule" IS NOT new."rule" UNION ALL SELECT 'kind' AS name, new."kind" AS value WHERE old."kind" IS NOT new."kind"))); END;
CREATE TRIGGER variant_delete_change AFTER delete ON variant BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'variant', old.id, 'delete', NULL, old.candidate, json_object('id', old."id", 'candidate', old."candidate", 'text', old."text", 'count', old."count", 'rule', old."rule", 'kind', old."kind"), NULL); END;
CREATE TRIGGER proposal_insert_change AFTER insert ON proposal WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'proposal', new.id, 'insert', new.concept, new.candidate, NULL, json_object('id', new."id", 'candidate', new."candidate", 'concept', new."concept", 'lang', new."lang", 'text', new."text", 'key', new."key", 'origin', new."origin", 'engine', new."engine", 'version', new."version", 'confidence', iif(new."confidence" IS NULL, NULL, printf('%!.17g', new."confidence")), 'kind', new."kind", 'built_from', new."built_from", 'uncertain', new."uncertain", 'withdrawn', new."withdrawn")); END;
CREATE TRIGGER proposal_update_change AFTER update OF "id", "candidate", "concept", "lang", "text", "key", "origin", "engine", "version", "confidence", "kind", "built_from", "uncertain", "withdrawn" ON proposal BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'proposal', new.id, 'update', new.concept, new.candidate, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, old."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'concept' AS name, old."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'lang' AS name, old."lang" AS value WHERE old."lang" IS NOT new."lang" UNION ALL SELECT 'text' AS name, old."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'key' AS name, old."key" AS value WHERE old."key" IS NOT new."key" UNION ALL SELECT 'origin' AS name, old."origin" AS value WHERE old."origin" IS NOT new."origin" UNION ALL SELECT 'engine' AS name, old."engine" AS value WHERE old."engine" IS NOT new."engine" UNION ALL SELECT 'version' AS name, old."version" AS value WHERE old."version" IS NOT new."version" UNION ALL SELECT 'confidence' AS name, iif(old."confidence" IS NULL, NULL, printf('%!.17g', old."confidence")) AS value WHERE old."confidence" IS NOT new."confidence" UNION ALL SELECT 'kind' AS name, old."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'built_from' AS name, old."built_from" AS value WHERE old."built_from" IS NOT new."built_from" UNION ALL SELECT 'uncertain' AS name, old."uncertain" AS value WHERE old."uncertain" IS NOT new."uncertain" UNION ALL SELECT 'withdrawn' AS name, old."withdrawn" AS value WHERE old."withdrawn" IS NOT new."withdrawn")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, new."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'concept' AS name, new."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'lang' AS name, new."lang" AS value WHERE old."lang" IS NOT new."lang" UNION ALL SELECT 'text' AS name, new."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'key' AS name, new."key" AS value WHERE old."key" IS NOT new."key" UNION ALL SELECT 'origin' AS name, new."origin" AS value WHERE old."origin" IS NOT new."origin" UNION ALL SELECT 'engine' AS name, new."engine" AS value WHERE old."engine" IS NOT new."engine" UNION ALL SELECT 'version' AS name, new."version" AS value WHERE old."version" IS NOT new."version" UNION ALL SELECT 'confidence' AS name, iif(new."confidence" IS NULL, NULL, printf('%!.17g', new."confidence")) AS value WHERE old."confidence" IS NOT new."confidence" UNION ALL SELECT 'kind' AS name, new."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'built_from' AS name, new."built_from" AS value WHERE old."built_from" IS NOT new."built_from" UNION ALL SELECT 'uncertain' AS name, new."uncertain" AS value WHERE old."uncertain" IS NOT new."uncertain" UNION ALL SELECT 'withdrawn' AS name, new."withdrawn" AS value WHERE old."withdrawn" IS NOT new."withdrawn"))); END;
CREATE TRIGGER proposal_delete_change AFTER delete ON proposal BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'proposal', old.id, 'delete', old.concept, old.candidate, json_object('id', old."id", 'candidate', old."candidate", 'concept', old."concept", 'lang', old."lang", 'text', old."text", 'key', old."key", 'origin', old."origin", 'engine', old."engine", 'version', old."version", 'confidence', iif(old."confidence" IS NULL, NULL, printf('%!.17g', old."confidence")), 'kind', old."kind", 'built_from', old."built_from", 'uncertain', old."uncertain", 'withdrawn', old."withdrawn"), NULL); END;
CREATE TRIGGER apart_insert_change AFTER insert ON apart WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'apart', new.id, 'insert', NULL, (SELECT id FROM candidate WHERE key = new.key), NULL, json_object('id', new."id", 'batch', new."batch", 'key', new."key", 'other', new."other")); END;
CREATE TRIGGER apart_update_change AFTER update OF "id", "batch", "key", "other" ON apart BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'apart', new.id, 'update', NULL, (SELECT id FROM candidate WHERE key = new.key), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'batch' AS name, old."batch" AS value WHERE old."batch" IS NOT new."batch" UNION ALL SELECT 'key' AS name, old."key" AS value WHERE old."key" IS NOT new."key" UNION ALL SELECT 'other' AS name, old."other" AS value WHERE old."other" IS NOT new."other")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'batch' AS name, new."batch" AS value WHERE old."batch" IS NOT new."batch" UNION ALL SELECT 'key' AS name, new."key" AS value WHERE old."key" IS NOT new."key" UNION ALL SELECT 'other' AS name, new."other" AS value WHERE old."other" IS NOT new."other"))); END;
CREATE TRIGGER apart_delete_change AFTER delete ON apart BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'apart', old.id, 'delete', NULL, (SELECT id FROM candidate WHERE key = old.key), json_object('id', old."id", 'batch', old."batch", 'key', old."key", 'other', old."other"), NULL); END;
CREATE TRIGGER tag_insert_change AFTER insert ON tag WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'tag', new.id, 'insert', new.concept, NULL, NULL, json_object('id', new."id", 'concept', new."concept", 'name', new."name")); END;
CREATE TRIGGER tag_update_change AFTER update OF "id", "concept", "name" ON tag BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'tag', new.id, 'update', new.concept, NULL, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'concept' AS name, old."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'name' AS name, old."name" AS value WHERE old."name" IS NOT new."name")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'concept' AS name, new."concept" AS value WHERE old."concept" IS NOT new."concept" UNION ALL SELECT 'name' AS name, new."name" AS value WHERE old."name" IS NOT new."name"))); END;
CREATE TRIGGER tag_delete_change AFTER delete ON tag BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'tag', old.id, 'delete', old.concept, NULL, json_object('id', old."id", 'concept', old."concept", 'name', old."name"), NULL); END;
CREATE TRIGGER merged_insert_change AFTER insert ON merged WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'merged', new.id, 'insert', new.concept, NULL, NULL, json_object('id', new."id", 'concept', new."concept")); END;
CREATE TRIGGER merged_update_change AFTER update OF "id", "concept" ON merged BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'merged', new.id, 'update', new.concept, NULL, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'concept' AS name, old."concept" AS value WHERE old."concept" IS NOT new."concept")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'concept' AS name, new."concept" AS value WHERE old."concept" IS NOT new."concept"))); END;
CREATE TRIGGER merged_delete_change AFTER delete ON merged BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'merged', old.id, 'delete', old.concept, NULL, json_object('id', old."id", 'concept', old."concept"), NULL); END;
CREATE TRIGGER document_insert_change AFTER insert ON document WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'document', new.id, 'insert', NULL, NULL, NULL, json_object('id', new."id", 'path', new."path", 'name', new."name", 'sha256', new."sha256", 'encoding', new."encoding", 'domain', new."domain", 'batch', new."batch")); END;
CREATE TRIGGER document_update_change AFTER update OF "id", "path", "name", "sha256", "encoding", "domain", "batch", "text" ON document BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'document', new.id, 'update', NULL, NULL, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'path' AS name, old."path" AS value WHERE old."path" IS NOT new."path" UNION ALL SELECT 'name' AS name, old."name" AS value WHERE old."name" IS NOT new."name" UNION ALL SELECT 'sha256' AS name, old."sha256" AS value WHERE old."sha256" IS NOT new."sha256" UNION ALL SELECT 'encoding' AS name, old."encoding" AS value WHERE old."encoding" IS NOT new."encoding" UNION ALL SELECT 'domain' AS name, old."domain" AS value WHERE old."domain" IS NOT new."domain" UNION ALL SELECT 'batch' AS name, old."batch" AS value WHERE old."batch" IS NOT new."batch" UNION ALL SELECT 'text' AS name, old."text" AS value WHERE old."text" IS NOT new."text")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'path' AS name, new."path" AS value WHERE old."path" IS NOT new."path" UNION ALL SELECT 'name' AS name, new."name" AS value WHERE old."name" IS NOT new."name" UNION ALL SELECT 'sha256' AS name, new."sha256" AS value WHERE old."sha256" IS NOT new."sha256" UNION ALL SELECT 'encoding' AS name, new."encoding" AS value WHERE old."encoding" IS NOT new."encoding" UNION ALL SELECT 'domain' AS name, new."domain" AS value WHERE old."domain" IS NOT new."domain" UNION ALL SELECT 'batch' AS name, new."batch" AS value WHERE old."batch" IS NOT new."batch"))); END;
CREATE TRIGGER document_delete_change AFTER delete ON document BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'document', old.id, 'delete', NULL, NULL, json_object('id', old."id", 'path', old."path", 'name', old."name", 'sha256', old."sha256", 'encoding', old."encoding", 'domain', old."domain", 'batch', old."batch", 'text', old."text"), NULL); END;
CREATE TRIGGER occurrence_insert_change AFTER insert ON occurrence WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'occurrence', new.id, 'insert', NULL, new.candidate, NULL, json_object('id', new."id", 'candidate', new."candidate", 'document', new."document", 'start', new."start", 'end', new."end", 'sentence_start', new."sentence_start", 'sentence_end', new."sentence_end", 'fitness', iif(new."fitness" IS NULL, NULL, printf('%!.17g', new."fitness")))); END;
CREATE TRIGGER occurrence_update_change AFTER update OF "id", "candidate", "document", "start", "end", "sentence_start", "sentence_end", "fitness" ON occurrence BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'occurrence', new.id, 'update', NULL, new.candidate, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, old."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'document' AS name, old."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'start' AS name, old."start" AS value WHERE old."start" IS NOT new."start" UNION ALL SELECT 'end' AS name, old."end" AS value WHERE old."end" IS NOT new."end" UNION ALL SELECT 'sentence_start' AS name, old."sentence_start" AS value WHERE old."sentence_start" IS NOT new."sentence_start" UNION ALL SELECT 'sentence_end' AS name, old."sentence_end" AS value WHERE old."sentence_end" IS NOT new."sentence_end" UNION ALL SELECT 'fitness' AS name, iif(old."fitness" IS NULL, NULL, printf('%!.17g', old."fitness")) AS value WHERE old."fitness" IS NOT new."fitness")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, new."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'document' AS name, new."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'start' AS name, new."start" AS value WHERE old."start" IS NOT new."start" UNION ALL SELECT 'end' AS name, new."end" AS value WHERE old."end" IS NOT new."end" UNION ALL SELECT 'sentence_start' AS name, new."sentence_start" AS value WHERE old."sentence_start" IS NOT new."sentence_start" UNION ALL SELECT 'sentence_end' AS name, new."sentence_end" AS value WHERE old."sentence_end" IS NOT new."sentence_end" UNION ALL SELECT 'fitness' AS name, iif(new."fitness" IS NULL, NULL, printf('%!.17g', new."fitness")) AS value WHERE old."fitness" IS NOT new."fitness"))); END;
CREATE TRIGGER occurrence_delete_change AFTER delete ON occurrence BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'occurrence', old.id, 'delete', NULL, old.candidate, json_object('id', old."id", 'candidate', old."candidate", 'document', old."document", 'start', old."start", 'end', old."end", 'sentence_start', old."sentence_start", 'sentence_end', old."sentence_end", 'fitness', iif(old."fitness" IS NULL, NULL, printf('%!.17g', old."fitness"))), NULL); END;
CREATE TRIGGER gloss_insert_change AFTER insert ON gloss WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'gloss', new.id, 'insert', NULL, (SELECT candidate FROM proposal WHERE id = new.proposal), NULL, json_object('id', new."id", 'proposal', new."proposal", 'document', new."document", 'kk_start', new."kk_start", 'kk_end', new."kk_end", 'start', new."start", 'end', new."end", 'rule', new."rule", 'score', iif(new."score" IS NULL, NULL, printf('%!.17g', new."score")), 'uncertain', new."uncertain", 'why', new."why", 'text', new."text", 'kind', new."kind", 'form', new."form")); END;
CREATE TRIGGER gloss_update_change AFTER update OF "id", "proposal", "document", "kk_start", "kk_end", "start", "end", "rule", "score", "uncertain", "why", "text", "kind", "form" ON gloss BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'gloss', new.id, 'update', NULL, (SELECT candidate FROM proposal WHERE id = new.proposal), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'proposal' AS name, old."proposal" AS value WHERE old."proposal" IS NOT new."proposal" UNION ALL SELECT 'document' AS name, old."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'kk_start' AS name, old."kk_start" AS value WHERE old."kk_start" IS NOT new."kk_start" UNION ALL SELECT 'kk_end' AS name, old."kk_end" AS value WHERE old."kk_end" IS NOT new."kk_end" UNION ALL SELECT 'start' AS name, old."start" AS value WHERE old."start" IS NOT new."start" UNION ALL SELECT 'end' AS name, old."end" AS value WHERE old."end" IS NOT new."end" UNION ALL SELECT 'rule' AS name, old."rule" AS value WHERE old."rule" IS NOT new."rule" UNION ALL SELECT 'score' AS name, iif(old."score" IS NULL, NULL, printf('%!.17g', old."score")) AS value WHERE old."score" IS NOT new."score" UNION ALL SELECT 'uncertain' AS name, old."uncertain" AS value WHERE old."uncertain" IS NOT new."uncertain" UNION ALL SELECT 'why' AS name, old."why" AS value WHERE old."why" IS NOT new."why" UNION ALL SELECT 'text' AS name, old."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'kind' AS name, old."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'form' AS name, old."form" AS value WHERE old."form" IS NOT new."form")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'proposal' AS name, new."proposal" AS value WHERE old."proposal" IS NOT new."proposal" UNION ALL SELECT 'document' AS name, new."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'kk_start' AS name, new."kk_start" AS value WHERE old."kk_start" IS NOT new."kk_start" UNION ALL SELECT 'kk_end' AS name, new."kk_end" AS value WHERE old."kk_end" IS NOT new."kk_end" UNION ALL SELECT 'start' AS name, new."start" AS value WHERE old."start" IS NOT new."start" UNION ALL SELECT 'end' AS name, new."end" AS value WHERE old."end" IS NOT new."end" UNION ALL SELECT 'rule' AS name, new."rule" AS value WHERE old."rule" IS NOT new."rule" UNION ALL SELECT 'score' AS name, iif(new."score" IS NULL, NULL, printf('%!.17g', new."score")) AS value WHERE old."score" IS NOT new."score" UNION ALL SELECT 'uncertain' AS name, new."uncertain" AS value WHERE old."uncertain" IS NOT new."uncertain" UNION ALL SELECT 'why' AS name, new."why" AS value WHERE old."why" IS NOT new."why" UNION ALL SELECT 'text' AS name, new."text" AS value WHERE old."text" IS NOT new."text" UNION ALL SELECT 'kind' AS name, new."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'form' AS name, new."form" AS value WHERE old."form" IS NOT new."form"))); END;
CREATE TRIGGER gloss_delete_change AFTER delete ON gloss BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'gloss', old.id, 'delete', NULL, (SELECT candidate FROM proposal WHERE id = old.proposal), json_object('id', old."id", 'proposal', old."proposal", 'document', old."document", 'kk_start', old."kk_start", 'kk_end', old."kk_end", 'start', old."start", 'end', old."end", 'rule', old."rule", 'score', iif(old."score" IS NULL, NULL, printf('%!.17g', old."score")), 'uncertain', old."uncertain", 'why', old."why", 'text', old."text", 'kind', old."kind", 'form', old."form"), NULL); END;
CREATE TRIGGER support_insert_change AFTER insert ON support WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'support', new.id, 'insert', NULL, NULL, NULL, json_object('id', new."id", 'candidate', new."candidate", 'document', new."document", 'evidence', new."evidence")); END;
CREATE TRIGGER support_update_change AFTER update OF "id", "candidate", "document", "evidence" ON support BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'support', new.id, 'update', NULL, NULL, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, old."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'document' AS name, old."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'evidence' AS name, old."evidence" AS value WHERE old."evidence" IS NOT new."evidence")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'candidate' AS name, new."candidate" AS value WHERE old."candidate" IS NOT new."candidate" UNION ALL SELECT 'document' AS name, new."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'evidence' AS name, new."evidence" AS value WHERE old."evidence" IS NOT new."evidence"))); END;
CREATE TRIGGER support_delete_change AFTER delete ON support BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'support', old.id, 'delete', NULL, NULL, json_object('id', old."id", 'candidate', old."candidate", 'document', old."document", 'evidence', old."evidence"), NULL); END;
CREATE TRIGGER mark_insert_change AFTER insert ON mark WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1) BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'mark', new.id, 'insert', NULL, NULL, NULL, json_object('id', new."id", 'document', new."document", 'start', new."start", 'kind', new."kind", 'place', new."place")); END;
CREATE TRIGGER mark_update_change AFTER update OF "id", "document", "start", "kind", "place" ON mark BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'mark', new.id, 'update', NULL, NULL, (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, old."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'document' AS name, old."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'start' AS name, old."start" AS value WHERE old."start" IS NOT new."start" UNION ALL SELECT 'kind' AS name, old."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'place' AS name, old."place" AS value WHERE old."place" IS NOT new."place")), (SELECT json_group_object(name, value) FROM (SELECT 'id' AS name, new."id" AS value WHERE old."id" IS NOT new."id" UNION ALL SELECT 'document' AS name, new."document" AS value WHERE old."document" IS NOT new."document" UNION ALL SELECT 'start' AS name, new."start" AS value WHERE old."start" IS NOT new."start" UNION ALL SELECT 'kind' AS name, new."kind" AS value WHERE old."kind" IS NOT new."kind" UNION ALL SELECT 'place' AS name, new."place" AS value WHERE old."place" IS NOT new."place"))); END;
CREATE TRIGGER mark_delete_change AFTER delete ON mark BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch), 'mark', old.id, 'delete', NULL, NULL, json_object('id', old."id", 'document', old."document", 'start', old."start", 'kind', old."kind", 'place', old."place"), NULL); END;
COMMIT;
