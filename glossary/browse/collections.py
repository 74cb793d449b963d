"""Collections on the pages: which there are, and the list of concepts narrowed to one."""

from collections.abc import Awaitable, Callable, Mapping
from typing import TYPE_CHECKING, Any

from datasette.filters import FilterArguments
from datasette.hookspecs import hookimpl

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request

CHOSEN = "_collection"
"""What names a collection in the address of a list; Datasette must not take it for the name of a column."""
TABLE = "glossary"

_COUNTS = "SELECT name, count(*) AS concepts FROM tag GROUP BY name ORDER BY name LIMIT 200"
_WITHIN = "concept IN (SELECT concept FROM tag WHERE name = :collection)"


@hookimpl
def filters_from_request(
    request: "Request", table: str, datasette: "Datasette"
) -> Callable[[], Awaitable[FilterArguments | None]]:
    """The concepts of the collection that the address names."""

    async def narrowed() -> FilterArguments | None:
        name = request.args.get(CHOSEN)
        if table != TABLE or not name or not datasette.plugin_config("glossary"):
            return None
        return FilterArguments([_WITHIN], params={"collection": name})

    return narrowed


@hookimpl
def extra_template_vars(
    datasette: "Datasette", request: "Request | None", database: str | None, table: str | None
) -> Callable[[], Awaitable[Mapping[str, Any]]]:
    """The collections with the numbers of their concepts, above the list that they narrow."""

    async def variables() -> Mapping[str, Any]:
        if table != TABLE or database is None or not datasette.plugin_config("glossary"):
            return {}
        rows = (await datasette.get_database(database).execute(_COUNTS)).rows
        return {"collections": [dict(row) for row in rows], "collection": request.args.get(CHOSEN) if request else ""}

    return variables
