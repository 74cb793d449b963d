"""The triggers, views and full-text tables of the termbase.

They hold nothing of their own, so `remake` drops and makes them in one place: a migration that rebuilds a table (which
silently drops its triggers) cannot forget them.
"""

from sqlite_utils import Database

from glossary.language.orthography import CAPITAL, SMALL

_LOGGED = {
    "concept": ("new.id", "NULL", ("rev", "updated_at")),
    "term": ("new.concept", "NULL", ()),
    "definition": ("new.concept", "new.candidate", ()),
    "candidate": ("new.concept", "new.id", ("rev", "count", "documents")),
    "variant": ("NULL", "new.candidate", ()),
    "proposal": ("new.concept", "new.candidate", ()),
    "apart": ("NULL", "(SELECT id FROM candidate WHERE key = new.key)", ()),
    "document": ("NULL", "NULL", ()),
}
"""Per logged table: its concept, its candidate, and the columns whose change alone is not worth a row of
`change`."""

_UNWRITTEN = {"document": {"text"}}
"""Columns that the log leaves out: a text is as long as it is, and the file it came from is its copy."""

_MOVED = (
    """
CREATE TRIGGER occurrence_update_change AFTER UPDATE OF candidate ON occurrence BEGIN
INSERT INTO change (batch, table_name, row_id, action, candidate, old, new)
VALUES ((SELECT max(id) FROM batch), 'occurrence', new.id, 'update', new.candidate,
    json_object('candidate', old.candidate, 'fitness', old.fitness),
    json_object('candidate', new.candidate, 'fitness', new.fitness)); END
""",
    """
CREATE TRIGGER gloss_update_change AFTER UPDATE OF proposal ON gloss BEGIN
INSERT INTO change (batch, table_name, row_id, action, candidate, old, new)
SELECT (SELECT max(id) FROM batch), 'gloss', new.id, 'update', p.candidate,
    json_object('candidate', o.candidate), json_object('candidate', p.candidate)
FROM proposal p, proposal o WHERE p.id = new.proposal AND o.id = old.proposal; END
""",
)
"""Places and glosses come and go with their texts, unlogged; that one goes from a candidate to another is a person's
act."""

_FULL_TEXT = """
CREATE VIRTUAL TABLE term_fts USING fts5 (words, skeleton, content='term_key', content_rowid='id',
    tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE term_trigram USING fts5 (fold, content='term_key', content_rowid='id', tokenize='trigram');
CREATE VIRTUAL TABLE term_vocabulary USING fts5vocab (term_fts, col);
INSERT INTO term_fts (term_fts) VALUES ('rebuild');
INSERT INTO term_trigram (term_trigram) VALUES ('rebuild')
"""


def _joined(text: str) -> str:
    """SQL for a piece of text on one line, with the words whole that the end of a line breaks, as `contexts.one_line`
    has them; without functions of ours, so that any program can read the view."""
    small, capital = f"a-z{SMALL}", f"A-Z{CAPITAL}"
    piece = "rtrim(substr(rest, 1, instr(rest, char(10)) - 1), ' ' || char(9))"
    follow = "ltrim(substr(rest, instr(rest, char(10)) + 1), ' ' || char(9))"
    return f"""
(WITH RECURSIVE line (done, rest) AS (
    SELECT '', replace({text}, char(13), '')
    UNION ALL
    SELECT done || iif(substr({piece}, -1) IN ('-', char(0x2010), char(0x2011))
            AND substr({piece}, -2, 1) GLOB '[0-9{small}{capital}]' AND substr({follow}, 1, 1) GLOB '[{small}]',
        substr({piece}, 1, length({piece}) - 1), {piece} || ' '), {follow} FROM line WHERE instr(rest, char(10)))
SELECT done || rest FROM line WHERE NOT instr(rest, char(10)))
"""


_KWIC = f"""
CREATE VIEW kwic AS
SELECT o.id AS occurrence, printf('K%06d', o.candidate) AS candidate, printf('C%06d', c.concept) AS concept, c.kk,
    {_joined("substr(d.text, o.sentence_start + 1, o.start - o.sentence_start)")} AS before,
    {_joined("o.surface")} AS surface,
    {_joined('substr(d.text, o."end" + 1, o.sentence_end - o."end")')} AS after,
    d.name AS source, o.start, o."end"
FROM occurrence o JOIN candidate c ON c.id = o.candidate JOIN document d ON d.id = o.document
"""


def _json(row: str, columns: list[str]) -> str:
    return "json_object(" + ", ".join(f"'{column}', {row}.\"{column}\"" for column in columns) + ")"


def _change_triggers(db: Database, table: str) -> list[str]:
    concept, candidate, unlogged = _LOGGED[table]
    columns = [column.name for column in db.table(table).columns if column.name not in _UNWRITTEN.get(table, ())]
    old, new = _json("old", columns), _json("new", columns)
    watched = ", ".join(f'"{column}"' for column in columns if column not in unlogged)
    actions = {"insert": ("", "new", "NULL", new), "update": (f" OF {watched}", "new", old, new)}
    actions["delete"] = ("", "old", old, "NULL")
    return [
        f"CREATE TRIGGER {table}_{action}_change AFTER {action}{of} ON {table} BEGIN INSERT INTO change"
        " (batch, table_name, row_id, action, concept, candidate, old, new) VALUES ((SELECT max(id) FROM batch),"
        f" '{table}', {row}.id, '{action}', {concept.replace('new', row)}, {candidate.replace('new', row)},"
        f" {before}, {after}); END"
        for action, (of, row, before, after) in actions.items()
    ]


def _index_triggers(table: str, columns: str) -> list[str]:
    def values(row: str) -> str:
        return ", ".join(f"{row}.{column}" for column in ["id", *columns.split(", ")])

    drop = f"INSERT INTO {table} ({table}, rowid, {columns}) VALUES ('delete', {values('old')})"
    keep = f"INSERT INTO {table} (rowid, {columns}) VALUES ({values('new')})"
    actions = {"insert": [keep], "delete": [drop], "update": [drop, keep]}
    return [
        f"CREATE TRIGGER {table}_{action} AFTER {action} ON term_key BEGIN {'; '.join(steps)}; END"
        for action, steps in actions.items()
    ]


def _append_only(table: str) -> list[str]:
    return [
        f"CREATE TRIGGER {table}_{action}_refused BEFORE {action} ON {table}"
        f" BEGIN SELECT RAISE(ABORT, 'the table {table} is appended to, never changed'); END"
        for action in ("update", "delete")
    ]


def remake(db: Database) -> None:
    """Drop and make all triggers, views and full-text tables."""
    for kind in ("trigger", "view"):
        for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = ?", [kind]).fetchall():
            db.execute(f'DROP {kind} "{name}"')
    for table in ("term_vocabulary", "term_fts", "term_trigram"):
        db.execute(f"DROP TABLE IF EXISTS {table}")
    statements = [*_FULL_TEXT.split(";\n"), _KWIC, *_MOVED, *_append_only("decision")]
    statements += _index_triggers("term_fts", "words, skeleton") + _index_triggers("term_trigram", "fold")
    for table in _LOGGED:
        statements += _change_triggers(db, table)
    for statement in statements:
        db.execute(statement)
