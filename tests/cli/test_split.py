"""Saying that a variant is another term, at the keyboard and from scripts, and undoing what was done."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

from glossary.store.termbase import open_termbase

Run = Callable[..., Result]

TEXT = (
    "Кедендік одақ құрылды. Кедендік одақтың мүшелері көп. Кедендік одақ бар. Кеден одағы (customs union) кеңейді. "
    "Кеден одағының шешімі шықты. Еуропалық Одақ (ЕО) келісті. ЕО-ның шешімі бар."
)


@pytest.fixture
def texts(run: Run, tmp_path: Path) -> Path:
    """A termbase with «Еуропалық Одақ» and its abbreviation (K1), «кедендік одақ» and «кеден одағы» together (K2)."""
    (tmp_path / "a.txt").write_text(TEXT, encoding="utf-8")
    assert run("mine", "a.txt", "--domain", "economy").exit_code == 0
    return tmp_path / "a.txt"


def shown(run: Run, uid: str) -> dict[str, object]:
    result = run("show", uid, "--format", "jsonl")
    assert result.exit_code == 0
    found: dict[str, object] = json.loads(result.stdout)
    return found


def variants(run: Run, uid: str) -> list[str]:
    listed = shown(run, uid)["variants"]
    assert isinstance(listed, list)
    return [one["text"] for one in listed if one["kind"] != "inflection"]


def found(run: Run, query: str) -> str:
    return str(json.loads(run("search", query, "--limit", "1", "--format", "jsonl").stdout)["uid"])


def test_a_variant_is_split_off_and_joined_again(run: Run, texts: Path) -> None:
    assert found(run, "кеден одағы") == "K000002"
    result = run("split", "k2", "кеден одағы", "--by", "Marat")
    own = found(run, "кеден одағы")
    assert result.stderr == f"Kept apart from K000002: «кеден одағы» is {own} now and has 2 places in texts.\n"
    assert (variants(run, "K2"), shown(run, own)["count"]) == ([], 2)
    assert "split by Marat  кеден одағы" in run("show", "K2").stdout
    run("mine", "a.txt", "--again")
    assert (variants(run, "K2"), found(run, "кеден одағы")) == ([], own)
    assert run("undo").stderr.startswith("Undone: «mine»"), "it said something else of the two"
    result = run("undo")
    assert result.stderr.startswith("Undone: «split» by Marat, 20")
    assert (variants(run, "K2"), found(run, "кеден одағы")) == (["кеден одағы"], "K000002")
    assert run("verify").exit_code == 0


def test_a_split_shows_in_exports(run: Run, texts: Path) -> None:
    def rows() -> dict[str, dict[str, str]]:
        run("export", "review.jsonl", "--review", "--overwrite")
        lines = Path("review.jsonl").read_text(encoding="utf-8").splitlines()
        return {row["kk"]: row for row in map(json.loads, lines) if "kk" in row}

    assert "Еуропалық Одақ | ЕО" in rows()
    assert rows()["кедендік одақ"]["en"] == "customs union"
    run("split", "K1", "ЕО")
    run("split", "K2", "кеден одағы")
    after = rows()
    assert {"Еуропалық Одақ", "ЕО", "кедендік одақ", "кеден одағы"} < after.keys()
    assert (after["кедендік одақ"]["en"], after["кеден одағы"]["en"]) == ("", "customs union")
    assert after["кедендік одақ"]["note"] == "", "what was split off is no note of a reviewer"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("split", "K2", "валюта одағы"), "is no other writing of K000002"),
        (("split", "K2", "кедендік одақтың"), "is a form of «кедендік одақ»"),
        (("split", "K99", "кеден одағы"), "There is no K000099"),
        (("undo", "K2"), "There is no decision on K000002"),
        (("undo", "K99"), "There is no K000099"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(run: Run, texts: Path, arguments: tuple[str, ...], sentence: str) -> None:
    result = run(*arguments)
    assert (result.exit_code, result.stderr.count("\n")) == (1, 1)
    assert sentence in result.stderr


def test_undo_goes_back_act_by_act(run: Run, texts: Path) -> None:
    run("edit", "K2", "--en", "toll union", "--by", "Marat")
    run("accept", "K2", "--by", "Marat")
    run("add", "салық", "--en", "tax", "--by", "Marat")
    said = [run("undo").stderr.split(" by ")[0] for _ in range(4)]
    assert said == ["Undone: «add»", "Undone: «accept»", "Undone: «edit»", "Undone: «mine»"]
    assert run("undo").stderr == "Nothing is left to undo in this termbase.\n"
    figures = json.loads(run("stats", "--format", "jsonl").stdout)
    assert (figures["documents"], figures["occurrences"], figures["concepts"]) == (0, 0, {})
    assert figures["candidates"] == {}
    assert run("verify").exit_code == 0


def test_undo_of_an_id_leaves_what_was_done_since(run: Run, texts: Path) -> None:
    run("reject", "K1")
    run("accept", "K2")
    assert run("undo", "k1").stderr == "Took back the last decision on K000001.\n"
    assert (shown(run, "K1")["status"], shown(run, "K2")["status"]) == ("new", "accepted")
    assert run("undo", "c1").stderr == "Took back the last decision on C000001.\n"
    assert shown(run, "K2")["status"] == "new"


def test_a_text_that_mine_brought_is_undone_in_the_log(run: Run, texts: Path) -> None:
    Path("b.txt").write_text("Салықтық жүйе бар. " + TEXT, encoding="utf-8")
    before = shown(run, "K2")
    run("mine", "b.txt", "--domain", "law")
    assert shown(run, "K2")["documents"] == 2
    result = run("undo", "--by", "Marat")
    assert result.stderr.endswith(": b.txt and what was found there.\n")
    assert shown(run, "K2") | {"rev": 0} == before | {"rev": 0}
    with open_termbase(Path("terms.db"), "read") as termbase:
        question = (
            "SELECT DISTINCT b.command, c.action FROM change c JOIN batch b ON b.id = c.batch"
            " WHERE c.table_name = 'document' ORDER BY c.id"
        )
        logged = [tuple(row) for row in termbase._connection.execute(question)]
    assert logged == [("undo", "delete")], "what mine brought is a range of numbers"
    assert run("mine", "b.txt").stderr.startswith("Texts: 1 (1 new, 0 changed)."), "it can be mined again"


def test_a_text_that_mine_replaced_is_had_back(run: Run, texts: Path) -> None:
    before = shown(run, "K2")
    texts.write_text("Алғы сөз. " + TEXT, encoding="utf-8")
    run("mine", "a.txt")
    assert shown(run, "K2")["contexts"] != before["contexts"] or shown(run, "K2")["rev"] != before["rev"]
    assert run("undo").stderr.startswith("Undone: «mine»")
    assert shown(run, "K2") | {"rev": 0} == before | {"rev": 0}
    assert json.loads(run("stats", "--format", "jsonl").stdout)["documents"] == 1


def keys(run: Run, typed: str) -> str:
    return run("review", stdin=typed).stdout


def test_the_card_shows_what_was_brought_together(run: Run, texts: Path) -> None:
    cards = keys(run, "s\nq\n")
    assert "also ЕО  (abbreviation, 1×)" in cards
    assert "also кеден одағы  (structure, 2×)" in cards
    assert "inflection" not in cards


def test_a_key_splits_and_the_new_term_comes_next(run: Run, texts: Path) -> None:
    shown_ = keys(run, "s\nv\n1\ns\nr\nz\nq\n")
    assert "1  кеден одағы  (structure, 2×)" in shown_
    uid = found(run, "кеден одағы")
    assert f"Kept apart: it is {uid} now." in shown_
    cards = [line.split()[3] for line in shown_.splitlines() if " of " in line and "  K" in line]
    assert cards == ["K000001", "K000002", "K000002", uid, cards[4], uid]
    assert (shown(run, uid)["status"], variants(run, "K2")) == ("new", [])


@pytest.mark.parametrize("typed", ["s\nv\n\nq\n", "s\nv\n7\nq\n", "s\nv\nx\nq\n", "s\nv\n", "s\nv\n1\nz\nq\n"])
def test_nothing_is_split_by_mistake(run: Run, texts: Path, typed: str) -> None:
    """Enter, a number or word that means nothing, the end of the input, or z after it."""
    keys(run, typed)
    assert variants(run, "K2") == ["кеден одағы"]
    assert found(run, "кеден одағы") == "K000002"


def test_v_on_a_term_without_variants_says_so(run: Run, db: Path) -> None:
    assert "No other writing was brought together" in run("review", "--db", str(db), stdin="v\nq\n").stdout
