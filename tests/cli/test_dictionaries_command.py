"""`glossary dictionaries`: added, listed, used by `draft`, removed."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]


@pytest.fixture
def words(tmp_path: Path) -> str:
    path = tmp_path / "words.tsv"
    path.write_text("kk\ten\nтыңқырма\tchukar|partridge\nGDP\tGDP\n", encoding="utf-8")
    return str(path)


def test_add_list_draft_remove(run: Run, words: str) -> None:
    assert "glossary dictionaries add FILE" in run("dictionaries", "list").stderr
    result = run("dictionaries", "add", words, "--licence", "CC0-1.0", "--source", "a friend", "--priority", "1")
    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr == "Added words: 1 headwords, 2 pairs, 1 left out.\n"
    assert json.loads(run("dictionaries", "list", "--format", "jsonl").stdout) == {
        "name": "words",
        "to": "en",
        "source": "a friend",
        "licence": "CC0-1.0",
        "priority": 1,
        "headwords": 1,
        "pairs": 2,
        "left_out": 1,
        "repaired": "",
        "kind": "bilingual",
    }
    answer = json.loads(run("draft", "тыңқырма", "--to", "en", "--engine", "lexicon", "--format", "jsonl").stdout)
    assert (answer["text"], answer["alternatives"]) == ("chukar", ["partridge"])
    assert run("dictionaries", "remove", "words").stderr == "Removed words.\n"
    assert run("dictionaries", "list").stdout == ""


def test_a_list_of_words_says_what_it_is_for_and_its_licence(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "index.noun"
    path.write_text("customs_union n 1 2 @ ~ 1 0 00000002\n", encoding="utf-8")
    said = run("dictionaries", "add", str(path)).stderr
    assert "Added WordNet: 1 terms of one language (en)" in said
    assert "go before others" in said
    assert "Its licence: WordNet license." in said
    assert "monolingual" in run("dictionaries", "list").stdout


def test_drafts_in_the_termbase_name_the_dictionary(run: Run, db: Path, tmp_path: Path) -> None:
    path = tmp_path / "own.tsv"
    path.write_text("ортақ тариф\tthe tariff of us all\n", encoding="utf-8")
    run("dictionaries", "add", str(path), "--priority", "1")
    assert run("draft", "--to", "en", "--db", str(db)).exit_code == 0
    shown = run("show", "K3", "--db", str(db), "--format", "jsonl").stdout
    proposal = next(one for one in json.loads(shown)["proposals"] if one["text"] == "the tariff of us all")
    assert proposal["built_from"] == "ортақ тариф: the tariff of us all, dictionary: own"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["add", "none.tsv"], "cannot be read"),
        (["add", "none.doc"], "cannot be read"),
        (["remove", "none"], "see glossary dictionaries list"),
    ],
)
def test_what_cannot_be_is_one_sentence(run: Run, arguments: list[str], says: str) -> None:
    result = run("dictionaries", *arguments)
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert says in result.stderr
