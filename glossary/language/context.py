"""Which reading is right here: the neighbours decide.

The readings of a line form a lattice; the cheapest path through it is found by dynamic programming over pairs of neighbouring word
classes (Viterbi 1967). A word with one reading parts the line, so that only the runs of doubtful words between such words are searched.
The costs of pairs say what Kazakh syntax expects: the verb comes last, an accusative stands before a verb and an adjective before a noun,
a genitive or bare noun before a possessed one.
"""

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

from glossary.language.reading import Reading

if TYPE_CHECKING:
    from glossary.language.words import Cell

CLASSES = (
    "START END STOP COMMA N N3 GEN ACC DAT LOC ABL INS ATTR ADJ ADV PRON NUM FIN PART CONV IMP CONJ POST PTCL X VN VNO VN3 VGEN VACC"
    " GEN3 ACC3 DAT3 LOC3 ABL3 INS3"
).split()
"""Word classes: nominals by case (N bare, N3 possessed nominative, GEN3 … possessed in a case, ATTR -дағы), verbs by form, verbal
nouns bare (VN), possessed (VN3), in the genitive or accusative, and in other cases (VNO)."""
_VERBAL = {"N3": "VN3", "GEN": "VGEN", "ACC": "VACC"}
"""What holds of a nominal holds of a verbal noun too, but for what a «=» names: an object stands before verbal nouns only."""
_POSSESSED = frozenset({"GEN", "ACC", "DAT", "LOC", "ABL", "INS"})
"""What holds of a nominal in these cases holds of a possessed one too."""
_INDEX = {name: place for place, name in enumerate(CLASSES)}

PAIRS: tuple[tuple[str, str, float], ...] = (
    ("FIN", "STOP", -1.2),
    ("FIN", "END", -0.3),
    ("FIN", "COMMA", -0.4),
    ("FIN", "N GEN ACC DAT LOC ABL ATTR ADJ NUM X PRON", 0.9),
    ("FIN", "N3", 1.4),
    ("FIN", "CONJ PTCL POST", -0.2),
    ("CONV", "FIN PART CONV VN VNO", -0.7),
    ("CONV", "N3 GEN ACC ABL", 0.4),
    ("CONV", "STOP", 0.6),
    ("PART", "N N3 GEN ACC DAT LOC ABL INS VN", -0.5),
    ("PART", "FIN", 0.0),
    ("PART", "POST", -0.5),
    ("IMP", "N N3 GEN ACC DAT LOC ABL INS ADJ FIN PART CONV VN VNO PRON NUM POST", 1.0),
    ("IMP", "END STOP", -0.5),
    ("ACC", "FIN PART CONV VN VNO IMP", -0.8),
    ("ACC", "N N3 GEN INS", 0.5),
    ("ACC", "=N3 =GEN", 1.0),
    ("ACC", "=ACC", 1.9),
    ("ACC", "STOP POST CONJ", 1.0),
    ("DAT LOC ABL INS", "FIN PART CONV VN VNO", -0.3),
    ("ABL DAT", "POST", -0.6),
    ("ADJ", "N N3 GEN ACC DAT LOC ABL INS", -0.5),
    ("ADJ", "VN VNO", -0.2),
    ("ADJ", "ADJ", -0.4),
    ("ADJ", "POST", 0.3),
    ("N VN", "N3", -0.6),
    ("N VN", "GEN3 ACC3 DAT3 LOC3 ABL3 INS3", -0.3),
    ("GEN", "N3", -0.8),
    ("GEN", "STOP COMMA POST CONJ FIN", 0.8),
    ("GEN", "N", 0.3),
    ("N3", "N3", -0.2),
    ("NUM", "N", -0.4),
    ("NUM", "DAT LOC ABL INS ACC GEN", -0.3),
    ("NUM X", "N3", -1.2),
    ("X", "N", -0.3),
    ("PRON", "N N3 ADJ", -0.2),
    ("N VN ADJ INS", "PRON", 0.5),
    ("N VN X", "CONJ", -0.6),
    ("CONJ", "VN VNO", 0.4),
    ("CONJ", "N VN X", -0.4),
    ("START STOP", "CONJ", 0.6),
    ("N N3 VN", "POST", -0.4),
    ("ADV", "FIN PART CONV ADJ ADV VN", -0.4),
    ("ADV", "N3 GEN ACC", 0.3),
    ("ATTR", "N N3 GEN ACC DAT LOC ABL INS ADJ VN", -0.5),
    ("ATTR", "STOP FIN POST", 0.8),
    ("START COMMA", "FIN", 0.6),
    ("START", "PTCL POST", 1.5),
    ("START", "N3", 0.5),
    ("N ADJ", "END STOP", 0.2),
    ("LOC", "N3", 0.2),
)
"""Left classes, right classes, cost in units of disbelief; negative where the pair is expected."""


def _matrix() -> list[list[float]]:
    matrix = [[0.0] * len(CLASSES) for _ in CLASSES]
    for lefts, rights, cost in PAIRS:
        for left in _named(lefts):
            for right in _named(rights):
                matrix[_INDEX[left]][_INDEX[right]] += cost
    return matrix


