"""A glossary as a folder of pages for any web server or memory stick: read only, searched in the browser, nothing loaded from elsewhere."""

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

from glossary.errors import GlossaryError, InputError
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
    watch: Callable[[int, int], object] | None = None,
) -> PublishReport:
    """Write the approved concepts of the termbase at `path` as a site into `folder`, with the whole of it as TBX, CSV and JSON Lines.

    An earlier site there is replaced when the new one is whole. `domain` and `tag` narrow it to a domain and a collection; `watch` is
    told how many pages of how many are written.

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
        concepts = write_site(termbase, draft, title, domain, tag, watch)
        (draft / MARK).write_text(json.dumps({"title": title, "concepts": concepts}), encoding="utf-8")
    sizes = [file.stat().st_size for file in target.rglob("*") if file.is_file()]
    return PublishReport(target, concepts, len(sizes), sum(sizes))


@contextmanager
def _replacing(folder: Path) -> Iterator[Path]:
    """A draft beside a folder that takes its place when it is whole; after an error the folder is as it was.

    Raises:
        InputError: the folder holds something else, or cannot be written.
    """
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir()) and not (folder / MARK).is_file()):
        raise InputError(f"{folder} holds something that is no published glossary: name a new or an empty folder.")
    whole = folder.absolute()
    draft, old = (whole.with_name(f".{whole.name}-{os.getpid()}{end}") for end in ("", "-old"))
    try:
        draft.mkdir(parents=True)
        try:
            yield draft
            if whole.exists():
                whole.replace(old)
            draft.replace(whole)
        finally:
            shutil.rmtree(draft, ignore_errors=True)
            shutil.rmtree(old, ignore_errors=True)
    except OSError as error:
        raise InputError(f"{folder} cannot be written ({error.strerror}): name a folder of your own.") from error
