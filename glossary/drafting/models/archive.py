"""Archives of models, which come from strangers: looked through first, then unpacked.

An archive is refused whole when anything about it is odd: more than one folder at the top, a path that leads out of
it, a link, a password, more or larger files than any model has, or files that cannot be a model.
"""

import json
import stat
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from shutil import copyfileobj
from zipfile import BadZipFile, ZipFile, ZipInfo

from glossary.drafting.atomic_folder import check_room
from glossary.drafting.models.packages import MODEL, TOKENIZERS
from glossary.errors import InputError

MOST_FILES = 2000
LARGEST = 12_000_000_000
"""Bytes unpacked; the largest model in the list has 8-bit weights of 3 GB."""
RATIO = 50
"""Weights shrink by a tenth and vocabularies to a quarter; what shrinks more than this is made to fill the disk."""
METADATA_LARGEST = 1_000_000
UNSOUND = (BadZipFile, zlib.error, NotImplementedError, EOFError)
"""What the library raises for a damaged archive, or one packed in a way that it cannot read."""


def unpack(path: Path, into: Path) -> Path:
    """Unpack an archive into an empty folder and return the one folder that it holds.

    Raises:
        InputError: it is no archive of a model, or one that must not be unpacked.
    """
    try:
        with ZipFile(path) as archive:
            top = _top(path, archive)
            check_room(into, sum(member.file_size for member in archive.infolist()), path.name)
            for member in archive.infolist():
                _write(archive, member, into)
    except UNSOUND as error:
        raise InputError(f"«{path}» is no sound .argosmodel ({error}): download it again.") from error
    return into / top


def read_metadata(path: Path) -> dict[str, object]:
    """What a package says of itself, read inside its archive; empty for a folder that is no package yet.

    Raises:
        InputError: as `unpack`, or the metadata are damaged.
    """
    try:
        with ZipFile(path) as archive:
            name = f"{_top(path, archive)}/metadata.json"
            if name not in archive.namelist():
                return {}
            found = json.loads(archive.read(name).decode("utf-8"))
    except UNSOUND as error:
        raise InputError(f"«{path}» is no sound .argosmodel ({error}): download it again.") from error
    except (ValueError, RecursionError) as error:  # the latter: thousands of brackets in one another
        raise InputError(f"«{path}» is no model package: its metadata.json is damaged.") from error
    if not isinstance(found, dict):
        raise InputError(f"«{path}» is no model package: its metadata.json is damaged.")
    return found


def _top(path: Path, archive: ZipFile) -> str:
    """The one folder at the top of an archive in which nothing is odd."""
    members = archive.infolist()
    if odd := next(_oddities(members), ""):
        raise InputError(f"«{path}» was not unpacked: {odd}. Get the model from another source.")
    top = members[0].filename.split("/")[0]
    names = {member.filename.removeprefix(f"{top}/") for member in members}
    package = {"metadata.json", MODEL} <= names and names & set(TOKENIZERS)
    if not package and not {"model.bin", "config.json"} <= names:
        raise InputError(
            f"«{path}» is no model: it needs metadata.json, {MODEL} and {' or '.join(TOKENIZERS)}, "
            "or a CTranslate2 folder with model.bin and config.json."
        )
    return top


def _oddities(members: Sequence[ZipInfo]) -> Iterator[str]:
    """What no archive of a model has, in a few words each."""
    if len(members) > MOST_FILES:
        yield f"it holds more than {MOST_FILES} files"
    for member in members:
        found = (_odd_path(member), *_odd_entry(member))
        yield from (f"{what}: «{member.filename[:80]}»" for what in found if what)
    yield from _odd_sizes(members)
    if len({member.filename.split("/")[0] for member in members}) != 1:
        yield "it does not hold exactly one folder"
    if len({member.filename.casefold() for member in members}) < len(members):
        yield "two of its files have one name"


def _odd_sizes(members: Sequence[ZipInfo]) -> Iterator[str]:
    total = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if total > LARGEST:
        yield f"it would fill {total / 1e9:.0f} GB"
    if total > RATIO * max(packed, 1_000_000):
        yield f"it would unpack to more than {RATIO} times its size"


def _odd_path(member: ZipInfo) -> str:
    name = member.filename
    parts = name.rstrip("/").split("/")
    if {"\\", ":"} & set(name) or not name.isprintable() or member.orig_filename != name:
        return "it has a path with a letter that not every system takes"
    if {"", ".", ".."} & set(parts):
        return "it has a path that leads out of its folder"
    if len(parts) == 1 and not member.is_dir():
        return "it has a file outside its folder"
    return ""


def _odd_entry(member: ZipInfo) -> Iterator[str]:
    if stat.S_IFMT(member.external_attr >> 16) not in (0, stat.S_IFREG, stat.S_IFDIR):
        yield "it has a link or a device"
    if member.header_offset < 0:
        yield "its table of files is damaged"
    if member.flag_bits & 1:
        yield "it has a file with a password"
    if member.filename.endswith("/metadata.json") and member.file_size > METADATA_LARGEST:
        yield "it has a file that is too large"


def _write(archive: ZipFile, member: ZipInfo, into: Path) -> None:
    target = into / member.filename
    if member.is_dir():
        target.mkdir(parents=True, exist_ok=True)
        return
    target.parent.mkdir(parents=True, exist_ok=True)
    with archive.open(member) as packed, target.open("xb") as file:
        copyfileobj(packed, file, 1 << 20)
