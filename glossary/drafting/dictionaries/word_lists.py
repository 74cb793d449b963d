"""Lists of words of one language: which terms English or Chinese has, whatever they mean.

A list translates nothing. A composed draft that it has is an established term and goes before a sum of parts
(`composing/fluency.py`), so terms of several words are kept alone, in Chinese of several characters.
"""

import gzip
import re
import zlib
from collections.abc import Callable, Iterator
from html import unescape
from io import BufferedIOBase
from pathlib import Path
from typing import NamedTuple, cast
from zipfile import BadZipFile, ZipFile

from glossary.drafting.dictionaries.markup import CODES, units
from glossary.drafting.dictionaries.pairs import LARGEST, LONGEST, Faults
from glossary.language.orthography import is_cyrillic
from glossary.model import Language

MOST = 1_000_000
"""Terms; no dictionary has more, and so many fit into memory."""
HEAD = 1 << 14
"""Bytes that tell a format."""
_DAMAGED = (gzip.BadGzipFile, BadZipFile, zlib.error, EOFError, NotImplementedError)
_INDEX = "index.noun"
_LICENCE_OF_WORDNET = re.compile(r" {2}\d+ ")
_WORDNET = re.compile(r"(\S+) n \d+ \d+ .*\d{8}\s*$")
_CEDICT = re.compile(r"\S+ (\S+) \[[^\]]*\] /.*/\s*$")
_LEXICON = re.compile(r"<Lexicon\s([^>]*)>")
_ATTRIBUTE = re.compile(r"""([\w:]+)\s*=\s*(?:"([^"]*)"|'([^']*)')""")
_HAN = re.compile(r"[㐀-䶿一-鿿豈-﫿·]+")
_LATIN = re.compile(r"[A-Za-z]")


class WordList(NamedTuple):
    """What a file says of itself, and its words with the lines they stand in."""

    to: Language
    title: str
    licence: str
    words: Callable[[Faults], Iterator[tuple[int, str]]]


def recognise(path: Path, to: Language) -> WordList | None:
    """The list that a file holds, None where it holds none: WordNet's index.noun (also inside NLTK's wordnet.zip), a
    wordnet in WN-LMF, CC-CEDICT, or a text with a term of the language `to` in each line; any of them in gzip.

    Raises:
        InputError: a wordnet of a language that nothing is drafted into.
    """
    head = _head(path)
    if "<LexicalResource" in head:
        return _wordnet_in_xml(path, head)
    first = next((line for line in head.splitlines() if line.strip() and not line.startswith(("#", "  "))), "")
    if _WORDNET.match(first):
        version = re.search(r"WordNet \d[\d.]*\d", head)
        title = version[0] if version else "WordNet"
        return WordList("en", title, f"{title} license", lambda faults: _in_index(path, faults))
    if _CEDICT.match(first):
        licence = re.search(r"^#!? *licen[cs]e *[=:] *(.*\S)", head, re.MULTILINE | re.IGNORECASE)
        return WordList("zh", "CC-CEDICT", licence[1] if licence else "", lambda faults: _in_cedict(path, faults))
    return WordList(to, "", "", lambda faults: _lines(path, faults)) if _is_plain(path, head) else None


def _head(path: Path) -> str:
    """How a file begins; empty where it cannot be read."""
    try:
        with opened(path) as file:
            return file.read1(HEAD).decode("utf-8-sig", errors="ignore")
    except (*_DAMAGED, OSError):
        return ""


def _is_plain(path: Path, head: str) -> bool:
    """Whether a text has a term a line: it is no table and no Kazakh."""
    named = path.name.casefold().endswith((".txt", ".txt.gz"))
    return named and head.strip() != "" and not {"\t", "="} & set(head) and not is_cyrillic(head)


def opened(path: Path) -> BufferedIOBase:
    """A file to read, unpacked if it is in gzip; of a zip the nouns of its wordnet."""
    with path.open("rb") as file:
        magic = file.read(4)
    if magic.startswith(b"\x1f\x8b"):
        return gzip.open(path)
    if magic == b"PK\x03\x04":
        archive = ZipFile(path)
        name = next((name for name in archive.namelist() if name.rpartition("/")[2] == _INDEX), "")
        if not name:
            archive.close()
            raise BadZipFile(f"no {_INDEX} inside")
        return cast(BufferedIOBase, archive.open(name))
    return path.open("rb")


