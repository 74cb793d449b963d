"""Files of every kind read into documents with sentences.

Offsets are code points of the text: of a plain one as it was decoded, line ends as written; of another one of what
was read from it.
"""

import hashlib
import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path, PurePath

from glossary.errors import InputError
from glossary.language.orthography import ALPHABET
from glossary.language.phonology import NATIVE
from glossary.language.russian import has_kazakh_words, is_russian
from glossary.language.scripts import Aligned, read_aligned
from glossary.language.tokens import sentences
from glossary.model import Document, Span
from glossary.places import where
from glossary.progress import Count, silent
from glossary.texts.damage import mended
from glossary.texts.readers import PLAIN, SUFFIXES, Kind, kind_of
from glossary.texts.readers.blocks import Content, File, assemble
from glossary.texts.sources import Reading, Source, sources

_NATIVE_SHARE = 0.02
"""Kazakh texts have 12 to 17 letters of their own among 100 Cyrillic ones, Russian ones those of a few names."""
_BEGINNING = 20_000
"""Characters by which the words of a text are judged."""
_ENDLESS = re.compile(r"(?<![\w-])(?:[^\W_\u3400-\u9fff][-‐‑'’ʼ]?+){100,}+")
"""Letters without a space that no word has: encoded pictures, keys, a text that lost its spaces."""


def read_documents(
    paths: Sequence[str | Path],
    faults: list[InputError] | None = None,
    count: Count = silent,
    *,
    reading: Reading | None = None,
) -> tuple[Document, ...]:
    """Read files, folders (every text below them), zipped folders, «-», standard input, and addresses where `reading`
    allows it, in alphabetical order, each once.

    Raises `InputError`, which names the path as it was given, for what is missing, empty, damaged, too large or of no
    kind that is read; with a list of `faults` the errors are put there instead, and the rest is read. `count` is told
    how many are read.
    """
    reading = reading or Reading(faults=faults)
    documents = []
    for source in sources(paths, reading, count):
        with reading.collecting():
            documents.append(_document(source, reading))
    count(len(documents), len(documents))
    if said := reading.about_left_out:
        reading.remarks.append(said)
    return tuple(documents)


def _document(source: Source, reading: Reading) -> Document:
    file = source.file
    kind = kind_of(file)
    content, encoding = _plain_text(file) if kind.reader == PLAIN else (_content(file, kind), _format(file.name, kind))
    if not content.text.strip():
        raise InputError(f"{file.name} has no text in it; give a file with text.")
    reading.remarks += file.remarks
    digest = hashlib.sha256(file.content).hexdigest()
    read = Document(source.name, source.path, content.text, digest, encoding, (), content.marks, content.segments)
    return replace(read, sentences=sentence_spans(read))


def _plain_text(file: File) -> tuple[Content, str]:
    """A text as it stands, and its encoding."""
    file.spend(len(file.content))
    text, encoding, _ = file.decoded()
    return Content(text, (), ()), encoding


def _content(file: File, kind: Kind) -> Content:
    """What a document says, repaired where its letters were once read in a wrong code page."""
    blocks = list(kind.read(file))
    content = assemble(blocks)
    text, repaired = mended(content.text, file.name, place=lambda _, at: where(content.marks, at))
    if repaired:
        file.remark(f"has {repaired} in it, and was read as what it was")
        blocks = [block._replace(text=mended(block.text, file.name)[0]) for block in blocks]
    return content._replace(text=text) if len(text) == len(content.text) else assemble(blocks)


def _format(name: str, kind: Kind) -> str:
    """What a document is: its ending, where that is right."""
    ending = PurePath(name).suffix.lower()
    return ending[1:] if SUFFIXES.get(ending) == kind.reader else kind.reader


def document_of(text: str) -> Document:
    """A text that lies in no file as a document, named by its content."""
    digest = hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()
    name = f"text:{digest[:8]}"
    read = Document(name, name, text, digest, "utf-8")
    return replace(read, sentences=sentence_spans(read))


def looks_kazakh(document: Document) -> bool:
    """Whether the letters that only Kazakh has beside the Russian ones are as frequent as any Kazakh text has them,
    or the words are Kazakh: in Latin or Arabic letters, or without those («Тариф пен баж»)."""
    if in_cyrillic(document).pieces:
        return True
    counts = Counter(_ENDLESS.sub("", document.text.lower()))
    native, all_letters = (sum(counts[letter] for letter in letters) for letters in (NATIVE, ALPHABET))
    return native > _NATIVE_SHARE * all_letters or has_kazakh_words(document.text[:_BEGINNING])


def russian_sentences(document: Document) -> int:
    """How many sentences of a document are in Russian."""
    return sum(is_russian(document.text[start:end]) for start, end in document.sentences)


def endless(document: Document) -> int:
    """How many runs of letters, longer than any word, are left out of the sentences of a document."""
    return sum(1 for _ in _ENDLESS.finditer(document.text))


def in_cyrillic(document: Document) -> Aligned:
    """A document in any script of Kazakh as it reads in Cyrillic; the other sides of its segments stay."""
    return read_aligned(document.text, _others(document))


def sentence_spans(document: Document) -> tuple[Span, ...]:
    """The sentences of a document in any script of Kazakh, but not those of the other sides of its segments; a run of
    letters that is no word stands between them as an empty line would."""
    aligned, others = in_cyrillic(document), _others(document)
    plain = _ENDLESS.sub(lambda run: "\n".ljust(len(run[0]) - 1) + "\n", aligned.cyrillic)
    spans = (Span(*aligned.places(*span)) for span in sentences(plain))
    return tuple(span for span in spans if not _is_within(span, others))


def _others(document: Document) -> tuple[Span, ...]:
    """The other sides of a document's segments, in order."""
    return tuple(segment.other for segment in document.segments)


def _is_within(span: Span, others: Sequence[Span]) -> bool:
    at = bisect_right(others, span.start, key=lambda other: other.start) - 1
    return at >= 0 and span.start < others[at].end
