"""The errors a user can meet. Each message is one sentence that says what to do next.

    GlossaryError           exit code 1
    ├── UsageError          exit code 2: the words of the command are wrong
    ├── InputError          a text, table or model that cannot be read
    ├── TermbaseError       the SQLite file: missing, not ours, newer, locked, full
    │   └── MigrationNeeded the file is older than the program
    ├── NotFound            an id or a term that is not there
    ├── Conflict            two people changed the same field; nothing was written
    └── EngineError         a drafting engine or model that cannot work

Anything else that is raised is a bug and keeps its traceback.
"""

from collections.abc import Iterable

NAMED = 5
"""How many names a sentence has room for."""


def some(names: Iterable[str]) -> str:
    """The first of some names for a sentence, and how many more there are.

    >>> some(["a.txt", "b.txt"]), some("абвгдеж")
    ('a.txt, b.txt', 'а, б, в, г, д and 2 more')
    """
    listed = list(names)
    rest = f" and {len(listed) - NAMED} more" if len(listed) > NAMED else ""
    return ", ".join(listed[:NAMED]) + rest


class GlossaryError(Exception):
    """What the user did or met, with what to do next; printed as one line."""

    exit_code = 1


class UsageError(GlossaryError):
    """The command's words are wrong."""

    exit_code = 2


class InputError(GlossaryError):
    """A text, table or model that cannot be read."""


class TermbaseError(GlossaryError):
    """The termbase is missing, not a termbase, newer than the program, locked or cannot be written."""


class MigrationNeeded(TermbaseError):
    """The termbase is older than the program and opened for reading only."""


class NotFound(GlossaryError):
    """An id or a term that is not in the termbase."""


class Conflict(GlossaryError):
    """Two sides changed the same field; nothing was written."""


class EngineError(GlossaryError):
    """A drafting engine or model that cannot work."""


class GlossaryWarning(UserWarning):
    """What went wrong beside the work, in one sentence; the work goes on. Commands print it as a line."""
