"""The measure of how terms are recognised in running text holds on a sample."""

import random
import runpy
from pathlib import Path

MEASURE = runpy.run_path(str(Path(__file__).parents[2] / "evaluation" / "check_uses.py"))


def test_inflected_uses_are_found_and_other_words_are_not() -> None:
    chance = random.Random(7)
    known = MEASURE["terms"](300, chance)
    right, wrong = list(MEASURE["uses"](known, 200, chance)), list(MEASURE["near_misses"](known, 30, chance))
    missed = [text for term, text in right if not MEASURE["checked"](term)(text)]
    taken = [text for term, text in wrong if MEASURE["checked"](term)(text)]
    assert len(missed) <= 2, missed
    assert len(taken) <= 1, taken
