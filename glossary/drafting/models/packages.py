"""The translation models on this machine: folders in the layout of Argos Translate packages.

A package is a folder with `metadata.json`, `model/` (CTranslate2) and `sentencepiece.model` or `bpe.model`. Ours lie in
the program's own folder, further ones where Argos Translate keeps its own; a folder that is no sound package is
reported and hinders nobody.
"""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from glossary.drafting.paths import argos_folder, models_folder
from glossary.errors import InputError

TOKENIZERS = ("sentencepiece.model", "bpe.model")
MODEL = "model/model.bin"


@dataclass(frozen=True, slots=True)
class Package:
    """One installed direction. `size` is in bytes; `ours` says whether the program may remove it."""

    folder: Path
    source: str
    target: str
    version: str
    size: int
    licence: str = ""
    ours: bool = True

    @property
    def name(self) -> str:
        """What people call it: the name of its folder."""
        return self.folder.name

    @property
    def label(self) -> str:
        """What a draft says of it."""
        return f"{self.name} {self.version}".strip()


@dataclass(frozen=True, slots=True)
class Broken:
    """A folder among the models that cannot be used, and why."""

    folder: Path
    why: str


def read_package(folder: Path, *, ours: bool = True) -> Package:
    """The package in a folder, without loading its model.

    Raises:
        InputError: it is none, or something is missing.
    """
    metadata = _metadata(folder)
    codes = [metadata.get(key) for key in ("from_code", "to_code")]
    if not all(isinstance(code, str) and code for code in codes):
        raise InputError(f"«{folder}» is no translation package: metadata.json names no languages.")
    if not (folder / MODEL).is_file() or not any((folder / name).is_file() for name in TOKENIZERS):
        raise InputError(f"«{folder}» is incomplete: it needs {MODEL} and {' or '.join(TOKENIZERS)}.")
    version, licence = (str(metadata.get(key) or "") for key in ("package_version", "licence"))
    return Package(folder, str(codes[0]), str(codes[1]), version, _size(folder), licence, ours)


def _size(folder: Path) -> int:
    return sum(path.stat().st_size for path in folder.rglob("*") if path.is_file())


def _metadata(folder: Path) -> Mapping[str, object]:
    """What a package says of itself; nothing where its metadata is no table."""
    try:
        found = json.loads((folder / "metadata.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError) as error:
        raise InputError(f"«{folder}» is no model package: its metadata.json is missing or damaged.") from error
    return found if isinstance(found, dict) else {}


def installed() -> tuple[list[Package], list[Broken]]:
    """The sound packages, ours first, and the folders that are not."""
    packages: list[Package] = []
    broken: list[Broken] = []
    for folder, ours in _folders():
        try:
            packages.append(read_package(folder, ours=ours))
        except InputError as error:
            broken.append(Broken(folder, str(error)))
    return packages, broken


def _folders() -> Iterator[tuple[Path, bool]]:
    for place, ours in ((models_folder(), True), (argos_folder(), False)):
        if place.is_dir():
            folders = sorted(path for path in place.iterdir() if path.is_dir() and not path.name.startswith("."))
            yield from ((folder, ours) for folder in folders)
