"""The texts that a run of the miner is given: reading them, and what becomes of each beside those that are stored."""

import os
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import NamedTuple

from glossary.errors import InputError, some
from glossary.language.orthography import fold
from glossary.language.phonology import NATIVE
from glossary.model import Document
from glossary.progress import Progress, silent
from glossary.store.read.documents import called
from glossary.store.results import StoredText
from glossary.texts import decoding, read_documents
from glossary.texts.corpus import Corpus, compare
from glossary.texts.documents import document_of, endless, looks_kazakh, russian_sentences
from glossary.texts.readers.blocks import DEFAULT_LIMITS, Limits
from glossary.texts.sources import Reading
from glossary.value import Value


@dataclass(frozen=True, slots=True)
class Texts(Value):
    """Texts that were read: `documents` are to be mined, `foreign` are the names of those that do not look Kazakh,
    `unreadable` has a sentence for each that cannot be read, `paths` are what was asked for, `remarks` say what was repaired, not read
    in a text, or left out of a folder."""

    documents: tuple[Document, ...]
    foreign: tuple[str, ...] = ()
    unreadable: tuple[str, ...] = ()
    paths: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()

    @property
    def about_foreign(self) -> str:
        """The sentence that says which texts are passed over and why; empty where all look Kazakh."""
        letters = " ".join(sorted(NATIVE))
        sentence = f"Not mined, for they do not look Kazakh (hardly one of the letters {letters}): "
        return f"{sentence}{some(self.foreign)}." if self.foreign else ""


@dataclass(frozen=True, slots=True)
class Named(Value):
    """A text by its name beside another name: what it was called before, or the text that it is a copy of."""

    name: str
    other: str


@dataclass(frozen=True, slots=True)
class Survey(Value):
    """What becomes of the texts of one run, all by their names. `given` counts them; `mined` are new or changed;
    `unchanged` are stored as they are, `refiled` are those of them that stood under one of the `domains_before`; `moved`
    lie elsewhere now; `copies` say the same as another text; `gone` are stored and no longer there;
    `overlong` have so many runs of letters that are longer than any word and left out, `russian` so many sentences in Russian."""

    given: int
    mined: tuple[str, ...]
    unchanged: tuple[str, ...] = ()
    refiled: tuple[str, ...] = ()
    domains_before: tuple[str, ...] = ()
    moved: tuple[Named, ...] = ()
    copies: tuple[Named, ...] = ()
    gone: tuple[str, ...] = ()
    overlong: Mapping[str, int] = field(default_factory=dict)
    russian: Mapping[str, int] = field(default_factory=dict)


Source = str | os.PathLike[str] | Document
"""A text, the path of a file or folder, or a document that was read."""


def _named(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]], faults: list[InputError]
) -> list[str | os.PathLike[str]]:
    """The paths that were given, without empty ones: these are faults, and not the folder that the program runs in."""
    given = [paths] if isinstance(paths, str | os.PathLike) else list(paths)
    if "" in given:
        faults.append(InputError("An empty path names nothing: give a file or a folder, «.» for the one you are in."))
    return [path for path in given if path != ""]


def decode(content: bytes, name: str = "The text") -> str:
    """The text of bytes in UTF-8 or whatever else docs/own-texts.md names.

    Raises:
        InputError: no text in any of them; the sentence begins with the `name`.
    """
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError:
        return decoding.decode(content, name).text


def read_texts(
    paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
    *,
    fetch: bool = False,
    max_megabytes: float = DEFAULT_LIMITS.megabytes,
    max_seconds: float = DEFAULT_LIMITS.seconds,
    progress: Progress = silent,
) -> Texts:
    """Read files of every kind (docs/own-texts.md lists them), folders with all such files below them, zipped folders, «-», which is
    standard input, and with `fetch` addresses on the web. A file may have `max_megabytes` and take `max_seconds` of computing.

    Nothing is raised for a text that cannot be read: the others are there, and `unreadable` says what to do. Of those
    that can, the ones that do not look Kazakh are only named.
    """
    faults: list[InputError] = []
    asked = _named(paths, faults)
    reading = Reading(Limits(max_megabytes, max_seconds), fetch, faults)
    given = read_documents(
        [os.fspath(path) for path in asked], count=partial(progress, "Reading texts"), reading=reading
    )
    kazakh = tuple(document for document in given if looks_kazakh(document))
    foreign = tuple(document.name for document in given if not looks_kazakh(document))
    return Texts(
        kazakh, foreign, tuple(map(str, faults)), tuple(os.fspath(path) for path in asked), tuple(reading.remarks)
    )


