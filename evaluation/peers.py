"""The miner next to other term extractors: how much of the annotated terms each finds, and in what time.

    python evaluation/peers.py                           our figures on the examples, beside those noted for the peers
    python evaluation/peers.py --run                     run the peers too, each on the same texts and the same gold
    python evaluation/peers.py --text FILE --gold FILE   any text with a table of its terms in a column `kk`

`--run` installs the peers with pip (it needs a network, a minute and 700 MB) in an environment that is thrown away
afterwards. The exit code is 1 when a peer could not be installed or run.

`offered` is the number of candidates, `coverage` the part of the annotated terms that is among them, `level` the same
among as many first candidates as we offer, `p30` the part of the first thirty that is annotated. `seconds` are those of
a run with the start of its program. None of the peers knows Kazakh and none gets tags or lemmas: candidates are runs of
words between punctuation marks, as the text inflects them.
"""

import argparse
import json
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from measure import GOLD, ROOT, Row, judge_terms, rows

from glossary.errors import GlossaryError, InputError, UsageError
from glossary.model import Candidate
from glossary.texts import read_documents

PATIENCE = 600
"""Seconds after which a step that does not end counts as failed."""


class Failed(GlossaryError):
    """An extractor that cannot be installed or run; the message is the last thing it said."""


class Peer(NamedTuple):
    """An extractor: what people call it, what pip installs for it, and the lines of Python that make `ranked`, a list of
    candidates, best first, from the text on standard input."""

    name: str
    requirement: str
    script: str


class Text(NamedTuple):
    """An annotated text: its name, what it says, and the table of its terms."""

    name: str
    content: str
    gold: list[Row]


class Ranking(NamedTuple):
    """What an extractor offers for a text, best first, and how long it took with the start of its program."""

    phrases: list[str]
    seconds: float


OURS = Peer(
    "glossary",
    "",
    """
from glossary.mining import mine
from glossary.texts import read_documents
ranked = [candidate.kk for candidate in mine(read_documents(["-"])).candidates]
""",
)

JATE = """
from jate import extract
class Words:
    def sentence_split(self, text): return re.split(r"[^\\w\\s-]|\\n\\s*\\n", text)
    def tokenize(self, text): return re.findall(r"\\w+(?:-\\w+)*", text)
    def lemmatize(self, text): return [(word, word) for word in self.tokenize(text)]
found = extract(sys.stdin.read(), algorithm="%s", extractor="ngram", nlp_backend=Words(), max_words=4)
ranked = [term.string for term in found]
"""

PEERS = (
    Peer(
        "YAKE 0.7.3",
        "yake==0.7.3",
        """
import yake
found = yake.KeywordExtractor(lan="kk", n=4, top=10**6).extract_keywords(sys.stdin.read())
ranked = [phrase for phrase, _ in found]
""",
    ),
    Peer("JATE 3.3, C-value, n-grams", "jate==3.3.0", JATE % "cvalue"),
    Peer("JATE 3.3, ComboBasic, n-grams", "jate==3.3.0", JATE % "combobasic"),
    Peer(
        "PyATE 0.5.5, C-value, n-grams",
        # PyATE imports pkg_resources, which later versions of setuptools no longer have.
        "pyate==0.5.5 setuptools<81",
        """
import spacy
from pyate import TermExtraction
from spacy.tokens import Doc
nlp = spacy.blank("xx")
nlp.tokenizer = lambda text: Doc(nlp.vocab, words=re.findall(r"\\w+(?:-\\w+)*|[^\\w\\s]|\\n\\s*\\n", text))
word = {"TEXT": {"REGEX": r"^\\w"}}
runs = [[word] * length for length in range(1, 5)]
found = TermExtraction(sys.stdin.read(), nlp=nlp, default_domain=[], patterns=runs).cvalues(have_single_word=True)
ranked = list(found.index)
""",
    ),
    Peer(
        "Multi-RAKE 0.0.2",
        "multi-rake==0.0.2",
        """
from multi_rake import Rake
ranked = [phrase for phrase, _ in Rake().apply(sys.stdin.read())]
""",
    ),
)

NOTED = (
    ("JATE 3.3, C-value over n-grams", 0.44, 0.27),
    ("JATE 3.3, ComboBasic, Kazakh pattern", 0.38, 0.37),
    ("PyATE, C-value on apertium-kaz tags", 0.35, 0.40),
    ("YAKE", 0.18, 0.33),
    ("TBXTools, n-grams and stop words", 0.11, 0.40),
    ("rutermextract", 0.06, 0.10),
)
"""Coverage and p30 of the peers on a text on regional integration with 119 annotated terms, not among the examples; its
first thirty were judged by a person. YAKE was asked for 400 candidates."""


def answer(*command: str | Path, text: str = "") -> str:
    """What a command prints when it reads a text; `Failed` when it fails or does not end."""
    try:
        done = subprocess.run(command, input=text.encode(), capture_output=True, check=True, timeout=PATIENCE)
    except subprocess.CalledProcessError as error:
        raise Failed((error.stderr.decode(errors="replace").strip() or str(error)).splitlines()[-1]) from error
    except subprocess.TimeoutExpired as error:
        raise Failed(f"no end after {PATIENCE} seconds") from error
    return done.stdout.decode()