def sound_terms(found: WordList, faults: Faults) -> tuple[list[str], int]:
    """The terms of several words, as `key` has them, each once, and how many words were left out because they are of
    another script or too long; single words, which no draft needs, are not counted.

    Raises:
        InputError: faults, too much, or nothing of this language.
    """
    kept: dict[str, None] = {}
    foreign = single = 0
    for _, word in found.words(faults):
        term = key(word)
        if len(term) > LONGEST or not _is_of(term, found.to):
            foreign += 1
        elif len(term) > 1 if found.to == "zh" else " " in term:
            kept[term] = None
        else:
            single += 1
        if len(kept) > MOST:
            raise faults.refuse(f"it has more than {MOST:,} terms, which no word list has")
    faults.check()
    if not kept or foreign > len(kept) + single:
        other = "zh" if found.to == "en" else "en"
        raise faults.refuse(
            f"it holds no terms of several words in this language: say --to {other} if it is in that one"
        )
    return list(kept), foreign


def key(text: str) -> str:
    """What a term is looked up by: small letters, hyphens and underscores as spaces.

    >>> key("Customs_union"), key("mother-in-law")
    ('customs union', 'mother in law')
    """
    return " ".join(text.lower().replace("_", " ").replace("-", " ").split())


def _is_of(term: str, to: Language) -> bool:
    return bool(_HAN.fullmatch(term) if to == "zh" else _LATIN.search(term))


def _lines(path: Path, faults: Faults) -> Iterator[tuple[int, str]]:
    """The lines of a text with their numbers, comments left out."""
    read = 0
    try:
        with opened(path) as file:
            for number, line in enumerate(iter(lambda: file.readline(1 << 16), b""), 1):
                read += len(line)
                if read > LARGEST:
                    raise faults.refuse(f"it is larger than {LARGEST / 1e6:.0f} MB, which no word list is")
                text = line.decode("utf-8-sig" if number == 1 else "utf-8").rstrip("\r\n")
                if text.strip() and not text.startswith("#"):
                    yield number, text
    except UnicodeDecodeError as error:
        raise faults.refuse("it is not in UTF-8: save it as UTF-8", number) from error
    except _DAMAGED as error:
        raise faults.refuse(f"it is damaged ({error}): download it again") from error


def _matching(path: Path, faults: Faults, pattern: re.Pattern[str], shape: str) -> Iterator[tuple[int, str]]:
    """The first group of each line; a line of another shape is a fault."""
    for number, line in _lines(path, faults):
        if found := pattern.match(line):
            yield number, found[1]
        elif not _LICENCE_OF_WORDNET.match(line):
            faults.add(number, f"no entry as this format has it ({shape})")


def _in_index(path: Path, faults: Faults) -> Iterator[tuple[int, str]]:
    return _matching(path, faults, _WORDNET, "lemma n 1 …")


def _in_cedict(path: Path, faults: Faults) -> Iterator[tuple[int, str]]:
    return _matching(path, faults, _CEDICT, "繁 简 [pin1 yin1] /…/")


def _wordnet_in_xml(path: Path, head: str) -> WordList:
    found = _LEXICON.search(head)
    about = {name: unescape(one or other) for name, one, other in _ATTRIBUTE.findall(found[1] if found else "")}
    code = about.get("language", "").casefold().split("-")[0]
    languages: tuple[Language, ...] = ("en", "zh")
    to = next((language for language in languages if code in CODES[language]), None)
    if to is None:
        raise Faults(path).refuse(f"it is a wordnet of «{code}»: those of English and Chinese are of use")
    title = about.get("label") or about.get("id", "")
    return WordList(to, title, about.get("license", ""), lambda faults: _in_xml(path, faults))


def _in_xml(path: Path, faults: Faults) -> Iterator[tuple[int, str]]:
    try:
        for line, lemma in units(path, ("LexicalResource",), ("Lemma",), faults, opened=opened):
            if lemma.get("partOfSpeech") == "n":
                yield line, lemma.get("writtenForm", "")
    except _DAMAGED as error:
        raise faults.refuse(f"it is damaged ({error}): download it again") from error