def texts_of(sources: "Texts | Source | Iterable[Source]", progress: Progress = silent) -> Texts:
    """Texts of whatever was given: a `str` is a text, a `Path` a file or folder.

    Raises:
        InputError: a file that cannot be read, no file that looks Kazakh, or a `str` that names a file.
    """
    if isinstance(sources, Texts):
        return sources
    given = [sources] if isinstance(sources, str | os.PathLike | Document) else list(sources)
    read = read_texts([one for one in given if isinstance(one, os.PathLike)], progress=progress)
    if read.unreadable:
        raise InputError(read.unreadable[0])
    documents = (*read.documents, *_documents(one for one in given if not isinstance(one, os.PathLike)))
    if read.foreign and not documents:
        raise InputError(read.about_foreign)
    return Texts(documents, read.foreign, (), read.paths, read.remarks)


def _documents(sources: Iterable[str | Document]) -> Iterator[Document]:
    for one in sources:
        if isinstance(one, str) and os.path.exists(one):  # noqa: PTH110 - to Path.exists a long text is an error
            raise InputError(f"«{one}» is taken for a text, and it is a file or folder: give pathlib.Path({one!r}).")
        yield document_of(one) if isinstance(one, str) else one


class Assignment(NamedTuple):
    """What a run has to do: the documents to mine, those that lie elsewhere by the path that is stored, and the survey."""

    documents: tuple[Document, ...]
    moved: Mapping[str, Document]
    survey: Survey


def assign(texts: Texts, stored: Mapping[str, StoredText], domain: str, *, again: bool) -> Assignment:
    """Sort texts by what the termbase has of them; those that have not changed are only mined `again` if asked."""
    corpus = compare(texts.documents, {path: one.sha256 for path, one in stored.items()}, texts.paths)
    documents = (*corpus.fresh, *corpus.same, *corpus.moved.values()) if again else tuple(corpus.fresh)
    return Assignment(documents, corpus.moved, _survey(corpus, stored, domain, documents, len(texts.foreign)))


def _survey(
    corpus: Corpus, stored: Mapping[str, StoredText], domain: str, documents: Sequence[Document], foreign: int
) -> Survey:
    names = {one.path: one.name for one in (*corpus.fresh, *corpus.same, *corpus.moved.values())}
    refiled = [one for one in corpus.same if domain and fold(stored[one.path].domain) != fold(domain)]
    return Survey(
        given=foreign + sum(map(len, (corpus.same, corpus.fresh, corpus.moved, corpus.copies))),
        mined=_names(documents),
        unchanged=_names(corpus.same),
        refiled=tuple(stored[document.path].name for document in refiled),
        domains_before=tuple(sorted({stored[document.path].domain for document in refiled})),
        moved=tuple(_moved(document.name, stored[path].name, path) for path, document in corpus.moved.items()),
        copies=tuple(Named(one.name, names.get(path) or stored[path].name) for one, path in corpus.copies),
        gone=tuple(called(stored, corpus.gone)),
        overlong=_counted(endless, documents),
        russian=_counted(russian_sentences, documents),
    )


def _names(documents: Iterable[Document]) -> tuple[str, ...]:
    return tuple(document.name for document in documents)


def _counted(number_in: Callable[[Document], int], documents: Iterable[Document]) -> dict[str, int]:
    """How many of something is in each document that has one."""
    counts = {document.name: number_in(document) for document in documents}
    return {name: count for name, count in counts.items() if count}


def _moved(name: str, before: str, path: str) -> Named:
    """What a text is called, and what it was; its old place where only that is another."""
    return Named(name, path if before == name else before)
