"""The dictionaries and lists of words that were added, each a folder with what it is and its words, and looking words up
in them."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal, NamedTuple

from glossary.drafting.atomic_folder import discard, plain_name, staged
from glossary.drafting.dictionaries.delimited import read_delimited
from glossary.drafting.dictionaries.dsl import read_dsl, read_title
from glossary.drafting.dictionaries.markup import read_dix, read_tbx, read_tmx
from glossary.drafting.dictionaries.pairs import LARGEST, Faults, Pair, Reader, Sides, sound_pairs
from glossary.drafting.dictionaries.stardict import read_ifo, read_stardict
from glossary.drafting.dictionaries.word_lists import WordList, sound_terms
from glossary.drafting.paths import dictionaries_folder
from glossary.errors import InputError
from glossary.language.orthography import fold
from glossary.model import Language
from glossary.value import Value

FORMATS: dict[str, Reader] = {
    ".tsv": read_delimited,
    ".csv": read_delimited,
    ".ifo": read_stardict,
    ".dsl": read_dsl,
    ".dz": read_dsl,
    ".dix": read_dix,
    ".tmx": read_tmx,
    ".tbx": read_tbx,
}
ABOUT, WORDS = "about.json", "words.tsv"
_NO_TERMS: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class About(Value):
    """What a dictionary is. `priority` orders dictionaries, the highest first; above 0 one goes before the built-in
    lexicon. `left_out` counts what the file has and is no term, `repaired` says what was damaged in its letters. A
    «monolingual» one is a list of the terms that the language `to` has; it has no pairs."""

    name: str
    to: Language
    source: str
    licence: str
    priority: int
    headwords: int
    pairs: int
    left_out: int
    repaired: str = ""
    kind: Literal["bilingual", "monolingual"] = "bilingual"


class Layer(NamedTuple):
    """A dictionary and its equivalents by folded headword."""

    about: About
    words: dict[str, tuple[str, ...]]


def add_dictionary(
    path: Path,
    sides: Sides,
    *,
    name: str = "",
    source: str = "",
    licence: str = "",
    priority: int = 0,
    reader: Reader | None = None,
) -> About:
    """Read a dictionary file, with this reader or the one of its ending, and keep it. Name and source are the file's own unless
    given.

    Raises:
        InputError: the file has faults, which the message names with their lines, or cannot be kept.
    """
    reader = reader or FORMATS.get(path.suffix.lower())
    if reader is None or (path.suffix == ".dz" and path.with_suffix("").suffix != ".dsl"):
        raise InputError(f"«{path}» is in no known format: .tsv, .csv, .ifo (StarDict), .dsl, .dix, .tmx or .tbx.")
    pairs, left_out, repaired = _read(path, reader, sides)
    name = name or plain_name(_title(path)) or plain_name(path.name.split(".")[0])
    headwords = len({pair.kk for pair in pairs})
    about = About(name, sides.to, source or path.name, licence, priority, headwords, len(pairs), left_out, repaired)
    return _kept(about, (f"{fold(pair.kk)}\t{pair.kk}\t{pair.text}\n" for pair in pairs))


def add_word_list(path: Path, found: WordList, *, name: str = "", source: str = "", licence: str = "") -> About:
    """Read a list of words of one language and keep its terms. Name, source and licence are the file's own unless given.

    Raises:
        InputError: the file has faults, which the message names with their lines, or cannot be kept.
    """
    with _readable(path) as faults:
        terms, left_out = sound_terms(found, faults)
    name = name or plain_name(found.title) or plain_name(path.name.split(".")[0])
    source, licence = source or path.name, licence or found.licence
    about = About(name, found.to, source, licence, 0, len(terms), 0, left_out, kind="monolingual")
    return _kept(about, (f"{term}\n" for term in terms))


def _kept(about: About, lines: Iterable[str]) -> About:
    with staged(dictionaries_folder(), about.name) as folder:
        (folder / WORDS).write_text("".join(lines), encoding="utf-8", newline="\n")
        (folder / ABOUT).write_text(json.dumps(asdict(about), ensure_ascii=False, indent=1), encoding="utf-8")
    return about


def _read(path: Path, reader: Reader, sides: Sides) -> tuple[list[Pair], int, str]:
    with _readable(path) as faults:
        return *sound_pairs(reader(path, sides, faults), faults), faults.repaired


@contextmanager
def _readable(path: Path) -> Iterator[Faults]:
    """Where to note what is wrong with a file while it is read."""
    faults = Faults(path)
    try:
        if path.stat().st_size > LARGEST:
            raise faults.refuse(f"it is larger than {LARGEST / 1e6:.0f} MB, which no dictionary is")
        yield faults
    except OSError as error:
        raise InputError(f"«{path}» cannot be read ({error.strerror}): check the path.") from error


def _title(path: Path) -> str:
    """The name that the file gives itself."""
    if path.suffix == ".ifo":
        return read_ifo(path, Faults(path)).get("bookname", "")
    return read_title(path, Faults(path)) if FORMATS.get(path.suffix.lower()) is read_dsl else ""


def remove_dictionary(name: str) -> None:
    """Remove a dictionary.

    Raises:
        NotFound: there is none of that name.
    """
    discard(dictionaries_folder(), name, "glossary dictionaries list")


def dictionaries() -> list[About]:
    """The dictionaries that are here, the highest priority first.

    Raises:
        InputError: one of them is damaged.
    """
    return sorted((_about(folder) for folder in _folders()), key=lambda about: (-about.priority, about.name))


def layers(to: Language) -> list[Layer]:
    """The dictionaries of a language with their words, the highest priority first."""
    place = dictionaries_folder()
    return [
        _layer(place / about.name, (place / about.name / WORDS).stat().st_mtime_ns)
        for about in dictionaries()
        if about.to == to and about.kind == "bilingual"
    ]


def listed_terms(to: Language) -> frozenset[str]:
    """The terms of all lists of words of a language, each as `word_lists.key` has it; empty where none was added."""
    place = dictionaries_folder()
    return _listed(place, place.stat().st_mtime_ns, to) if place.is_dir() else _NO_TERMS


@lru_cache(maxsize=4)
def _listed(place: Path, changed: int, to: Language) -> frozenset[str]:
    """What lists there are changes with the folder they lie in, at the time `changed`."""
    lists = (place / about.name / WORDS for about in dictionaries() if (about.to, about.kind) == (to, "monolingual"))
    return frozenset(term for path in lists for term in path.read_text(encoding="utf-8").splitlines())


def _folders() -> Iterator[Path]:
    place = dictionaries_folder()
    if place.is_dir():
        yield from (path for path in place.iterdir() if path.is_dir() and not path.name.startswith("."))


def _about(folder: Path) -> About:
    try:
        about = About(**json.loads((folder / ABOUT).read_text(encoding="utf-8")))
        if about.name != folder.name or not (folder / WORDS).is_file():
            raise ValueError(folder.name)
    except (OSError, ValueError, TypeError) as error:
        raise InputError(
            f"The dictionary «{folder.name}» is damaged: glossary dictionaries remove {folder.name}, then add it again."
        ) from error
    return about


@lru_cache(maxsize=16)
def _layer(folder: Path, changed: int) -> Layer:
    """A dictionary with its words. `changed` is the time of its file: a replaced one is read anew."""
    words: dict[str, list[str]] = {}
    for line in (folder / WORDS).read_text(encoding="utf-8").splitlines():
        key, _, text = line.split("\t")
        words.setdefault(key, []).append(text)
    return Layer(_about(folder), {key: tuple(dict.fromkeys(texts)) for key, texts in words.items()})
