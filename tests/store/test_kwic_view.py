"""The view `kwic`: what any program that reads SQLite sees of the places."""

import sqlite3

import pytest
from stored_texts import BY

from glossary.model import Candidate, Document, Mined, Occurrence, Span
from glossary.store.read.contexts import one_line
from glossary.store.termbase import Termbase

PLACES = [
    ("Бұл мұра қал-\nдырушыдан кейін {кеден одағы} келді.", "broken before"),
    ("Бұл {мұра қал-\n  дырушы} екен.", "broken inside, and the next line indented"),
    ("Бұл {мұра қал- \r\nдырушы} екен, тарих-\r\nшы айтты.", "lines of Windows, a space before the end"),
    ("Бұл {мұра қал‐\nдырушы} екен, ел‑\nдер де.", "other hyphens"),
    ("Азия-\nТынық {мұхит\nаймағы} – кең.", "a capital: the hyphen is of the name"),
    ("Ол 5-\nші {сынып} еді.", "a number"),
    ("Бұл –\nжаңа {сынып}, ал ол -\nескі.", "a dash is no hyphen"),
    ("{Сынып}", "nothing around it"),
    ("а\n\nб {сынып} в\n", "empty lines"),
]


@pytest.mark.parametrize(("marked", "reason"), PLACES, ids=[reason for _, reason in PLACES])
def test_words_broken_over_lines_are_whole(base: Termbase, marked: str, reason: str) -> None:
    before, rest = marked.split("{")
    surface, after = rest.split("}")
    text = before + surface + after
    place = Occurrence("a.txt", len(before), len(before + surface), surface, Span(0, len(text)))
    source = Document("a.txt", "a.txt", text, "0", "utf-8", (Span(0, len(text)),))
    base.store_mined(Mined((source,), (Candidate("сынып", 0.5, 1, 1, occurrences=(place,)),), ()), domain="", by=BY)
    plain = sqlite3.connect(base.path)  # without functions of ours
    (row,) = plain.execute("SELECT before, surface, after FROM kwic").fetchall()
    plain.close()
    assert tuple(map(one_line, row)) == tuple(map(one_line, (before, surface, after)))
    assert not any("\n" in cell or "\r" in cell for cell in row)
