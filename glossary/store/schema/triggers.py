"""The triggers, views and full-text tables of the termbase.

They hold nothing of their own, so `remake` drops and makes them in one place: a migration that rebuilds a table (which
silently drops its triggers) cannot forget them.
"""

from sqlite_utils import Database
from sqlite_utils.db import Column

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
    "occurrence": ("NULL", "new.candidate", ()),
    "gloss": ("NULL", "(SELECT candidate FROM proposal WHERE id = new.proposal)", ()),
    "support": ("NULL", "NULL", ()),
}
"""Per logged table: its concept, its candidate, and the columns that only count, whose change is not logged."""

_UNWRITTEN = {"document": {"text"}}
"""Columns of which the log keeps what they said, but not what they say now."""

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


def _value(row: str, column: Column) -> str:
    """SQL for a value as the log writes it; fractions are written out, for JSON rounds them."""
    name = f'{row}."{column.name}"'
    return f"iif({name} IS NULL, NULL, printf('%!.17g', {name}))" if column.type == "REAL" else name


def _json(row: str, columns: list[Column]) -> str:
    return "json_object(" + ", ".join(f"'{column.name}', {_value(row, column)}" for column in columns) + ")"


def _differing(row: str, columns: list[Column]) -> str:
    """SQL for the columns that an update changes, as they are in a row."""
    cells = " UNION ALL ".join(
        f"SELECT '{column.name}' AS name, {_value(row, column)} AS value"
        f' WHERE old."{column.name}" IS NOT new."{column.name}"'
        for column in columns
    )
    return f"(SELECT json_group_object(name, value) FROM ({cells}))"


_LOUD = " WHEN NOT (SELECT quiet FROM batch ORDER BY id DESC LIMIT 1)"


def _change_triggers(db: Database, table: str) -> dict[str, str]:
    """The triggers that write the log of a table, by their names."""
    concept, candidate, counting = _LOGGED[table]
    columns = list(db.table(table).columns)
    logged = [column for column in columns if column.name not in counting]
    said = [column for column in columns if column.name not in _UNWRITTEN.get(table, ())]
    kept = [column for column in logged if column in said]
    watched = ", ".join(f'"{column.name}"' for column in logged)
    before, after = _differing("old", logged), _differing("new", kept)
    actions = {"insert": ("", "new", "NULL", _json("new", said)), "update": (f" OF {watched}", "new", before, after)}
    actions["delete"] = ("", "old", _json("old", columns), "NULL")
    return {
        f"{table}_{action}_change": f"CREATE TRIGGER {table}_{action}_change AFTER {action}{of} ON {table}"
        f"{_LOUD * (action == 'insert')} BEGIN INSERT INTO change (batch, table_name, row_id, action, concept, candidate, old, new) VALUES"
        f" ((SELECT max(id) FROM batch), '{table}', {row}.id, '{action}', {concept.replace('new', row)},"
        f" {candidate.replace('new', row)}, {old}, {new}); END"
        for action, (of, row, old, new) in actions.items()
    }


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


def drop_all(db: Database, kind: str) -> None:
    """Drop all triggers or views."""
    for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = ?", [kind]).fetchall():
        db.execute(f'DROP {kind} "{name}"')


def remake(db: Database) -> None:
    """Drop and make all triggers, views and full-text tables."""
    for kind in ("trigger", "view"):
        drop_all(db, kind)
    for table in ("term_vocabulary", "term_fts", "term_trigram"):
        db.execute(f"DROP TABLE IF EXISTS {table}")
    statements = [*_FULL_TEXT.split(";\n"), _KWIC, *_append_only("decision")]
    statements += _index_triggers("term_fts", "words, skeleton") + _index_triggers("term_trigram", "fold")
    for table in _LOGGED:
        statements += _change_triggers(db, table).values()
    for statement in statements:
        db.execute(statement)