def _named(classes: str) -> list[str]:
    """The classes that a row of `PAIRS` names."""
    names = classes.split()
    plain = [name.removeprefix("=") for name in names]
    return [
        *plain,
        *(_VERBAL[name] for name in names if name in _VERBAL),
        *(f"{name}3" for name in plain if name in _POSSESSED),
    ]


_MATRIX = _matrix()
_ROUNDING = 1e-9
"""Costs that differ by less are equal."""
_START, _END = _INDEX["START"], _INDEX["END"]
_CASES = {"gen": "GEN", "acc": "ACC", "dat": "DAT", "loc": "LOC", "abl": "ABL", "ins": "INS"}
_FORMS = {"finite": "FIN", "participle": "PART", "converb": "CONV", "imperative": "IMP"}
_CLOSED = {"ADV": "ADV", "CONJ": "CONJ", "POSTP": "POST", "PART": "PTCL", "X": "X"}


def word_class(reading: Reading) -> int:
    """The place of a reading's class among `CLASSES`."""
    if reading.pos == "PUNCT":
        return _INDEX["STOP" if reading.lemma in ".!?…;:" else "COMMA"]
    return _INDEX[_class_name(reading.pos, reading.case, reading.possessive, reading.form, reading.attributive)]


def _class_name(pos: str, case: str | None, possessive: int | None, form: str, attributive: bool) -> str:
    if pos == "VERB":
        return _FORMS[form]
    if attributive:
        return "ATTR"
    if name := _nominal_class(pos, case, possessive):
        return name
    if pos in ("PRON", "NUM", "ADJ"):
        return pos
    return _CLOSED.get(pos, "VN" if pos == "VN" else "N")


def _nominal_class(pos: str, case: str | None, possessive: int | None) -> str:
    """The class of a nominal with a case or a possession; empty for a bare one."""
    name = _CASES.get(case or "", "N3" if possessive else "")
    if name and pos == "VN":
        return _VERBAL.get(name, "VNO")
    return f"{name}3" if possessive and name in _POSSESSED else name


def choose(lattice: "Sequence[Cell]") -> list[tuple[Reading, ...]]:
    """The readings of each token with the one that fits its neighbours first, the others in their own order."""
    chosen = [cell.readings for cell in lattice]
    if len(lattice) == 1:
        return chosen
    doubtful = [at for at, readings in enumerate(chosen) if len(readings) > 1]
    for first, after in _runs(doubtful):
        left = lattice[first - 1].classes[0] if first else _START
        right = lattice[after].classes[0] if after < len(lattice) else _END
        if after - first > 1:
            chosen[first:after] = _cheapest_path(left, lattice[first:after], right)
            continue
        settled = lattice[first].settled
        if (left, right) not in settled:
            settled[left, right] = _cheapest_path(left, lattice[first:after], right)[0]
        chosen[first] = settled[left, right]
    return chosen


def _runs(places: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Places that follow one another, as their first and the one after their last."""
    first = after = -1
    for place in places:
        if place != after:
            if first >= 0:
                yield first, after
            first = place
        after = place + 1
    if first >= 0:
        yield first, after


def _cheapest_path(left: int, lattice: "Sequence[Cell]", right: int) -> list[tuple[Reading, ...]]:
    """The readings of neighbours that each have several, between two classes that are sure."""
    steps: list[list[int]] = []
    before: tuple[int, ...] = (left,)
    costs = [0.0]
    for readings, classes, _settled in lattice:
        step, costs = _step(before, costs, readings, classes)
        steps.append(step)
        before = classes
    return _follow(lattice, steps, _cheapest(before, costs, right)[1])


def _step(
    before: tuple[int, ...], costs: list[float], readings: tuple[Reading, ...], classes: tuple[int, ...]
) -> tuple[list[int], list[float]]:
    """For each reading the place of the best reading before it, and the cost of the best path to it."""
    found = [_cheapest(before, costs, kind) for kind in classes]
    return [place for _, place in found], [
        cost + reading.cost for (cost, _), reading in zip(found, readings, strict=True)
    ]


def _cheapest(before: tuple[int, ...], costs: list[float], kind: int) -> tuple[float, int]:
    """The cost of the best path up to a reading of this class, and the place of the reading before it: of equal ones the first."""
    best, place = costs[0] + _MATRIX[before[0]][kind], 0
    for at in range(1, len(before)):
        if (cost := costs[at] + _MATRIX[before[at]][kind]) < best - _ROUNDING:
            best, place = cost, at
    return best, place


def _follow(lattice: "Sequence[Cell]", steps: list[list[int]], last: int) -> list[tuple[Reading, ...]]:
    chosen = []
    for cell, step in zip(reversed(lattice), reversed(steps), strict=True):
        readings = cell.readings
        chosen.append(readings if last == 0 else (readings[last], *readings[:last], *readings[last + 1 :]))
        last = step[last]
    return chosen[::-1]
