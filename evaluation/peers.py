"""The miner next to other extractors of terms and of glosses, on the annotated texts and sentences of `gold/`.

    python evaluation/peers.py                           us, and the methods that need nothing installed
    python evaluation/peers.py --run                     the programs of others too
    python evaluation/peers.py --run --write             and the tables into docs/measuring.md
    python evaluation/peers.py --text FILE --gold FILE   terms only, any text with a table of its terms in a column `kk`

`--run` installs the programs with pip (it needs a network, a minute and 700 MB) in an environment that is thrown away
afterwards, or is kept in the folder that `--scratch` names. The exit code is 1 when one could not be installed or run.

Of terms: `coverage` is the part of the annotated ones among all that is offered, `p30` and `p100` the part of terms among
the first thirty and hundred, `r-precision` that among as many as the text has, each the mean of the texts. Who reads «runs»
gets the help of our analyser: the text cut to its noun phrases, with their heads in citation form. Of glosses: pairs of a
Kazakh and a foreign form that are right; «cited», the Kazakh side has been put into citation form by our analyser.
`CPU s` are seconds of processor time for all texts, with the start of the program, without our help to others.
"""

import argparse
import re
import sys
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from systems import brackets, terms
from systems.judging import Numbers, Passage, Text, annotated, mean, of_pairs, of_terms, passages, texts
from systems.nominal_runs import helped
from systems.running import Failed, Ready, ready, run

from glossary import cite
from glossary.errors import GlossaryError, UsageError

PAGE = Path(__file__).resolve().parents[1] / "docs" / "measuring.md"
OF_TERMS = ("coverage", "p30", "p100", "r_precision")
OF_PAIRS = ("precision", "recall", "f1")
TERMS = (terms.OURS, *terms.PEERS, *terms.BASELINES)
GLOSSES = (brackets.OURS, *brackets.PEERS)


class Line(NamedTuple):
    """A row of a table: an extractor, what it reads or how its answers are taken, its figures in the order of the columns and
    its seconds, or what went wrong."""

    extractor: str
    kind: str
    figures: Sequence[float]
    seconds: float
    trouble: str = ""

    def cells(self) -> list[str]:
        """The row as text; words instead of figures when there are none."""
        shown = [f"{figure:.2f}" for figure in self.figures]
        return [self.extractor, self.kind, *([self.trouble] if self.trouble else [*shown, f"{self.seconds:.1f}"])]


def heading(kind: str, names: Sequence[str], *, held: bool) -> list[str]:
    """The names of the columns of a table; figures of texts that are held out stand behind the others."""
    shown = [name.replace("_", "-") for name in names]
    return ["extractor", kind, *shown, *(f"held: {name}" for name in shown if held), "CPU s"]


def markdown(cells: Sequence[str]) -> str:
    """One row of a table."""
    return f"| {' | '.join(cells)} |"


def lines_of_terms(systems: Iterable[Ready], gold: Sequence[Text]) -> Iterator[Line]:
    """Every extractor of terms on plain text; those that can have our help also on what it makes of the text."""
    plain = [text.content for text in gold]
    runs = [helped(text) for text in plain]
    for one in systems:
        yield line_of_terms(one, "our phrases" if one.system in terms.BASELINES else "text", gold, plain)
        if one.system in terms.PEERS and not one.trouble:
            yield line_of_terms(one, "runs", gold, runs)


def line_of_terms(one: Ready, kind: str, gold: Sequence[Text], contents: list[str]) -> Line:
    """The figures of an extractor for what is made of the texts."""
    found, seconds, trouble = tried(one, contents)
    figures = [of_terms(text, phrases) for text, phrases in zip(gold, found, strict=not trouble)]
    parts = [[numbers for text, numbers in zip(gold, figures, strict=not trouble) if text.held == held]
             for held in (False, True)]  # fmt: skip
    return Line(one.system.name, kind, in_order([mean(part) for part in parts if part], OF_TERMS), seconds, trouble)


def lines_of_pairs(systems: Iterable[Ready], gold: Sequence[Passage]) -> Iterator[Line]:
    """Every extractor of glosses, with the Kazakh side as it stands and, but for ours, in citation form."""
    for one in systems:
        found, seconds, trouble = tried(one, [passage.content for passage in gold])
        ours = one.system == brackets.OURS
        yield line_of_pairs(one, "cited" if ours else "as it stands", gold, found, seconds, trouble)
        if not ours and not trouble:
            cited = [[(cite(kk), form) for kk, form in pairs] for pairs in found]
            yield line_of_pairs(one, "cited", gold, cited, seconds, trouble)


