"""Key words in context, built on reading from the texts and the places of the occurrences."""

import re
import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping
from functools import lru_cache
from typing import Literal

from glossary.language.matching import spelling
from glossary.language.orthography import SMALL, fold
from glossary.model import Kwic
from glossary.store.connection import array

_LOWER = f"{SMALL}a-z"

_SPACE = re.compile(r"\s+")
_BROKEN = re.compile(rf"(?<=\w)[-‐‑][ \t]*\r?\n[ \t]*(?=[{_LOWER}])")
"""A word broken at the end of a line."""
_COMPLETE = re.compile(rf"\s*[«\"“(\[–—-]*[^\W_{_LOWER}].*[.!?…][»\"”)\]]*\s*", re.DOTALL)
_READABLE = range(40, 241)
_ITEM = re.compile(
    rf"(?:^|\n)[ \t]*(?:[•*·▪‣]|\d{{1,3}}[.)]|[{_LOWER}]\))[ \t]+"
    r"|(?:^|(?<=[;:,.])[ \t]*\n)[ \t]*[-–—][ \t]+"
)
"""Where an item of a list begins; a dash that only stands at the beginning of a line is that of «X – бұл …»."""
_INLINE = re.compile(rf"\S[ \t]+\(?(?:\d{{1,3}}|[{_LOWER}])\)\s")
"""A number of an enumeration that runs on in its sentence: another one opens a line only because the line is full."""

DEFINING = 5
"""What a sentence that glosses or defines the term is better by than any other with the term itself."""

_EXACTNESS = {"citation form": 1.0, "inflected form": 0.0, "another writing": -float(DEFINING)}
"""Another writing counts much less: «еурпалық одақ», «ЕО»."""

PLACE = "(SELECT m.place FROM mark m WHERE m.document = {0} AND m.start <= {1} ORDER BY m.start DESC LIMIT 1)"
"""What people call a place, by its document and start; nothing in a text without marks."""
_BEST = f"""
WITH place AS (
    SELECT owner, o.document, o.start, o."end", o.sentence_start, o.sentence_end, d.path,
        max(o.fitness + {DEFINING} * (
            EXISTS (SELECT 1 FROM proposal p JOIN gloss g ON g.proposal = p.id WHERE p.candidate = o.candidate
                AND NOT p.withdrawn AND g.document = o.document AND g.kk_start BETWEEN o.sentence_start AND o.sentence_end)
            OR EXISTS (SELECT 1 FROM definition f WHERE f.candidate = o.candidate AND f.document = o.document
                AND f.start < o.sentence_end AND f."end" > o.sentence_start))) AS fitness
    FROM occurrence o JOIN document d ON d.id = o.document JOIN (SELECT c.id AS candidate, {{owner}} AS owner FROM candidate c
                            WHERE {{owner}} IN (SELECT value FROM json_each(?))) USING (candidate)
    GROUP BY owner, o.document, o.sentence_start),
ranked AS (
    SELECT *, row_number() OVER (PARTITION BY owner ORDER BY fitness DESC, path, start) AS rank FROM place)
SELECT r.owner, r.start - r.sentence_start AS start, r."end" - r.sentence_start AS "end", d.name AS source,
    substr(d.text, r.sentence_start + 1, r.sentence_end - r.sentence_start) AS sentence,
    {PLACE.format("r.document", "r.start")} AS place
FROM ranked r JOIN document d ON d.id = r.document WHERE r.rank <= ? ORDER BY r.owner, r.rank
"""


def fitness(sentence: str, surface: str, kk: str) -> float:
    """How well a sentence shows a term, for choosing examples: 2 for a complete sentence that is no list, 1 for 40–240
    characters, 1 for the citation form, and of equals the shorter one first; a misspelt or otherwise written term
    comes last.

    >>> fitness("Кеден одағы туралы келісімге екі ел сенбі күні қол қойды.", "Кеден одағы", "кеден одағы")
    3.9943
    """
    return fitness_of(legible(sentence), surface, kk)


def fitness_of(legible: float, surface: str, kk: str) -> float:
    """`fitness` in a sentence that is so `legible`."""
    return round(legible + _exactness(surface, kk), 4)


@lru_cache(maxsize=1_000)
def _exactness(surface: str, kk: str) -> float:
    """How much a surface shows of its term; remembered, for a term is written alike in many places."""
    return _EXACTNESS["citation form" if surface == kk else spelling(fold(surface), fold(kk))]


def legible(sentence: str) -> float:
    """How well a sentence reads, whatever it shows."""
    complete = 2.0 * (not _items(sentence) and _COMPLETE.fullmatch(sentence) is not None)
    readable = 1.0 * (len(sentence) in _READABLE)
    return complete + readable - min(len(sentence), 9_999) / 10_000


def _items(sentence: str) -> "list[re.Match[str]]":
    """Where the items of a list begin; nowhere in a sentence that is none."""
    found = list(_ITEM.finditer(sentence))
    return [] if found and _INLINE.search(sentence) else found


def one_line(text: str) -> str:
    """A text on one line: words broken at a line's end whole again, other line breaks made spaces.

    >>> one_line("мұра қал-\\nдырушыдан  кеден-\\nӘлем")
    'мұра қалдырушыдан кеден- Әлем'
    """
    return _SPACE.sub(" ", _BROKEN.sub("", text))


def kwic(sentence: str, start: int, end: int, source: str, where: str = "") -> Kwic:
    """A sentence as it stands in a text, `start` and `end` within it, on one line; of a list only the item that
    has the key word. `where` is what people call the place in the text.

    >>> kwic("Бүл  кеден\\nодағы.", 5, 16, "a.txt")
    Kwic(sentence='Бүл кеден одағы.', start=4, end=15, source='a.txt', where='')
    """
    marks = _items(sentence)
    first = max((mark.end() for mark in marks if mark.end() <= start), default=0)
    last = min((mark.start() for mark in marks if mark.start() >= end), default=len(sentence))
    before = one_line(sentence[first:start]).lstrip()
    word = one_line(sentence[start:end])
    after = one_line(sentence[end:last]).rstrip()
    return Kwic(before + word + after, len(before), len(before) + len(word), source, where)


def contexts(
    connection: sqlite3.Connection, table: Literal["concept", "candidate"], ids: Collection[int], limit: int
) -> Mapping[int, tuple[Kwic, ...]]:
    """Up to `limit` key words in context for each of these concepts or candidates, best first, no sentence
    twice."""
    question = _BEST.format(owner="c.id" if table == "candidate" else "c.concept")
    found: dict[int, list[Kwic]] = defaultdict(list)
    for row in connection.execute(question, [array(ids), limit]):
        found[row["owner"]].append(kwic(row["sentence"], row["start"], row["end"], row["source"], row["place"] or ""))
    return {owner: tuple(lines) for owner, lines in found.items()}
