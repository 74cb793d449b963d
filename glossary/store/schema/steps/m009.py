"""A name for every act that all copies of a termbase know it by, and its place among the acts that it knew of."""

from sqlite_utils import Database

_STATEMENTS = """
ALTER TABLE batch ADD COLUMN key TEXT NOT NULL DEFAULT '';
ALTER TABLE batch ADD COLUMN clock INTEGER NOT NULL DEFAULT 0;
UPDATE batch SET key = id || '@' || at || '@' || by, clock = id;
CREATE UNIQUE INDEX batch_key ON batch (key)"""


def m009_acts_that_copies_share(db: Database) -> None:
    """Acts by key and clock."""
    for statement in _STATEMENTS.split(";\n"):
        db.execute(statement)