def line_of_pairs(
    one: Ready, kind: str, gold: Sequence[Passage], found: Sequence[Any], seconds: float, trouble: str
) -> Line:
    """The figures of an extractor for the pairs that it finds."""
    figures = []
    for held in (False, True) if not trouble else ():
        part = [(passage, pairs) for passage, pairs in zip(gold, found, strict=True) if passage.held == held]
        figures.append(of_pairs(part))
    return Line(one.system.name, kind, in_order(figures, OF_PAIRS), seconds, trouble)


def tried(one: Ready, contents: list[str]) -> tuple[list[Any], float, str]:
    """What an extractor finds in some texts, its seconds, and what went wrong."""
    if one.trouble:
        return [], 0.0, one.trouble
    try:
        return *run(one.system, one.python, contents), ""
    except Failed as error:
        return [], 0.0, f"not run: {error}"


def in_order(groups: Iterable[Numbers], names: Sequence[str]) -> list[float]:
    """The figures of several groups in the order of the columns."""
    return [numbers[name] for numbers in groups for name in names]


def table(head: Sequence[str], lines: Iterable[Line]) -> tuple[list[str], bool]:
    """Print a table row by row; its rows, and whether every extractor ran."""
    rows = [markdown(head), markdown(["---"] * len(head))]
    print(*rows, sep="\n")
    fine = True
    for line in lines:
        rows.append(markdown(line.cells()))
        print(rows[-1], flush=True)
        fine = fine and not line.trouble
    return rows, fine


def write(page: str, name: str, rows: Sequence[str]) -> str:
    """A page with the rows of a table between its marks."""
    start, end = f"<!-- {name} -->\n", f"\n<!-- /{name} -->"
    changed, times = re.subn(
        f"(?s){re.escape(start)}.*?{re.escape(end)}", lambda _: start + "\n".join(rows) + end, page
    )
    assert times == 1, f"the page has the marks of {name} once"
    return changed


def arguments(words: Sequence[str] | None) -> argparse.Namespace:
    """The words of the command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--run", action="store_true", help="install the programs of others and run them too")
    parser.add_argument("--scratch", type=Path, help="a folder that keeps their environment for the next run")
    parser.add_argument("--write", action="store_true", help="write the tables into docs/measuring.md when all has run")
    parser.add_argument("--text", type=Path, help="a text instead of those of the project")
    parser.add_argument("--gold", type=Path, help="its terms: a table with tabs, in the column «kk»")
    asked = parser.parse_args(words)
    if (asked.text is None) != (asked.gold is None):
        raise UsageError("Give --text and --gold together: the text, and the table of its terms.")
    if asked.write and (asked.text or not asked.run):
        raise UsageError("Give --write with --run and without --text: the page shows all texts and all extractors.")
    return asked


def compare(asked: argparse.Namespace, folder: Path) -> bool:
    """Print what is asked for, and write it; whether every extractor ran."""
    gold = [annotated(asked.text, asked.gold)] if asked.text else texts()
    chosen = [one for one in (*TERMS, *GLOSSES) if asked.run or not one.requirement]
    systems = {one.system: one for one in ready(chosen, folder)}
    head = heading("reads", OF_TERMS, held=any(text.held for text in gold))
    rows, fine = table(head, lines_of_terms((systems[one] for one in TERMS if one in systems), gold))
    if asked.text:
        return fine
    print()
    head = heading("Kazakh side", OF_PAIRS, held=True)
    pairs, pairs_fine = table(head, lines_of_pairs((systems[one] for one in GLOSSES if one in systems), passages()))
    if asked.write and fine and pairs_fine:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(write(write(page, "peers of terms", rows), "peers of glosses", pairs), encoding="utf-8")
    return fine and pairs_fine


def main(words: Sequence[str] | None = None) -> int:
    """Compare; the exit code."""
    try:
        asked = arguments(words)
        with tempfile.TemporaryDirectory() as folder:
            return 0 if compare(asked, asked.scratch or Path(folder)) else 1
    except GlossaryError as error:
        print(error, file=sys.stderr)
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
