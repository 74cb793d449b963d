"""Two translations that texts give for one term stand side by side and say so."""

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]


@pytest.mark.parametrize(
    ("text", "marked", "reason"),
    [
        (
            "Олар аймақтық тәуелділікті (regional interdependence) зерттеді. Кейін аймақтық тәуелділік "
            "(regional dependence) артты.",
            ["regional interdependence", "regional dependence"],
            "two full forms",
        ),
        ("Машиналық оқыту (machine learning, ML) дамыды.", [], "an acronym stands for its full form"),
        ("Кеден одағы (customs union) бар. Кеден одағы (customs unions) бар.", [], "a plural is the same form"),
    ],
)
def test_competing_glosses_are_marked(run: Run, tmp_path: Path, text: str, marked: list[str], reason: str) -> None:
    (tmp_path / "text.txt").write_text(text, encoding="utf-8")
    db = str(tmp_path / "terms.db")
    assert run("mine", str(tmp_path / "text.txt"), "--db", db).exit_code == 0
    pages = run("show", "K1", "--db", db).stdout + run("show", "K2", "--db", db).stdout
    lines = [line for line in pages.splitlines() if line.endswith("competing)")]
    assert sorted(line.split("  ")[2] for line in lines) == sorted(marked), reason
