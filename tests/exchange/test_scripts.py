"""A glossary in Latin or Arabic letters goes out and comes back: nothing changes by itself, and what was typed is read as Cyrillic."""

from collections.abc import Iterator
from pathlib import Path

import pytest

import glossary
from glossary.errors import UsageError

SHOWN = ("proposed", "reviewed", "approved")


@pytest.fixture
def terms(tmp_path: Path) -> Iterator[glossary.Termbase]:
    with glossary.open_termbase(tmp_path / "terms.db", "create", by="Айгерім") as termbase:
        termbase.mine("Кедендік одақ (customs union) құрылды. Кедендік одақтың мүшелері бар.")
        termbase.accept(["K000001"])
        termbase.add("субъект", en=["subject"])
        termbase.add("фильм", en=["film"], definition="Экранға арналған туынды.")
        yield termbase


@pytest.mark.parametrize(
    ("script", "union"),
    [
        ("latin", "kedendık odaq"),
        ("latin2017", "kedendik odaq"),
        ("plain", "kedendik odaq"),
        ("arabic", "كەدەندىك وداق"),
    ],
)
@pytest.mark.parametrize("ending", ["tsv", "jsonl", "xlsx", "ods", "tbx"])
def test_what_went_out_in_other_letters_comes_back_unchanged(
    terms: glossary.Termbase, tmp_path: Path, script: str, union: str, ending: str
) -> None:
    path = tmp_path / f"out.{ending}"
    assert terms.export(path, script=script, statuses=SHOWN).rows == 3
    plan = terms.plan_import(path)
    assert union in {line.cells["kk"] for line in plan.incoming.lines}
    assert (plan.changes, plan.new) == ((), ())


def edited(path: Path, before: str, after: str) -> Path:
    path.write_text(path.read_text(encoding="utf-8").replace(before, after), encoding="utf-8")
    return path


@pytest.mark.parametrize("remembered", [True, False])
def test_what_was_typed_in_other_letters_is_read(terms: glossary.Termbase, tmp_path: Path, *, remembered: bool) -> None:
    path = tmp_path / "out.tsv"
    mode = "write" if remembered else "read"
    with glossary.open_termbase(terms.path, mode) as opened:
        opened.export(path, script="latin", statuses=SHOWN)
    edited(edited(path, "kedendık odaq\t", "kedendık odaqtar\t"), "film\tfilm", "film\tmovie")
    changes = {(one.column, one.theirs, one.conflict) for one in terms.plan_import(path).changes}
    assert changes == {("kk", "кедендік одақтар", not remembered), ("en", "movie", not remembered)}


def test_sentences_are_written_with_their_key_words(terms: glossary.Termbase, tmp_path: Path) -> None:
    path = tmp_path / "out.jsonl"
    terms.export(path, script="latin")
    text = path.read_text(encoding="utf-8")
    assert "Kedendık odaqtyñ müşelerı bar." in text
    assert "customs union" in text


def test_an_unknown_script_is_refused(terms: glossary.Termbase, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"no script «runes»: give one of cyrillic, latin"):
        terms.export(tmp_path / "out.tsv", script="runes")
