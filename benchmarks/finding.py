"""How well and how fast a search finds among many terms, beside a prefix query of FTS5 and RapidFuzz over all terms:
python benchmarks/finding.py [TERMS [QUERIES]] [--write]

Terms are words of the lexicon and pairs of them, inflected queries are made by two sets of rules: those of the program, and a plain one of
this file that shares no line with it. Times are of the processor, in one process that has answered before. `--write` puts the
table into docs/benchmarks.md.
"""

import random
import re
import sqlite3
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from rapidfuzz import fuzz, process

from glossary import convert
from glossary.language.inflection import inflect_word
from glossary.language.lexicon import Sense, all_senses
from glossary.language.orthography import fold, without_kazakh_letters
from glossary.language.paradigm import Chain
from glossary.model import Candidate, Mined
from glossary.store.termbase import Termbase, open_termbase

PAGE = Path(__file__).resolve().parents[1] / "docs" / "benchmarks.md"
FIRST = 10
CONCEPTS = 3000
"""So many of the terms are concepts with their translations."""
CASES = ("nom", "gen", "dat", "acc", "loc", "abl", "ins")
Searcher = Callable[[str], Sequence[str]]


class Asked(NamedTuple):
    """A query, the term it is for, and within how many hits that should be."""

    query: str
    wanted: str
    within: int


class Result(NamedTuple):
    """How many queries of a sort were answered, and the milliseconds they took."""

    found: float
    median: float
    slow: float


def heads() -> tuple[list[Sense], list[Sense]]:
    """The single words of the lexicon that narrow others, and the nouns."""
    single = [senses[0] for word, senses in sorted(all_senses().items()) if word.isalpha() and len(word) > 2]
    return [one for one in single if one.pos == "ADJ"], [one for one in single if one.pos == "NOUN"]


def make(count: int, chance: random.Random) -> list[str]:
    """So many different terms, one in four of one word as long as there are any, the others of two."""
    adjectives, nouns = heads()
    found: dict[str, None] = {}
    while len(found) < count:
        noun = chance.choice(nouns).headword
        found[noun if chance.random() < 0.25 else f"{chance.choice(adjectives).headword} {noun}"] = None
    return list(found)


def store(path: Path, terms: Sequence[str]) -> Termbase:
    """A termbase with these terms, some of them concepts with what the lexicon calls them in Chinese and English."""
    base = open_termbase(path, "create")
    base.store_mined(Mined((), tuple(Candidate(term, 0.5, 1, 1) for term in terms), ()), domain="", by="benchmark")
    senses = (sense for group in all_senses().values() for sense in group if sense.zh and sense.en)
    with base.batch("add", by="benchmark"):
        for sense, _ in zip(senses, range(CONCEPTS), strict=False):
            base.enter(sense.headword, terms={"en": sense.en[:1], "zh": sense.zh[:1]}, by="benchmark", homonym=True)
    return base


def plainly_inflected(word: str, chance: random.Random) -> str:
    """A word with the endings of a school grammar: plural or none, possessive or none, a case; made from the last letter and the
    last vowel alone."""
    back = next((letter in "аоұыуяё" for letter in reversed(word) if letter in "аәоөұүыіеэиуюяё"), True)
    a, y = ("а", "ы") if back else ("е", "і")
    if chance.random() < 0.5:
        last = word[-1]
        word += ("л" if last in "аәоөұүыіеэиуюяёрй" else "д" if last in "лмнңзжв" else "т") + a + "р"
    if chance.random() < 0.5:
        softened = {"п": "б", "к": "г", "қ": "ғ"}.get(word[-1])
        word = word[:-1] + softened if softened else word
        word += "с" + y if word[-1] in "аәоөұүыіеэя" else y
        return word + chance.choice(["", f"н{y}ң", f"н{a}", "н", f"нд{a}", f"н{a}н"])
    voiceless = word[-1] in "пфкқтсшщчцхһбгғд"
    nasal, vowel = word[-1] in "мнң", word[-1] in "аәоөұүыіеэиуюяё"
    hard = "т" if voiceless else "д"
    return word + chance.choice(
        [
            ("н" if vowel or nasal else hard) + y + "ң",
            ("қ" if back else "к") + a if voiceless else ("ғ" if back else "г") + a,
            ("н" if vowel else hard) + y,
            hard + a,
            ("н" if nasal else hard) + a + "н",
        ]
    )


def misspelt(text: str, chance: random.Random) -> str:
    """A text with one letter left out, doubled, exchanged for another, or two of them turned."""
    places = [place for place in range(1, len(text) - 1) if text[place].isalpha() and text[place + 1].isalpha()]
    at = chance.choice(places)
    other = chance.choice("аеноткрлс")
    return chance.choice(
        [
            text[:at] + text[at + 1 :],
            text[:at] + text[at] + text[at:],
            text[:at] + other + text[at + 1 :],
            text[:at] + text[at + 1] + text[at] + text[at + 2 :],
        ]
    )


