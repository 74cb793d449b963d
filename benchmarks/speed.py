"""How fast the program is on this machine: python benchmarks/speed.py

Each figure is the median of some runs. The texts are the examples, many times over under different names.
"""

import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from glossary.language import analyse
from glossary.language.lexicon import all_senses
from glossary.mining import mine
from glossary.model import Candidate, Document, Mined
from glossary.store.termbase import open_termbase
from glossary.texts import read_documents

ROOT = Path(__file__).resolve().parents[1]
COPIES = 40
QUERIES = ("одақтардың", "кедендик", "экономикалық саясаттың", "customs union", "ынтымақтыстық")


def seconds(work: Callable[[], object], runs: int = 3) -> float:
    """The median time of a piece of work."""
    times = []
    for _ in range(runs):
        start = time.perf_counter()
        work()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def many() -> list[Document]:
    """The example texts, `COPIES` times."""
    documents = read_documents([*sorted((ROOT / "examples").glob("*.txt"))])
    return [
        replace(document, name=f"{copy}-{document.name}", path=f"{copy}-{document.path}")
        for copy in range(COPIES)
        for document in documents
    ]


def start_up() -> float:
    """Seconds until help is printed."""
    command = [sys.executable, "-m", "glossary", "--help"]
    return seconds(lambda: subprocess.run(command, cwd=ROOT, capture_output=True, check=True), runs=5)


def looking_up(folder: Path) -> float:
    """Seconds a query in a termbase with a candidate for every headword of the lexicon."""
    terms = tuple(Candidate(word, score=0.5, count=1, documents=1) for word in sorted(all_senses()))
    with open_termbase(folder / "terms.db", "create") as termbase:
        termbase.store_mined(Mined((), terms, ()), domain="", by="benchmark")
        termbase.search("одақ")
        return seconds(lambda: [termbase.search(query) for query in QUERIES]) / len(QUERIES)


def main() -> None:
    """Measure and print, a line for each figure."""
    documents = many()
    lines = [line for document in documents for line in document.text.split("\n\n")]
    tokens = sum(len(reading.tokens) for reading in analyse(lines))
    print(f"start-up        {start_up() * 1000:8.0f} ms until help is printed")
    print(f"analyse         {tokens / seconds(lambda: analyse(lines)):8.0f} tokens a second")
    print(f"mine            {tokens / seconds(lambda: mine(documents), runs=1):8.0f} tokens a second")
    with tempfile.TemporaryDirectory() as folder:
        print(f"search          {looking_up(Path(folder)) * 1000:8.1f} ms a query")


if __name__ == "__main__":
    main()
