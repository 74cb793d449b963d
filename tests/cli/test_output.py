"""How values become cells, lines and tables."""

import json
import re

import pytest

from glossary.cli.options import listed
from glossary.cli.output import plain, show
from glossary.errors import UsageError

CELLS = [
    (None, ""),
    ("одақ", "одақ"),
    (0.5, "0.50"),
    (7, "7"),
    (["a", None, 1], "a; ; 1"),
    ({"c-value": 0.9, "domain": 2.0}, "c-value 0.90; domain 2.00"),
    ([], ""),
]


@pytest.mark.parametrize(("content", "cell"), CELLS)
def test_values_as_cells(content: object, cell: str) -> None:
    assert plain(content) == cell


ROWS = [{"kk": "одақ, кеңес", "score": 0.5, "why": "«a»"}, {"kk": "кеден", "extra": 1}]


def test_json_lines_keep_everything(capsys: pytest.CaptureFixture[str]) -> None:
    show(ROWS, ("kk",), "jsonl")
    lines = capsys.readouterr().out.splitlines()
    assert [json.loads(line) for line in lines] == ROWS
    assert "одақ" in lines[0]


def test_csv_has_the_named_columns(capsys: pytest.CaptureFixture[str]) -> None:
    show(ROWS, ("kk", "score"), "csv")
    assert capsys.readouterr().out == 'kk,score\n"одақ, кеңес",0.50\nкеден,\n'


def test_a_table_is_never_cut_where_there_is_no_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    long = "сөз " * 100 + "соңы"
    show([{"kk": long}], ("kk",), "table")
    assert long in capsys.readouterr().out


NARROW = {"uid": "K000028", "kk": "аймақтық экономикалық ынтымақтастық", "en": "regional cooperation"}
NARROW |= {"status": "accepted", "domain": "economy", "why": "contains"}


@pytest.mark.parametrize(
    ("width", "columns"),
    [
        (120, ["uid", "kk", "en", "status", "domain", "why"]),
        (60, ["uid", "kk", "en", "status", "domain"]),
        (50, ["uid", "kk", "en", "status"]),
    ],
)
def test_a_narrow_terminal_does_without_the_reasons(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, width: int, columns: list[str]
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", str(width))
    show([NARROW], tuple(NARROW), "table")
    printed = re.sub(r"\x1b\[[0-9;]*m", "", capsys.readouterr().out)
    assert [word for word in printed.split("─")[0].split() if word in NARROW] == columns
    assert all(word in printed for word in ("K000028", "accepted"))
    assert all(len(line) <= width for line in printed.splitlines())


def test_a_terminal_too_narrow_for_a_table_gets_a_list(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    monkeypatch.setenv("COLUMNS", "30")
    show([NARROW, {"uid": "C1"}], tuple(NARROW), "table")
    assert capsys.readouterr().out == "".join(f"{name}: {text}\n" for name, text in NARROW.items()) + "\nuid: C1\n\n"


def test_markup_in_a_text_is_no_markup(capsys: pytest.CaptureFixture[str]) -> None:
    show([{"kk": "[bold]одақ[/bold] [1]"}], ("kk",), "table")
    assert "[bold]одақ[/bold] [1]" in capsys.readouterr().out


@pytest.mark.parametrize("form", ["table", "jsonl"])
def test_no_rows_print_nothing(capsys: pytest.CaptureFixture[str], form: str) -> None:
    show([], ("kk",), form)  # type: ignore[arg-type]
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize(("text", "parts"), [("en", ("en",)), ("zh, en", ("en", "zh")), ("en,en", ("en",))])
def test_lists_come_in_their_own_order(text: str, parts: tuple[str, ...]) -> None:
    assert listed(text, ("en", "zh"), "language") == parts


@pytest.mark.parametrize("text", ["", "fr", "en,", "EN"])
def test_lists_know_what_they_may_hold(text: str) -> None:
    with pytest.raises(UsageError, match="is no language: choose from en, zh"):
        listed(text, ("en", "zh"), "language")


def test_a_table_in_a_file_has_no_empty_lines_around_it(capsys: pytest.CaptureFixture[str]) -> None:
    show([{"kk": "кеден", "en": "customs"}], ("kk", "en"), "table")
    first, *_, last = capsys.readouterr().out.split("\n")[:-1]
    assert (first.split(), last.split()) == (["kk", "en"], ["кеден", "customs"])
