"""TBX out: version 3 (ISO 30042:2019) in the dialects Core, Min and Basic, as attributes (DCA) or elements (DCT) name the data
categories, and version 2 (martif), which OmegaT, Weblate and many others read."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from glossary.exchange.entry import Entry, EntryTerm
from glossary.exchange.formats.format import Parcel
from glossary.exchange.formats.markup import opened, tag
from glossary.exchange.formats.tbx_words import ADMITTED, EXPORTED, PREFERRED, WRITTEN

_NAMESPACES = ' xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic"'
_MODULES = {"subjectField": "min", "administrativeStatus": "min", "partOfSpeech": "min"}
"""The module that a data category belongs to; the others are of Basic."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How one sort of TBX is written: `type` of the root, `old` version 2, `elements` for data categories as elements."""

    type: str
    old: bool = False
    elements: bool = False

    @property
    def names(self) -> tuple[str, str, str]:
        """The elements of a concept, of a language in it and of a term in that."""
        return ("termEntry", "langSet", "tig") if self.old else ("conceptEntry", "langSec", "termSec")

    def category(self, element: str, kind: str, text: str) -> str:
        """A data category with its value; nothing without one."""
        if not text:
            return ""
        if self.elements:
            return tag(f"{_MODULES.get(kind, 'basic')}:{kind}", text)
        return tag(element, text, type=kind)

    def write(self, path: Path, parcel: Parcel) -> None:
        """Write a termbase."""
        with path.open("w", encoding="utf-8", newline="\n") as file:
            file.write('<?xml version="1.0" encoding="UTF-8"?>\n')
            file.writelines(f"{line}\n" for line in self._lines(parcel))

    def _lines(self, parcel: Parcel) -> Iterator[str]:
        title = f"<titleStmt>{tag('title', parcel.title)}</titleStmt>"
        source = f"<sourceDesc>{tag('p', EXPORTED + parcel.export_id)}</sourceDesc>"
        described = f"<fileDesc>{title}{source}</fileDesc>"
        if self.old:
            coding = f"<encodingDesc>{tag('p', 'TBXXCSV02.xcs', type='XCSURI')}</encodingDesc>"
            yield '<!DOCTYPE martif SYSTEM "TBXcoreStructV02.dtd">'
            yield f'<martif type="{self.type}" xml:lang="{parcel.pair[0]}">'
            yield f"<martifHeader>{described}{coding}</martifHeader>"
        else:
            style = "dct" if self.elements else "dca"
            more = _NAMESPACES if self.elements else ""
            yield (
                f'<tbx type="{self.type}" style="{style}" xml:lang="{parcel.pair[0]}"'
                f' xmlns="urn:iso:std:iso:30042:ed-2"{more}>'
            )
            yield f"<tbxHeader>{described}</tbxHeader>"
        yield "<text><body>"
        for entry in parcel.entries:
            yield from self._entry(entry)
        yield "</body></text>"
        yield "</martif>" if self.old else "</tbx>"

    def _entry(self, entry: Entry) -> Iterator[str]:
        concept, language, _ = self.names
        yield opened(concept, id=entry.uid)
        about = [self.category("descrip", "subjectField", entry.domain)]
        about += [self.category("descrip", "definition", line) for line in entry.definition.splitlines()]
        about += [tag("note", entry.note) if entry.note else ""]
        yield from filter(None, about)
        for lang in entry.languages:
            yield opened(language, xml_lang=lang)
            terms = entry.of(lang)
            several = len(terms) > 1
            for place, term in enumerate(terms):
                context = entry.context if lang == "kk" and not place else ""
                source = entry.source if lang == "kk" and not place else ""
                yield self._term(term, several=several, first=not place, context=context, source=source)
            yield f"</{language}>"
        yield f"</{concept}>"

    def _term(self, term: EntryTerm, *, several: bool, first: bool, context: str, source: str) -> str:
        usage = term.usage
        ranked = (PREFERRED if first else ADMITTED) if several else ""
        notes = [
            self.category("termNote", "partOfSpeech", usage.pos),
            self.category("termNote", "termType", usage.term_type),
            self.category("termNote", "administrativeStatus", WRITTEN.get(usage.preference, ranked)),
            self.category("termNote", "geographicalUsage", usage.region),
        ]
        beside = [self.category("descrip", "context", line) for line in context.splitlines()]
        beside += [self.category("admin", "source", source)]
        beside += [tag("note", usage.note) if usage.note else ""]
        name = self.names[2]
        return f"<{name}>{tag('term', term.text)}{''.join(notes)}{''.join(beside)}</{name}>"
