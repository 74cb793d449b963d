"""Texts beside those that are stored: what is new, and what only lies elsewhere, stands twice or is gone."""

import hashlib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from glossary.model import Document
from glossary.texts.fetching import is_address


@dataclass(slots=True)
class Corpus:
    """Given texts beside the stored ones, which are named by their paths. `fresh` ones are new or otherwise than
    stored; `moved` are stored under a path where they lie no more; `copies` say the same as the text at that path;
    `gone` are stored and not to be found."""

    fresh: list[Document] = field(default_factory=list)
    same: list[Document] = field(default_factory=list)
    moved: dict[str, Document] = field(default_factory=dict)
    copies: list[tuple[Document, str]] = field(default_factory=list)
    gone: list[str] = field(default_factory=list)


def compare(documents: Sequence[Document], stored: Mapping[str, str], paths: Sequence[str] = ()) -> Corpus:
    """Sort documents by what the stored texts (path → sha256) say of them; each text counts once, wherever it lies.

    A stored text is gone when it lay below one of the `paths` that were given and nothing is there any more, or when
    the file there is a copy of another text now.
    """
    corpus = Corpus()
    holders, lost = _holders({document.sha256 for document in documents}, stored)
    for document in documents:
        if stored.get(document.path) == document.sha256:
            corpus.same.append(document)
        elif document.sha256 in holders:
            corpus.copies.append((document, holders[document.sha256]))
            continue
        elif document.sha256 in lost and document.path not in stored:
            corpus.moved[lost[document.sha256]] = document
        else:
            corpus.fresh.append(document)
        holders.setdefault(document.sha256, document.path)
    corpus.gone += sorted(_gone(corpus, documents, stored, paths))
    return corpus


def _gone(corpus: Corpus, documents: Sequence[Document], stored: Mapping[str, str], paths: Sequence[str]) -> set[str]:
    """The stored texts that are no longer where they lay, and did not move."""
    copied = {document.path for document, _ in corpus.copies}
    read = {document.path for document in documents}
    missing = {path for path in _below(stored, paths) if path not in read and not Path(path).exists()}
    return (missing | copied & stored.keys()) - corpus.moved.keys()


def _holders(wanted: set[str], stored: Mapping[str, str]) -> tuple[dict[str, str], dict[str, str]]:
    """By sha256 the path of a stored text that lies where it lay, and of one that does not."""
    holders: dict[str, str] = {}
    lost: dict[str, str] = {}
    for path, sha256 in sorted(stored.items()):
        if sha256 in wanted:
            (holders if _holds(path, sha256) else lost).setdefault(sha256, path)
    return holders, lost


def _holds(path: str, sha256: str) -> bool:
    """Whether a stored text still lies where it lay; an address and what is packed in a file are not looked into."""
    file = Path(path)
    try:
        return hashlib.sha256(file.read_bytes()).hexdigest() == sha256
    except OSError:
        return is_address(path) or any(folder.is_file() for folder in file.parents)


def _below(stored: Mapping[str, str], paths: Sequence[str]) -> Iterator[str]:
    """The stored texts that lay in one of these folders."""
    folders = [f"{Path(path).resolve().as_posix()}/" for path in paths if Path(path).is_dir()]
    return (path for path in stored if any(map(path.startswith, folders)))
