"""What a colleague needs of a termbase to bring it together with their own copy, as one small file."""

import os
import sqlite3
from pathlib import Path

from glossary.errors import TermbaseError
from glossary.store.connection import PACK_ID, open_file, translated_errors
from glossary.store.copies import check_place, copy_whole
from glossary.store.read.lineage import PEOPLES


def pack(connection: sqlite3.Connection, path: Path) -> None:
    """Write what people have said in a termbase, with the history of it and without the texts, to `path`, over an earlier
    pack: what a colleague needs to bring it together with their own copy.

    Raises:
        TermbaseError: no room, no permission to write there, or something else there.
    """
    check_place(connection, path, PACK_ID, "pack")
    part = path.with_name(f"{path.name}.part-{os.getpid()}")
    try:
        copy_whole(connection, part)
        with translated_errors(part):
            packed = open_file(part, "rw")
            try:
                for (name,) in packed.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'").fetchall():
                    packed.execute(f"DROP TRIGGER {name}")  # what is left out was not taken away by anybody
                packed.executescript(_PACKING.format(id=PACK_ID, tables=", ".join(f"'{table}'" for table in PEOPLES)))
            finally:
                packed.close()
        part.replace(path)
    except OSError as error:
        raise TermbaseError(f"{path} cannot be written ({error.strerror}): choose another place.") from error
    finally:
        part.unlink(missing_ok=True)


_PACKING = """
PRAGMA foreign_keys = OFF;
PRAGMA journal_mode = DELETE;
BEGIN;
DELETE FROM occurrence; DELETE FROM gloss; DELETE FROM support; DELETE FROM variant; DELETE FROM mark; DELETE FROM evidence;
DELETE FROM glossary; DELETE FROM term_key; DELETE FROM export_row; DELETE FROM export; DELETE FROM made;
INSERT INTO term_fts (term_fts) VALUES ('delete-all');
DELETE FROM change WHERE table_name NOT IN ({tables});
DELETE FROM proposal WHERE origin IN ('gloss', 'draft') AND concept IS NULL AND id NOT IN
    (SELECT row_id FROM change WHERE table_name = 'proposal');
DELETE FROM definition WHERE concept IS NULL AND document IS NOT NULL;
DELETE FROM candidate WHERE concept IS NULL AND id NOT IN (SELECT candidate FROM change WHERE candidate IS NOT NULL)
    AND id NOT IN (SELECT candidate FROM decision WHERE candidate IS NOT NULL);
UPDATE document SET text = '';
COMMIT;
PRAGMA application_id = {id};
VACUUM;
"""
"""What a pack has not: texts and what follows from them, what is made anew, what was only exported."""
