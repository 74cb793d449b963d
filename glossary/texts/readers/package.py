"""The members of a zip file: office documents, books, folders that somebody packed."""

import io
import posixpath
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from functools import cached_property

from glossary.texts.readers.blocks import File
from glossary.texts.readers.xml_events import Event, events

_MEMBERS = 10_000
"""More no document has, and no folder that somebody packs by hand."""
_PACKED = 1


class Package:
    """A zip file whose members are read one at a time, within what the file may spend."""

    def __init__(self, file: File) -> None:
        self.file = file
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(file.content))
        except (zipfile.BadZipFile, NotImplementedError, ValueError) as error:
            raise file.refuse("is a damaged zip file; save or download it again") from error
        if len(self._zip.infolist()) > _MEMBERS:
            raise file.refuse(f"has more than {_MEMBERS:,} files in it; unpack it and give a folder")

    @cached_property
    def names(self) -> tuple[str, ...]:
        """The names of the members that are files, in their order."""
        return tuple(one.filename for one in self._zip.infolist() if not one.is_dir())

    def size(self, name: str) -> int:
        """How large a member says it is, in bytes."""
        return self._zip.getinfo(name).file_size

    def read(self, name: str) -> bytes:
        """A member; empty where there is none of that name.

        Raises:
            InputError: it is damaged, protected by a password, or too large.
        """
        if name not in self._zip.NameToInfo:
            return b""
        info = self._zip.getinfo(name)
        if info.flag_bits & _PACKED:
            raise self.file.refuse("is protected by a password; save it without one")
        self.file.spend(info.file_size)  # before it is unpacked; no more than that is ever taken
        try:
            return self._zip.read(info)
        except (zipfile.BadZipFile, zlib.error, EOFError, NotImplementedError, OSError, ValueError) as error:
            raise self.file.refuse(f"is damaged (in {name}); save or download it again") from error

    def events(self, name: str) -> Iterator[Event]:
        """The events of a member that is XML; none where there is no such member."""
        content = self.read(name)
        return events(self.file, content) if content else iter(())

    def related(self, part: str) -> Mapping[str, str]:
        """What a part of an Office document refers to inside the file, by the references' ids."""
        folder, base = posixpath.split(part)
        links = {}
        for event in self.events(f"{folder}/_rels/{base}.rels"):
            if (
                event.name == "Relationship"
                and event.what == "start"
                and event.attributes.get("TargetMode") != "External"
            ):
                target = event.attributes.get("Target", "")
                path = (
                    target.lstrip("/") if target.startswith("/") else posixpath.normpath(posixpath.join(folder, target))
                )
                links[event.attributes.get("Id", "")] = path
        return links
