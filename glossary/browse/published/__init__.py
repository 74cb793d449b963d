"""A glossary as a folder of pages for any web server or memory stick: read only, searched in the browser, nothing loaded from elsewhere."""

import json
import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from importlib.util import find_spec
from pathlib import Path

from glossary.errors import GlossaryError, InputError
from glossary.progress import Progress, silent
from glossary.value import Value

MARK = "glossary-site.json"
"""Says that a folder holds a published glossary, which the next one may replace."""


@dataclass(frozen=True, slots=True)
class PublishReport(Value):
    """What was published: the folder, its concepts, its files and their bytes."""

    path: Path
    concepts: int
    files: int
    size: int


def publish(
    path: str | os.PathLike[str],
    folder: str | os.PathLike[str],
    *,
    title: str = "",
    domain: str | None = None,
    tag: str | None = None,
    progress: Progress = silent,
) -> PublishReport:
    """Write the approved concepts of the termbase at `path` as a site into `folder`, with the whole of it as TBX, CSV and JSON Lines.

    An earlier site there is replaced when the new one is whole; other files beside it stay. `domain` and `tag` narrow it to a
    domain and a collection.

    Raises:
        GlossaryError: Datasette, which brings the templates, is not installed.
        InputError: nothing is approved, or the folder holds something else or cannot be written.
        TermbaseError: no termbase at `path`, or one that cannot be read.
    """
    if find_spec("jinja2") is None or find_spec("babel") is None:
        raise GlossaryError("Publishing needs Datasette: install it with pip install 'kazakh-glossary[browse]'.")
    from glossary.browse.published.writing import write_site
    from glossary.workflow.termbase import open_termbase

    target = Path(folder)
    with open_termbase(path, "read") as termbase, _replacing(target) as draft:
        concepts = write_site(termbase, draft, title, domain, tag, partial(progress, "Publishing"))
        (draft / MARK).write_text(json.dumps({"title": title, "concepts": concepts}), encoding="utf-8")
        sizes = [file.stat().st_size for file in draft.rglob("*") if file.is_file()]
    return PublishReport(target, concepts, len(sizes), sum(sizes))


def _check(folder: Path) -> None:
    """See that a site may be written.

    Raises:
        InputError: a file is there, or a folder with other things and no site.
    """
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file()):
        raise InputError(f"{folder} holds something that is no published glossary: name a new or an empty folder.")


def _put(new: Path, there: Path, aside: Path) -> None:
    """Put a part in the place of the earlier one, which comes back where that fails."""
    if there.exists():
        there.replace(aside)
    try:
        new.replace(there)
    except OSError:
        if aside.exists():
            aside.replace(there)
        raise


@contextmanager
def _replacing(folder: Path) -> Iterator[Path]:
    """A draft inside a folder whose parts take the places of the earlier ones when it is whole; before that the site is as it was.

    Raises:
        InputError: the folder holds something else, or cannot be written.
    """
    _check(folder)
    draft = folder / f".{MARK}-{os.getpid()}"
    try:
        draft.mkdir(parents=True)
        try:
            yield draft
            names = sorted((path.name for path in draft.iterdir()), key=lambda name: name == MARK)
            for name in names:  # the folder stays, with its permissions and whatever else is in it (`.git`, `CNAME`)
                _put(draft / name, folder / name, draft / f".{name}")
        finally:
            shutil.rmtree(draft, ignore_errors=True)
    except OSError as error:
        raise InputError(f"{folder} cannot be written ({error.strerror}): name a folder of your own.") from error
