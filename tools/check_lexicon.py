"""Check the lexicon's files: format, alphabet, domains, duplicates. Prints one line a fault and exits 1 when there is one.

python tools/check_lexicon.py [FILE ...]
"""

import re
import sys
import unicodedata
from collections.abc import Iterable, Iterator
from pathlib import Path

from glossary.language.domains import domains, lineage

LEXICON = Path(__file__).parent.parent / "glossary" / "language" / "data" / "lexicon"
HEADER = ["headword", "pos", "en", "zh", "domain", "flags"]
POS = {"NOUN", "PROPN", "ADJ", "ADV", "VERB", "VN", "PRON", "NUM", "CONJ", "POSTP", "PART", "X"}
FLAGS = set("elide frozen keep front back plural person surname place org people".split())
LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
HEADWORD = re.compile(rf"[{LETTERS}{LETTERS.upper()}]+(?:[ -][{LETTERS}{LETTERS.upper()}]+)*")
HAN = re.compile(r"[\u3400-\u9fff·A-Za-z0-9—-]+")
NOT_ENGLISH = re.compile(r"[^ -~éèüöäçñãáíóôêâ’]|\(")
CLOSED = {"PRON", "NUM", "CONJ", "POSTP", "PART", "X", "ADV"}


def all_faults(paths: Iterable[Path]) -> Iterator[str]:
    """The faults of some files, each as «file:line: what is wrong», and the rows that two of them share."""
    places: dict[tuple[str, ...], str] = {}
    for path in paths:
        yield from faults(path)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines()[1:], start=2):
            row, place = tuple(line.split("\t")[:4]), f"{path.name}:{number}"
            first = places.setdefault(row, place)
            if first.split(":")[0] != path.name:
                yield f"{place}: {row[0]}: the same equivalents stand already at {first}"


def faults(path: Path) -> Iterator[str]:
    """The faults of one file, each as «file:line: what is wrong»."""
    header, *lines = path.read_text(encoding="utf-8").split("\n")
    if header.split("\t") != HEADER:
        yield f"{path.name}:1: the header is not {HEADER}"
    if not lines or lines.pop():
        yield f"{path.name}: the last line does not end"
    seen: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines, start=2):
        cells = line.split("\t")
        if len(cells) not in (5, 6):
            yield f"{path.name}:{number}: {len(cells)} columns, 5 or 6 wanted: {line!r}"
            continue
        headword, pos, en, zh, domain, flags = [*cells, ""][:6]
        at = f"{path.name}:{number}: {headword}:"
        if (first := seen.setdefault((headword, pos), number)) != number:
            yield f"{at} stands already at line {first}"
        yield from (f"{at} {what}" for what in row_faults(headword, pos, en, zh, domain, flags))
        yield from (f"{at} {what}" for what in domain_faults(domain, path.stem))


def row_faults(headword: str, pos: str, en: str, zh: str, domain: str, flags: str) -> Iterator[str]:
    """What is wrong in one row, if anything."""
    if not HEADWORD.fullmatch(headword) or headword != unicodedata.normalize("NFC", headword):
        yield "only Kazakh letters, single spaces and hyphens"
    if pos not in POS:
        yield f"part of speech {pos!r}"
    if unknown := set(flags.split()) - FLAGS:
        yield f"flags {sorted(unknown)}"
    yield from english_faults(en, pos)
    yield from chinese_faults(zh, pos)


def domain_faults(domain: str, file: str) -> Iterator[str]:
    """What is wrong with the domain of a row in a file that is itself named after a domain, or not."""
    if domain not in domains():
        yield f"domain {domain!r} is not in domains.tsv"
    elif file in domains() and file not in lineage(domain):
        yield f"domain {domain!r} does not lie under {file!r}, the file's own"


def english_faults(cell: str, pos: str) -> Iterator[str]:
    """What is wrong with the English equivalents of a row."""
    if not cell and pos not in CLOSED:
        yield "no English"
    for text in cell.split("|") if cell else ():
        if not text or text != text.strip() or NOT_ENGLISH.search(text):
            yield f"English {text!r}"
        if text.startswith(("the ", "a ", "an ")) or (pos == "VERB" and text.startswith("to ")):
            yield f"English {text!r} with an article or «to»"


def chinese_faults(cell: str, pos: str) -> Iterator[str]:
    """What is wrong with the Chinese equivalents of a row."""
    if not cell and pos not in CLOSED | {"PROPN"}:
        yield "no Chinese"
    for text in cell.split("|") if cell else ():
        if not HAN.fullmatch(text):
            yield f"Chinese {text!r}"


def main() -> int:
    """Print the faults of the files named, or of all."""
    found = list(all_faults([Path(name) for name in sys.argv[1:]] or sorted(LEXICON.glob("*.tsv"))))
    print(*found, sep="\n", end="\n" if found else "")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
