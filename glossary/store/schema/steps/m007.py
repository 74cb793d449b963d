"""Where the parts of a text begin, and what people call these places."""

from sqlite_utils import Database

_STATEMENT = """
CREATE TABLE mark (
    document INTEGER NOT NULL REFERENCES document (id) ON DELETE CASCADE, start INTEGER NOT NULL, kind TEXT NOT NULL,
    place TEXT NOT NULL, PRIMARY KEY (document, start)
) STRICT, WITHOUT ROWID
"""


def m007_marks_of_the_parts_of_texts(db: Database) -> None:
    """Pages, paragraphs, headings, cells, items, footnotes, slides and segments of documents; old texts have none."""
    db.execute(_STATEMENT)
