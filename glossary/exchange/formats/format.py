"""A format of another tool: its names, what it can hold, how it is written, read and recognised."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

from glossary.errors import InputError
from glossary.exchange.entry import Entry, cells_of, entry_of
from glossary.exchange.formats.capabilities import Capabilities, Losses
from glossary.exchange.table import MAX_ROWS, Incoming, Line, Outgoing


@dataclass(frozen=True, slots=True)
class Parcel:
    """What a writer writes: entries that the format can hold, the id under which the termbase remembers the export, and the
    languages of a format that has two. The entries can be gone through once only."""

    entries: Iterable[Entry]
    export_id: str
    pair: tuple[str, str]
    title: str


Writer = Callable[[Path, Parcel], None]


@dataclass(frozen=True, slots=True)
class Found:
    """What a reader read: the entries, the export that the file says it is, and in a phrase each what of the file does not come
    in. `said` are the fields that the file has a place for: of others it denies nothing."""

    entries: Sequence[Entry]
    export_id: str = ""
    left_out: tuple[str, ...] = ()
    repaired: str = ""


Reader = Callable[[Path], Found]


@dataclass(frozen=True, slots=True)
class Format:
    """One format. `name` is what `export --for` calls it, `title` what people call it; `suffix` ends the names of its files,
    more may in `endings`. It is written or read where it has a writer or a reader; `known_by` recognises its files by how they
    begin."""

    name: str
    title: str
    suffix: str
    holds: Capabilities
    write: Writer | None = None
    read: Reader | None = None
    known_by: Callable[[str], bool] = lambda _: False
    endings: tuple[str, ...] = ()

    def send(self, path: Path, table: Outgoing) -> Losses:
        """Write a table; what of it did not travel.

        Raises:
            InputError: the format is only read.
        """
        if self.write is None:
            raise InputError(f"{self.title} is read here and not written: choose another format with --for.")
        losses = Losses()
        entries = (entry_of(row.cells) for row in table.rows)
        held = self.holds.hold(entries, table.pair, losses)
        self.write(path, Parcel(held, table.export_id, table.pair, table.title))
        return losses

    def receive(self, path: Path) -> Incoming:
        """What a file says, as a table.

        Raises:
            InputError: the format is only written, or the file is damaged.
        """
        if self.read is None:
            raise InputError(f"{path} is {self.title}, which is written here and not read: import a table, TBX or TMX.")
        found = self._sound(path, self.read(path))
        restore = partial(self._restored, self._seen(found)) if found.export_id else None
        return Incoming(
            path,
            tuple(self._lines(found)),
            found.export_id,
            left_out=found.left_out,
            repaired=found.repaired,
            restore=restore,
        )

    def _sound(self, path: Path, found: Found) -> Found:
        """The entries that have a Kazakh term; the ids of another termbase mean nothing here.

        Raises:
            InputError: there is none, or there are too many.
        """
        entries = [entry for entry in found.entries if entry.of("kk")]
        if not entries:
            raise InputError(f"{path} has no entry with a Kazakh term; see that it names its languages (kk, en, zh).")
        if len(entries) > MAX_ROWS:
            raise InputError(f"{path} has more than {MAX_ROWS:,} entries; split it into smaller files.")
        without = len(found.entries) - len(entries)
        left_out = (f"{without} entries without a Kazakh term", *found.left_out) if without else found.left_out
        own = entries if found.export_id else [replace(entry, uid="") for entry in entries]
        return Found(own, found.export_id, left_out, found.repaired)

    def _lines(self, found: Found) -> Iterator[Line]:
        places = self.holds.places - {"context", *({"source"} if found.export_id else ())}
        for number, entry in enumerate(found.entries, 1):
            cells = cells_of(entry, places)
            yield Line(
                entry.number or number, {name: text for name, text in cells.items() if text or name in ("id", "kk")}
            )

    def _seen(self, found: Found) -> Capabilities:
        """What this file can hold: of a format with two languages those that it has."""
        languages = {lang for entry in found.entries for lang in entry.languages}
        return replace(self.holds, languages=languages) if self.holds.pair else self.holds

    def _restored(self, holds: Capabilities, cells: Mapping[str, str], base: Mapping[str, str]) -> Mapping[str, str]:
        """The cells of a row that came back, with what the format cannot hold of what it said when it left."""
        whole = holds.restore(entry_of(cells), entry_of(base))
        return cells_of(whole, self.holds.places - {"context", "source"}) | {"id": cells["id"]}
