"""A log that every act can be reversed by: rows that texts bring are logged as ranges of numbers that are never given
again, an act knows whether it stands, and what older programs logged of the runs of the miner goes."""

import re

from sqlite_utils import Database

_NUMBERED = ("document", "proposal", "definition", "variant", "gloss", "occurrence", "support", "apart")

_STATEMENTS = """
CREATE TABLE made (
    batch INTEGER NOT NULL REFERENCES batch (id), table_name TEXT NOT NULL, first INTEGER NOT NULL,
    last INTEGER NOT NULL, PRIMARY KEY (batch, table_name)
) STRICT, WITHOUT ROWID;
ALTER TABLE batch ADD COLUMN undone INTEGER REFERENCES batch (id);
ALTER TABLE batch ADD COLUMN sealed INTEGER NOT NULL DEFAULT 0 CHECK (sealed IN (0, 1));
ALTER TABLE batch ADD COLUMN quiet INTEGER NOT NULL DEFAULT 0 CHECK (quiet IN (0, 1));
UPDATE batch SET undone = (SELECT max(u.id) FROM batch u WHERE u.undoes = batch.id);
UPDATE batch SET sealed = 1 WHERE command IN ('mine', 'forget', 'undo', 'take back');
DELETE FROM change WHERE action = 'insert' AND batch IN (SELECT id FROM batch WHERE command = 'mine');
DROP INDEX change_concept;
DROP INDEX change_candidate;
CREATE INDEX change_concept ON change (concept) WHERE concept IS NOT NULL;
CREATE INDEX change_candidate ON change (candidate) WHERE candidate IS NOT NULL
"""


def m005_a_log_to_reverse_every_act_by(db: Database) -> None:
    """Numbers of rows are never given again, what an act made is a range of them, and acts say whether they stand."""
    for table in _NUMBERED:
        _number(db, table)
    for statement in _STATEMENTS.split(";\n"):
        db.execute(statement)


def _number(db: Database, table: str) -> None:
    """Make a table again with numbers that are never given again; foreign keys are off meanwhile."""
    rows = db.execute("SELECT sql FROM sqlite_master WHERE tbl_name = ? AND sql IS NOT NULL", [table]).fetchall()
    made = [sql for (sql,) in rows if sql.startswith("CREATE TABLE")]
    others = [sql for (sql,) in rows if sql.startswith(("CREATE INDEX", "CREATE UNIQUE INDEX"))]
    columns = ", ".join(f'"{column.name}"' for column in db.table(table).columns)
    numbered = re.sub(r"\bid INTEGER PRIMARY KEY\b", "id INTEGER PRIMARY KEY AUTOINCREMENT", made[0])
    db.execute(re.sub(rf'^CREATE TABLE "?{table}"?', f"CREATE TABLE {table}_new", numbered))
    db.execute(f"INSERT INTO {table}_new ({columns}) SELECT {columns} FROM {table} ORDER BY id")
    db.execute(f"DROP TABLE {table}")
    db.execute(f"ALTER TABLE {table}_new RENAME TO {table}")
    for sql in others:
        db.execute(sql)