def environment(folder: Path) -> Path:
    """The Python of a new environment in a folder."""
    answer(sys.executable, "-m", "venv", folder)
    return folder / ("Scripts" if os.name == "nt" else "bin") / "python"


def installed(folder: Path) -> Iterator[tuple[Peer, Path]]:
    """The peers that could be installed in an environment in a folder, with its Python; a line for each other."""
    try:
        python = environment(folder)
    except Failed as error:
        print(f"No environment for the peers: {error}")
        return
    pip = (python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1")
    for peer in PEERS:
        try:
            answer(*pip, *peer.requirement.split())
        except Failed as error:
            print(row(peer.name, f"not installed: {error}"))
        else:
            yield peer, python


def ranking(peer: Peer, python: Path, text: Text) -> Ranking:
    """What a peer offers for a text."""
    script = f"import json, re, sys\n{peer.script}\nprint(json.dumps(ranked))"
    started = time.perf_counter()
    printed = answer(python, "-I", "-W", "ignore", "-X", "utf8", "-c", script, text=text.content)
    return Ranking(json.loads(printed), time.perf_counter() - started)


def row(system: str, text: str, *figures: str) -> str:
    """One row of the table."""
    return f"{system:<38}{text:<24}" + "".join(f"{figure:>9}" for figure in figures)


def judged(text: Text, ranking: Ranking, level: int) -> list[str]:
    """The figures of a ranking in the order of the table's columns."""
    candidates = [Candidate(phrase, 0.0, 1, 1) for phrase in ranking.phrases]
    numbers = judge_terms(text.gold, candidates).numbers
    cut = judge_terms(text.gold, candidates[:level]).numbers
    shown = (numbers["coverage"], cut["coverage"], numbers["p30"])
    return [str(len(candidates)), *(f"{number:.2f}" for number in shown), f"{ranking.seconds:.1f}"]


def compare(text: Text, peers: Sequence[tuple[Peer, Path]]) -> Iterator[tuple[str, bool]]:
    """A row for us and for each peer on one text, and whether it ran."""
    ours = ranking(OURS, Path(sys.executable), text)
    level = len(ours.phrases)
    yield row(OURS.name, text.name, *judged(text, ours, level)), True
    for peer, python in peers:
        try:
            figures = judged(text, ranking(peer, python, text), level)
        except Failed as error:
            yield row(peer.name, text.name, f"  not run: {error}"), False
        else:
            yield row(peer.name, text.name, *figures), True


def annotated(text: Path, gold: Path) -> Text:
    """A text and the table of its terms; `InputError` when either cannot be used."""
    try:
        terms = rows(str(gold.resolve()))
    except (OSError, UnicodeDecodeError) as error:
        raise InputError(f"{gold} cannot be read as UTF-8: give a table of terms, separated by tabs.") from error
    if not terms or "kk" not in terms[0]:
        raise InputError(f"{gold} has no terms: give a table with tabs, a header and the terms in its column «kk».")
    if text.is_dir():
        raise InputError(f"{text} is a folder: give one text.")
    (document,) = read_documents([text])
    return Text(text.stem, document.text, terms)


def examples() -> list[Text]:
    """Each example text that has a table of its terms."""
    tables = ((text, GOLD / f"terms_{text.stem}.tsv") for text in sorted((ROOT / "examples").glob("*.txt")))
    return [annotated(text, gold) for text, gold in tables if gold.exists()]


def table(texts: Sequence[Text], *, run: bool) -> bool:
    """Print a row for each system on each text; whether every system could be installed and run."""
    with tempfile.TemporaryDirectory() as folder:
        peers = list(installed(Path(folder))) if run else []
        fine = len(peers) == len(PEERS) or not run
        print(row("system", "text", "offered", "coverage", "level", "p30", "seconds"))
        for text in texts:
            for line, ran in compare(text, peers):
                print(line, flush=True)
                fine = fine and ran
    return fine


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """The words of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", action="store_true", help="install the peers in an environment of their own, run them")
    parser.add_argument("--text", type=Path, help="a text instead of the examples")
    parser.add_argument("--gold", type=Path, help="its terms: a table with tabs, in the column «kk»")
    asked = parser.parse_args(words)
    if (asked.text is None) != (asked.gold is None):
        raise UsageError("Give --text and --gold together: the text, and the table of its terms.")
    return asked


def main(words: Sequence[str] | None = None) -> int:
    """Print the table; the exit code."""
    try:
        asked = arguments(words)
        fine = table([annotated(asked.text, asked.gold)] if asked.text else examples(), run=asked.run)
    except GlossaryError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    if not asked.text:
        for system, coverage, p30 in NOTED:
            print(row(system, "regional integration", "", f"{coverage:.2f}", "", f"{p30:.2f}"))
    return 0 if fine else 1


if __name__ == "__main__":
    sys.exit(main())
