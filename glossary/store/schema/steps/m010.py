"""Places as a kind of their own: the tables whose kinds are checked are made again with one kind more."""

from sqlite_utils import Database

_OLD, _NEW = "('term', 'person', 'organisation'", "('term', 'person', 'place', 'organisation'"


def m010_places_are_a_kind(db: Database) -> None:
    """Concepts, candidates and proposals may be places; numbers go on where they were."""
    for table in ("concept", "candidate", "proposal"):
        question = "SELECT sql FROM sqlite_master WHERE tbl_name = ? AND type = ? AND sql IS NOT NULL"
        (made,) = db.execute(question, [table, "table"]).fetchone()
        indexes = [sql for (sql,) in db.execute(question, [table, "index"]).fetchall()]
        numbers = db.execute("SELECT seq FROM sqlite_sequence WHERE name = ?", [table]).fetchone()
        db.execute(f"ALTER TABLE {table} RENAME TO {table}_old")
        for name in [name for (name,) in db.execute(_NAMES, [f"{table}_old"]).fetchall()]:
            db.execute(f'DROP INDEX "{name}"')
        db.execute(made.replace(_OLD, _NEW))
        db.execute(f"INSERT INTO {table} SELECT * FROM {table}_old ORDER BY id")
        db.execute(f"DROP TABLE {table}_old")
        for index in indexes:
            db.execute(index)
        if numbers:
            db.execute("DELETE FROM sqlite_sequence WHERE name = ?", [table])
            db.execute("INSERT INTO sqlite_sequence (name, seq) VALUES (?, ?)", [table, numbers[0]])


_NAMES = "SELECT name FROM sqlite_master WHERE tbl_name = ? AND type = 'index' AND sql IS NOT NULL"