def queries(terms: Sequence[str], count: int, chance: random.Random) -> dict[str, list[Asked]]:
    """The queries of each sort."""

    def inflected(term: str) -> str:
        *first, last = term.split()
        possessive = chance.choice([None, 1, 2, 3])
        chain = Chain(chance.choice(["sg", "pl"]), possessive, chance.choice(CASES))  # type: ignore[arg-type]
        return " ".join([*first, inflect_word(last, chain)])

    def plainly(term: str) -> str:
        *first, last = term.split()
        return " ".join([*first, plainly_inflected(last, chance)])

    sorts: dict[str, tuple[Callable[[str], str], int]] = {
        "exact": (str, 1),
        "inflected": (inflected, 1),
        "inflected by plain rules": (plainly, 1),
        "on a Russian keyboard": (lambda term: without_kazakh_letters(plainly(term)), FIRST),
        "one letter wrong": (lambda term: misspelt(term, chance), FIRST),
        "in Latin letters": (lambda term: convert(inflected(term), to="latin"), FIRST),
    }
    return {
        sort: [Asked(ask(term), term, within) for term in chance.sample(terms, count)]
        for sort, (ask, within) in sorts.items()
    }


def measure(search: Searcher, asked: Sequence[Asked]) -> Result:
    """Ask all of it."""
    found, times = 0, []
    for query, wanted, within in asked:
        started = time.process_time()
        hits = search(query)
        times.append((time.process_time() - started) * 1000)
        found += fold(wanted) in [fold(hit) for hit in hits[:within]]
    times.sort()
    return Result(found / len(asked), statistics.median(times), times[int(0.95 * (len(times) - 1))])


def chinese(base: Termbase, count: int, chance: random.Random) -> Result:
    """Two characters out of Chinese terms: every one of the first hits must have them."""
    texts = [
        text for concept in base.concepts(contexts=0) for text in (t.text for t in concept.terms if t.lang == "zh")
    ]
    pairs = [text[at : at + 2] for text in texts for at in range(len(text) - 1) if min(text[at : at + 2]) >= "\u4e00"]
    found, times = 0, []
    for pair in chance.sample(sorted(set(pairs)), min(count, len(set(pairs)))):
        started = time.process_time()
        hits = base.search(pair, limit=FIRST)
        times.append((time.process_time() - started) * 1000)
        found += bool(hits) and all(pair in hit.zh for hit in hits)
    times.sort()
    return Result(found / len(times), statistics.median(times), times[int(0.95 * (len(times) - 1))])


def prefix_search(terms: Sequence[str]) -> Searcher:
    """A full-text table asked for words that begin as those of the query do, a third of their letters left off."""
    connection = sqlite3.connect(":memory:")
    connection.execute("CREATE VIRTUAL TABLE found USING fts5 (term, tokenize='unicode61 remove_diacritics 0')")
    connection.executemany("INSERT INTO found VALUES (?)", [(term,) for term in terms])

    def search(query: str) -> list[str]:
        asked = " ".join(f'"{word[: max(3, 2 * len(word) // 3)]}"*' for word in re.findall(r"\w+", query.lower()))
        rows = connection.execute("SELECT term FROM found WHERE found MATCH ? ORDER BY rank LIMIT ?", [asked, FIRST])
        return [term for (term,) in rows]

    return search


def fuzzy_search(terms: Sequence[str]) -> Searcher:
    """The most similar of all terms."""
    return lambda query: [term for term, *_ in process.extract(query.lower(), terms, scorer=fuzz.ratio, limit=FIRST)]


def rows(count: int, number: int) -> Iterator[tuple[str, str, Result]]:
    """Each searcher, sort of query and result."""
    chance = random.Random(1)
    terms = make(count, chance)
    asked = queries(terms, number, chance)
    with tempfile.TemporaryDirectory() as folder, store(Path(folder) / "terms.db", terms) as base:
        searchers: dict[str, tuple[Searcher, int]] = {
            "glossary": (lambda query: [hit.kk for hit in base.search(query, limit=FIRST)], number),
            "FTS5 prefix": (prefix_search(terms), number),
            "RapidFuzz": (fuzzy_search(terms), min(number, 60)),
        }
        for name, (search, few) in searchers.items():
            for sort, wanted in asked.items():
                search(wanted[0].query)
                yield name, sort, measure(search, wanted[:few])
        yield "glossary", "two Chinese characters", chinese(base, number, chance)


def table(count: int, number: int) -> str:
    """The results as a table in Markdown."""
    lines = [
        f"## Among {count:,} terms",
        "",
        "| search | query | found | median ms | 95 of 100 within ms |",
        "| --- | --- | --- | --- | --- |",
    ]
    for name, sort, result in rows(count, number):
        lines.append(f"| {name} | {sort} | {result.found:.1%} | {result.median:.1f} | {result.slow:.1f} |")
        print(lines[-1], flush=True)
    return "\n".join(lines) + "\n"


def write(section: str) -> None:
    """Put a section into the page of benchmarks, in the place of the one with its heading."""
    heading = section.splitlines()[0]
    page = PAGE.read_text(encoding="utf-8")
    before, found, after = page.partition(heading + "\n")
    rest = after[after.index("\n## ") + 1 :] if found and "\n## " in after else ""
    PAGE.write_text(f"{before.rstrip()}\n\n{section}{chr(10) if rest else ''}{rest}", encoding="utf-8")


def main() -> None:
    """Measure, print, and write where asked."""
    numbers = [int(argument) for argument in sys.argv[1:] if argument.isdigit()]
    section = table(*[*numbers, *(100_000, 300)[len(numbers) :]])
    if "--write" in sys.argv:
        write(section)


if __name__ == "__main__":
    main()
