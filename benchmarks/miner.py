"""How fast the miner is and how much memory it takes: python benchmarks/miner.py

Processor time of this process on varied text (`varied.py`) in documents of some thousand words, written to a folder and
mined from there. Each size has a process of its own, so that the memory is its own; what making the texts costs is not
counted in the time.
"""

import re
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SIZES = (100_000, 1_000_000)
DOCUMENT = 250
"""Sentences in one document."""
GLOSSED = 10
"""One document in so many keeps its glosses: the examples have one in every ten words, texts at large far fewer."""


def write(tokens: int, folder: Path) -> None:
    """Write documents with so many words to a folder."""
    from varied import varied

    from glossary.mining.text.analyser import without_glosses

    lines = varied(tokens)
    for number, start in enumerate(range(0, len(lines), DOCUMENT)):
        text = "\n\n".join(lines[start : start + DOCUMENT])
        kept = text if number % GLOSSED == 0 else re.sub(" +", " ", without_glosses(text))
        (folder / f"{number:05}.txt").write_text(kept, encoding="utf-8")


def measure(folder: Path) -> None:
    """Mine a folder in this process and print its line."""
    started = time.process_time()
    from glossary.mining import mine
    from glossary.texts import read_documents

    mined = mine(read_documents([folder]))
    taken = time.process_time() - started
    tokens = sum(len(document.text.split()) for document in mined.documents)
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(
        f"mine {tokens:9} words {taken:7.1f} s {tokens / taken:8.0f} words a second {memory:6.0f} MB at most,"
        f" {len(mined.candidates)} candidates"
    )


def main() -> None:
    """Measure each size in a process of its own."""
    if len(sys.argv) > 2:
        write(int(sys.argv[1]), Path(sys.argv[2]))
        return
    if len(sys.argv) > 1:
        measure(Path(sys.argv[1]))
        return
    for size in SIZES:
        with tempfile.TemporaryDirectory() as folder:
            subprocess.run([sys.executable, __file__, str(size), folder], check=True)
            subprocess.run([sys.executable, __file__, folder], check=True)


if __name__ == "__main__":
    main()
