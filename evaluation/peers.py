"""The miner next to other term extractors: how much of the annotated terms each finds.

    python evaluation/peers.py          our figures on the examples, beside those noted for the peers
    python evaluation/peers.py --run    run YAKE too, installed by pip in an environment of its own for this one run

`coverage` is the part of the annotated terms that is among the candidates, `p30` the part of the first thirty
candidates that is annotated. None of the peers knows Kazakh: they offer the words as the text inflects them.
"""

import argparse
import json
import subprocess
import tempfile
import venv
from collections.abc import Iterator, Sequence
from pathlib import Path

from measure import GOLD, ROOT, judge_terms, rows

from glossary.mining import mine, read_documents
from glossary.model import Candidate

NOTED = (
    ("JATE 3.3, C-value over n-grams", 0.44, 0.27),
    ("JATE 3.3, ComboBasic, Kazakh pattern", 0.38, 0.37),
    ("PyATE, C-value on apertium-kaz tags", 0.35, 0.40),
    ("YAKE", 0.18, 0.33),
    ("TBXTools, n-grams and stop words", 0.11, 0.40),
    ("rutermextract", 0.06, 0.10),
)
"""Coverage and p30 of the peers on a text on regional integration with 119 annotated terms, not among the examples; its
first thirty were judged by a person."""

YAKE = """
import json, sys, yake
found = yake.KeywordExtractor(lan="kk", n=4, top=400).extract_keywords(sys.stdin.read())
print(json.dumps([keyword for keyword, _ in found], ensure_ascii=False))
"""


def annotated() -> Iterator[tuple[Path, Path]]:
    """Each example text that has a table of its terms."""
    for gold in sorted(GOLD.glob("terms_*.tsv")):
        yield ROOT / "examples" / f"{gold.stem.removeprefix('terms_')}.txt", gold


def line(system: str, text: str, coverage: float, p30: float) -> str:
    """One row of the table."""
    return f"{system:<40}{text:<26}{coverage:>9.2f}{p30:>6.2f}"


def judged(system: str, text: Path, gold: Path, ranked: Sequence[Candidate]) -> str:
    """One row of the table from ranked candidates."""
    numbers = judge_terms(rows(gold.name), ranked).numbers
    return line(system, text.stem, numbers["coverage"], numbers["p30"])


def yake(folder: Path) -> Iterator[str]:
    """Install YAKE in an environment below a folder and run it on the examples; a row for each."""
    venv.create(folder, with_pip=True)
    python = folder / "bin" / "python"
    subprocess.run([python, "-m", "pip", "install", "--quiet", "yake"], check=True)
    for text, gold in annotated():
        content = text.read_text(encoding="utf-8")
        done = subprocess.run([python, "-c", YAKE], input=content, capture_output=True, text=True, check=True)
        ranked = [Candidate(keyword, 0.0, 1, 1) for keyword in json.loads(done.stdout)]
        yield judged("YAKE, run now", text, gold, ranked)


def main() -> None:
    """Print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", action="store_true", help="install YAKE in a folder of its own and run it")
    asked = parser.parse_args()
    print(f"{'system':<40}{'text':<26}{'coverage':>9}{'p30':>6}")
    for text, gold in annotated():
        print(judged("glossary", text, gold, mine(read_documents([text])).candidates))
    for system, coverage, p30 in NOTED:
        print(line(system, "regional integration", coverage, p30))
    if asked.run:
        with tempfile.TemporaryDirectory() as folder:
            print(*yake(Path(folder)), sep="\n")


if __name__ == "__main__":
    main()
