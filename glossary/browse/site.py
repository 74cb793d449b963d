"""Datasette on one termbase: what is shown, under which titles, and what is hidden."""

import os
import sqlite3
from pathlib import Path
from typing import Any

from datasette.app import Datasette
from datasette.database import Database
from datasette.plugins import pm
from datasette.utils.asgi import NotFound

from glossary.browse import collections, plugin
from glossary.browse.access import Access
from glossary.browse.review import Reviewing
from glossary.store.termbase import open_termbase

HERE = Path(__file__).parent
PAGES = HERE / "pages"
"""Not «templates»: from Python 3.12 on Datasette would find that beside a plugin's module and use it for every database."""

SEARCH = """
SELECT json_extract(hit.value, '$.uid') AS uid, json_extract(hit.value, '$.kk') AS kk,
    json_extract(hit.value, '$.en') AS en, json_extract(hit.value, '$.zh') AS zh, json_extract(hit.value, '$.ru') AS ru,
    json_extract(hit.value, '$.status') AS status, json_extract(hit.value, '$.domain') AS domain,
    json_extract(hit.value, '$.why') AS why
FROM json_each(glossary_search(:q)) AS hit ORDER BY hit.key
"""

DOCUMENTS = """
SELECT d.id AS document, d.name, d.domain, length(d.text) AS letters, count(DISTINCT o.candidate) AS candidates, count(o.id) AS places
FROM document d LEFT JOIN occurrence o ON o.document = d.id GROUP BY d.id ORDER BY d.name
"""

QUERIES = {
    "search": {
        "title": "Search",
        "description": "Any language, any form of a word, Russian letters for Kazakh ones, small typing errors.",
        "sql": SEARCH,
        "hide_sql": True,
    },
    "documents": {
        "title": "Documents",
        "description": "The texts that were mined, and how much was found in each.",
        "sql": DOCUMENTS,
        "hide_sql": True,
    },
}

TABLES: dict[str, dict[str, Any]] = {
    "glossary": {
        "title": "Glossary",
        "description": "All concepts with their review status, one row each, in the order of the Kazakh alphabet.",
        "facets": ["domain", "kind", "status"],
        "sort": "sort",
        "label_column": "kk",
    },
    "candidate_review": {
        "title": "To decide",
        "description": "Mined phrases that nobody has decided on, the most term-like first, with the best proposals.",
        "facets": [
            "domain",
            "kind",
            "status",
        ],
        "sort_desc": "score",
        "label_column": "kk",
    },
    "kwic": {
        "title": "In context",
        "description": "Every place in every text: the key word in its sentence.",
        "facets": ["source"],
    },
}

SETTINGS = {
    "allow_download": False,
    "default_page_size": 50,
    "max_returned_rows": 1000,
    "suggest_facets": False,
    "sql_time_limit_ms": 3000,
    "facet_time_limit_ms": 1500,
}


class Site(Datasette):
    """Datasette on a termbase, with the review that goes on there, if one does."""

    glossary_reviewing: Reviewing | None = None


def site(path: Path, access: Access | None = None, *, sql: bool = False) -> Site:
    """Datasette on the termbase at `path`, read-only, with titles in words, facets, search and pages of our own; with `access` also with
    a queue where people decide, with `sql` open for questions of their own.

    Raises:
        TermbaseError: no termbase there, or one that cannot be read.
    """
    live = _can_change(path)
    with open_termbase(path, "read"):
        pass
    for hooks in (plugin, collections):
        if not pm.is_registered(hooks):
            pm.register(hooks)
    datasette = Site(  # type: ignore[no-untyped-call]
        memory=True,
        metadata=_metadata(path),
        settings=SETTINGS | {"default_allow_sql": sql},
        template_dir=str(PAGES),
        static_mounts=[("glossary-static", str(HERE / "static"))],
    )
    datasette.remove_database("_memory")  # type: ignore[no-untyped-call]
    database = _Shelf(datasette, path=str(path), is_mutable=live)  # type: ignore[no-untyped-call]
    datasette.add_database(database, name=plugin.DATABASE)  # type: ignore[no-untyped-call]
    if access is not None:
        datasette.glossary_reviewing = Reviewing(path, access)
    return datasette


def _can_change(path: Path) -> bool:
    """Whether SQLite can keep the side files of a live termbase: not in a folder that may not be written to."""
    return os.access(path.absolute().parent, os.W_OK) or path.with_name(path.name + "-wal").exists()


class _Shelf(Database):
    """The termbase as a database of Datasette. Plumbing is hidden by name here and not in the metadata, as Datasette
    would also hide every table whose name begins like a hidden one: «glossary» with «gloss»."""

    def connect(self, write: bool = False) -> sqlite3.Connection:
        """A connection that only reads, whatever signs of addresses («#», «?», «%») the path has."""
        mode = "mode=ro" if self.is_mutable else "immutable=1"
        connection = sqlite3.connect(f"{Path(self.path).absolute().as_uri()}?{mode}", uri=True, check_same_thread=False)
        self._all_file_connections.append(connection)
        return connection

    async def hidden_table_names(self) -> list[str]:
        """All tables but those of `TABLES`."""
        names: list[str] = await self.table_names()  # type: ignore[no-untyped-call]
        return [name for name in names if name not in TABLES]

    async def primary_keys(self, table: str) -> list[str]:
        """The key columns of a table.

        Raises:
            NotFound: no such table, which the page of a row would only learn from SQLite.
        """
        there = [*await self.table_names(), *await self.view_names()]  # type: ignore[no-untyped-call]
        if table not in there:
            raise NotFound(f"There is no table {table}.")
        keys: list[str] = await super().primary_keys(table)  # type: ignore[no-untyped-call]
        return keys


def _metadata(path: Path) -> dict[str, Any]:
    return {
        "title": "Glossary",
        "plugins": {"glossary": {"path": str(path)}},
        "databases": {plugin.DATABASE: {"title": "Tables and SQL", "tables": TABLES, "queries": QUERIES}},
        "extra_css_urls": ["/glossary-static/glossary.css"],
    }
