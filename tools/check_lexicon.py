"""Check the lexicon's files: format, alphabet, duplicates. Prints one line a fault and exits 1 when there is one.

python tools/check_lexicon.py [FILE ...]
"""

import re
import sys
import unicodedata
from collections.abc import Iterator
from pathlib import Path

LEXICON = Path(__file__).parent.parent / "glossary" / "language" / "data" / "lexicon"
HEADER = ["headword", "pos", "en", "zh", "domain", "flags"]
POS = {"NOUN", "PROPN", "ADJ", "ADV", "VERB", "VN", "PRON", "NUM", "CONJ", "POSTP", "PART", "X"}
DOMAINS = set(
    "general economy politics law education science computing mathematics medicine geography culture everyday".split()
)
FLAGS = set("elide frozen keep front back plural person surname place org people".split())
LETTERS = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
HEADWORD = re.compile(rf"[{LETTERS}{LETTERS.upper()}]+(?:[ -][{LETTERS}{LETTERS.upper()}]+)*")
HAN = re.compile(r"[\u3400-\u9fff·A-Za-z0-9—-]+")
CLOSED = {"PRON", "NUM", "CONJ", "POSTP", "PART", "X", "ADV"}


def faults(path: Path) -> Iterator[str]:
    """The faults of one file, each as «file:line: what is wrong»."""
    lines = path.read_text(encoding="utf-8").split("\n")
    if lines[0].split("\t") != HEADER:
        yield f"{path.name}:1: the header is not {HEADER}"
    seen: dict[tuple[str, str], int] = {}
    for number, line in enumerate(lines[1:], start=2):
        if not line and number == len(lines):
            continue
        cells = [*line.split("\t"), ""]
        if len(cells) not in (6, 7):
            yield f"{path.name}:{number}: {len(cells) - 1} columns, 5 or 6 wanted: {line!r}"
            continue
        headword, pos, en, zh, domain, flags = cells[:6]
        at = f"{path.name}:{number}: {headword}:"
        if (first := seen.setdefault((headword, pos), number)) != number:
            yield f"{at} stands already at line {first}"
        yield from (f"{at} {what}" for what in row_faults(headword, pos, en, zh, domain, flags))


def row_faults(headword: str, pos: str, en: str, zh: str, domain: str, flags: str) -> Iterator[str]:
    """What is wrong in one row, if anything."""
    if not HEADWORD.fullmatch(headword) or headword != unicodedata.normalize("NFC", headword):
        yield "only Kazakh letters, single spaces and hyphens"
    if pos not in POS:
        yield f"part of speech {pos!r}"
    if domain not in DOMAINS:
        yield f"domain {domain!r}"
    if unknown := set(flags.split()) - FLAGS:
        yield f"flags {sorted(unknown)}"
    if not en and pos not in CLOSED:
        yield "no English"
    if not zh and pos not in CLOSED | {"PROPN"}:
        yield "no Chinese"
    for text in en.split("|"):
        if re.search(r"[^ -~éèüöäçñãáíóôêâ’]", text) or text != text.strip() or "(" in text or (en and not text):
            yield f"English {text!r}"
        if text.startswith(("the ", "a ", "an ")) or (pos == "VERB" and text.startswith("to ")):
            yield f"English {text!r} with an article or «to»"
    for text in zh.split("|"):
        if text and not HAN.fullmatch(text):
            yield f"Chinese {text!r}"


def main() -> int:
    """Print the faults of the files named, or of all."""
    found = 0
    for path in [Path(name) for name in sys.argv[1:]] or sorted(LEXICON.glob("*.tsv")):
        for fault in faults(path):
            print(fault)
            found += 1
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main())
