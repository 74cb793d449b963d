"""The triggers, views and full-text tables of the termbase.

They hold nothing of their own, so `remake` drops and makes them in one place: a migration that rebuilds a table (which
silently drops its triggers) cannot forget them.
"""

from sqlite_utils import Database
from sqlite_utils.db import Column

from glossary.store.schema.views import KWIC, REVIEW

_LOGGED = {
    "concept": ("new.id", "NULL", ("rev", "updated_at")),
    "term": ("new.concept", "NULL", ()),
    "definition": ("new.concept", "new.candidate", ()),
    "candidate": ("new.concept", "new.id", ("rev", "count", "documents")),
    "variant": ("NULL", "new.candidate", ()),
    "proposal": ("new.concept", "new.candidate", ()),
    "apart": ("NULL", "(SELECT id FROM candidate WHERE key = new.key)", ()),
    "tag": ("new.concept", "NULL", ()),
    "merged": ("new.concept", "NULL", ()),
    "document": ("NULL", "NULL", ()),
    "occurrence": ("NULL", "new.candidate", ()),
    "gloss": ("NULL", "(SELECT candidate FROM proposal WHERE id = new.proposal)", ()),
    "support": ("NULL", "NULL", ()),
    "mark": ("NULL", "NULL", ()),
}
"""Per logged table: its concept, its candidate, and the columns that only count, whose change is not logged."""

_UNWRITTEN = {"document": {"text"}}
"""Columns of which the log keeps what they said, but not what they say now."""

_FULL_TEXT = """
CREATE VIRTUAL TABLE term_fts USING fts5 (words, skeleton, content='', columnsize=0,
    tokenize='unicode61 remove_diacritics 0');
CREATE VIRTUAL TABLE term_vocabulary USING fts5vocab (term_fts, col)
"""
"""The words of the search keys, with nothing of the texts: they stand in `term_key`."""


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
    for table in ("term_vocabulary", "term_fts"):
        db.execute(f"DROP TABLE IF EXISTS {table}")
    statements = [*_FULL_TEXT.split(";\n"), KWIC, REVIEW, *_append_only("decision")]
    for table in _LOGGED:
        statements += _change_triggers(db, table).values()
    for statement in statements:
        db.execute(statement)
