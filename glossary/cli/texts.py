"""`glossary forget`, and what `glossary mine` says of the texts that it does not mine."""

import shlex
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from glossary.cli.options import By, Database
from glossary.cli.output import say
from glossary.model import Document

if TYPE_CHECKING:
    from glossary.mining.text.corpus import Corpus
    from glossary.store.results import StoredText

_SHOWN = 5
"""How many names of texts a line has room for."""


def forget(
    texts: Annotated[list[str], typer.Argument(metavar="TEXT", help="Names of texts, as mine gives them, or paths.")],
    *,
    db: Database,
    by: By,
) -> None:
    """Take texts out of the termbase, with what was found there.

    The files themselves stay as they are. Decisions and edits stay too; candidates that only these texts have go. The
    termbase as it was is kept beside it as a backup.

    \b
    Example: glossary forget article.txt
    """
    from glossary.store.termbase import open_termbase

    with open_termbase(db, "write") as termbase:
        before, stored = termbase.stats().candidates, termbase.stored_texts()
        places = [Path(text).resolve().as_posix() for text in texts]
        named = [place if place in stored else text for text, place in zip(texts, places, strict=True)]
        gone = termbase.forget(named, by=by)
        count = sum(before.values()) - sum(termbase.stats().candidates.values())
    say(f"Taken out of {db}: {_some(gone)}, with {count} candidates. As it was: {db}.backup.")


def stored_texts(db: Path) -> Mapping[str, "StoredText"]:
    """The texts that the termbase has, by their paths; none where no termbase is yet."""
    from glossary.store.termbase import open_termbase

    if not db.exists():
        return {}
    with open_termbase(db, "read") as termbase:
        return termbase.stored_texts()


def remarks(corpus: "Corpus", stored: Mapping[str, "StoredText"], domain: str, *, again: bool) -> Iterator[str]:
    """What a person should know of the texts that are stored already, stand twice or are gone, a line for each sort."""
    from glossary.language.orthography import fold
    from glossary.store.read.documents import called

    given = {one.path: one.name for one in (*corpus.fresh, *corpus.same, *corpus.moved.values())}
    filed = [stored[one.path] for one in corpus.same if domain and fold(stored[one.path].domain) != fold(domain)]
    if filed and again:
        before = ", ".join(sorted({one.domain or "no domain" for one in filed}))
        yield f"Filed under {domain}, before under {before}: {_some(one.name for one in filed)}."
    if corpus.same and not again:
        also = f" and files {len(filed)} of them under {domain}" if filed else ""
        count = sum(map(len, (corpus.same, corpus.fresh, corpus.moved, corpus.copies)))
        yield f"Unchanged since they were mined: {len(corpus.same)} of {count} texts; --again mines them too{also}."
    if corpus.moved:
        names = (_apart(one.name, stored[path].name, path) for path, one in corpus.moved.items())
        yield f"Moved since they were mined, and not counted again: {_some(names)}."
    if corpus.copies:
        names = (f"{one.name} (as {given.get(path) or stored[path].name})" for one, path in corpus.copies)
        yield f"Passed over, for they say the same as another text: {_some(names)}."
    if corpus.gone:
        gone = called(stored, corpus.gone)
        take = " ".join(map(shlex.quote, gone)) if len(gone) <= _SHOWN else "NAME…"
        yield f"No longer there: {_some(gone)}; to take out what was found in them: glossary forget {take}"


def _apart(name: str, before: str, path: str) -> str:
    """What a text is called, and what it was; its old place where only that is another."""
    return f"{name} (was {path if before == name else before})"


def odd_letters(documents: Sequence[Document]) -> Iterator[str]:
    """What is left out of texts because no word is so long."""
    from glossary.mining.text.documents import endless

    if found := [f"{one.name} ({count}×)" for one in documents if (count := endless(one))]:
        yield f"Left out, for no word is so long: a hundred letters and more without a space in {_some(found)}."


def other_languages(documents: Sequence[Document]) -> str:
    """That these texts are not mined, and why."""
    from glossary.language.phonology import NATIVE

    names = _some(document.name for document in documents)
    return f"Not mined, for they do not look Kazakh (hardly one of the letters {' '.join(sorted(NATIVE))}): {names}."


def _some(names: Iterable[str]) -> str:
    """The first of some names, and how many more there are."""
    listed = list(names)
    rest = f" and {len(listed) - _SHOWN} more" if len(listed) > _SHOWN else ""
    return ", ".join(listed[:_SHOWN]) + rest
