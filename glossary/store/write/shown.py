"""No lost update: an act is done to what the person had before them, or not at all."""

from glossary.errors import Conflict
from glossary.store.keys import Ref
from glossary.store.read.history import last_on
from glossary.store.read.records import find
from glossary.store.transactions import Batch


def find_shown(batch: Batch, uid: str, shown: int | None) -> Ref:
    """The concept or candidate that an id names, in the revision that was `shown`; None asks for no revision.

    Raises:
        NotFound: no such id.
        Conflict: somebody changed it since; what was done, by whom and when.
    """
    ref = find(batch.connection, uid)
    (rev,) = batch.connection.execute(f"SELECT rev FROM {ref.table} WHERE id = ?", [ref.id]).fetchone()
    if shown is not None and rev != shown:
        done = last_on(batch.connection, ref)
        raise Conflict(f"{ref.uid} was changed since you were shown it ({done}): look at it again, then decide.")
    return ref
