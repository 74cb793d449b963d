"""`glossary mine`: the objects it prints, and what it stores."""

import hashlib
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

TEXT = """Кедендік одақ (customs union) аймақтық интеграцияның маңызды кезеңі болып табылады.
Кедендік одақтың ортақ сыртқы тарифі бар. Аймақтық интеграция кедендік одақтан басталады.
"""


def test_explaining_to_people_says_the_reasons_in_words_and_fits_a_terminal(run: Run, text: Path) -> None:
    text.write_text(TEXT + "Бұл одақ (Беларусь, Ресей) жаңа.", encoding="utf-8")
    printed = run("mine", str(text), "--dry-run", "--explain").stdout
    titles = [line for line in printed.splitlines() if line and not line.startswith(" ")]
    assert titles == ["Glosses", "Terms", "Names", "Brackets that hold no gloss"]
    assert re.search(r"(?m)^  1  \d\.\d\d  .+  \d+×", printed)
    assert re.search(r"(?m)^      .*glossed 1×", printed)
    assert max(map(len, printed.splitlines())) < 200


@pytest.fixture
def text(tmp_path: Path) -> Path:
    path = tmp_path / "text.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def objects(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.stderr
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_dry_run_prints_and_stores_nothing(run: Run, text: Path, tmp_path: Path) -> None:
    found = objects(run("mine", str(text), "--dry-run", "--format", "jsonl"))
    gloss = next(row for row in found if row["type"] == "gloss")
    assert (gloss["kk"], gloss["text"], gloss["rule"]) == ("кедендік одақ", "customs union", "parenthesis")
    assert TEXT[int(str(gloss["start"])) : int(str(gloss["end"]))] == "customs union"
    assert not (tmp_path / "terms.db").exists()


def test_people_see_glosses_and_terms_apart(run: Run, text: Path) -> None:
    printed = run("mine", str(text), "--dry-run").stdout
    headings = [line.split()[:3] for line in printed.splitlines() if "kk" in line.split()]
    assert headings == [["kk", "lang", "text"], ["rank", "kk", "score"]]


def test_standard_input_and_limits(run: Run) -> None:
    found = objects(run("mine", "-", "--dry-run", "--format", "jsonl", "--limit", "1", stdin=TEXT))
    assert [row["rank"] for row in found if row["type"] == "term"] == [1]
    named = f"-:{hashlib.sha256(TEXT.encode()).hexdigest()[:8]}"
    assert {row["source"] for row in found if row["type"] == "gloss"} == {named}
    strong = objects(run("mine", "-", "--dry-run", "--format", "jsonl", "--min-score", "1", stdin=TEXT))
    assert not [row for row in strong if row["type"] == "term" and float(str(row["score"])) < 1]


def test_mining_twice_changes_nothing(run: Run, text: Path) -> None:
    first = run("mine", str(text), "--domain", "economy")
    assert (first.exit_code, first.stdout) == (0, "")
    assert "Texts: 1 (1 new, 0 changed)." in first.stderr
    assert "0 candidates, 0 glosses" in run("mine", str(text), "--domain", "economy").stderr


def test_only_new_and_changed_texts_are_mined(run: Run, text: Path, tmp_path: Path) -> None:
    run("mine", str(text))
    other = tmp_path / "other.txt"
    other.write_text("Аймақтық интеграция дамыды. Сыртқы сауда өсті.", encoding="utf-8")
    told = run("mine", str(text), str(other)).stderr
    assert "Unchanged since they were mined: 1 of 2 texts" in told
    assert "Texts: 1 (1 new, 0 changed)." in told
    assert "Unchanged" not in run("mine", str(text), "--again").stderr
    other.write_text("Сыртқы сауда өсті.", encoding="utf-8")
    assert "Texts: 1 (0 new, 1 changed)." in run("mine", str(tmp_path)).stderr
    found = objects(run("search", "аймақтық интеграция", "--format", "jsonl"))
    assert found, "the other text still has it"


def test_a_changed_text_keeps_every_decision(run: Run, text: Path) -> None:
    run("mine", str(text))
    best = objects(run("search", "кедендік одақ", "--format", "jsonl"))[0]
    assert run("accept", str(best["uid"])).exit_code == 0
    text.write_text("Еркін сауда аймағы құрылды.", encoding="utf-8")
    run("mine", str(text))
    kept = objects(run("search", "кедендік одақ", "--format", "jsonl"))[0]
    assert (kept["kk"], kept["status"]) == (best["kk"], "approved")


def test_what_was_rejected_is_not_offered_again(run: Run, text: Path) -> None:
    run("mine", str(text))
    best = json.loads(run("search", "кедендік одақ", "--format", "jsonl").stdout.splitlines()[0])
    assert run("reject", best["uid"]).exit_code == 0
    found = objects(run("mine", str(text), "--dry-run", "--format", "jsonl"))
    assert best["kk"] not in [row["kk"] for row in found if row["type"] == "term"]


@pytest.mark.parametrize(
    ("content", "words"),
    [(None, "none.txt"), (b"", "no text"), (bytes(range(256)) * 4, "none.txt")],
    ids=["missing", "empty", "binary"],
)
def test_texts_that_cannot_be_read(run: Run, tmp_path: Path, content: bytes | None, words: str) -> None:
    if content is not None:
        (tmp_path / "none.txt").write_bytes(content)
    result = run("mine", "none.txt")
    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert words in result.stderr
    assert not (tmp_path / "terms.db").exists()


def test_one_bad_file_does_not_keep_the_others_from_being_mined(run: Run, text: Path) -> None:
    folder = text.parent / "texts"
    folder.mkdir()
    text.rename(folder / "good.txt")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "binary.txt").write_bytes(bytes(range(256)) * 4)
    result = run("mine", "texts", "nowhere.txt")
    assert result.exit_code == 1
    stored, *bad = result.stderr.splitlines()
    assert stored.startswith("Texts: 1 (1 new")
    assert [line.split(" no ")[0].rsplit(" ", 1)[0] for line in sorted(bad)] == [
        "There",
        "texts/binary.txt",
        "texts/empty.txt",
    ]
    assert all(line.endswith(".") for line in bad)


RUSSIAN = "Таможенный союз вступил в силу. Қазақстан входит в этот союз. " + "Остальные государства наблюдают. " * 2


@pytest.mark.parametrize("content", [RUSSIAN, "Customs union."])
def test_a_text_that_is_not_kazakh_is_named_and_not_mined(run: Run, text: Path, content: str) -> None:
    """Mined, it would be so many candidates to reject. The others of the run are mined, in good order."""
    text.with_name("other.txt").write_text(content, encoding="utf-8")
    told = run("mine", str(text.parent))
    assert (told.exit_code, told.stderr.count("\n")) == (0, 2)
    assert told.stderr.startswith("Not mined, for they do not look Kazakh (hardly one of the letters ")
    assert "): other.txt.\nTexts: 1 (1 new" in told.stderr
    told = run("mine", str(text.with_name("other.txt")))
    assert (told.exit_code, told.stderr.count("\n")) == (1, 1), "nothing was left to do"


def test_sentences_in_russian_are_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("Кеден одағы құрылды. Необходимо учитывать мнение сторон.", encoding="utf-8")
    result = run("mine", str(tmp_path / "a.txt"), "--dry-run")
    assert "Sentences in Russian, whose words are no terms: a.txt (1×)." in result.stderr
    assert "учитывать" not in result.stdout


def test_a_terminal_is_shown_how_far_it_is(run: Run, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("FORCE_COLOR", "1")  # what makes a terminal of any stream
    monkeypatch.setenv("COLUMNS", "100")
    shown = run("mine", str(text)).stderr
    for what in ("Reading texts", "Mining", "Texts: 1 (1 new"):
        assert what in shown
    assert "\x1b[" in shown
    monkeypatch.delenv("FORCE_COLOR")
    assert "Mining" not in run("mine", str(text), "--again").stderr


def test_nothing_is_half_stored_after_ctrl_c(run: Run, text: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("glossary.store.write.ingest._Run._store_glosses", interrupt)
    result = run("mine", str(text))
    assert (result.exit_code, result.stderr) == (1, "Interrupted; nothing half-done was stored.\n")
    assert '"documents": 0' in run("stats", "--format", "jsonl").stdout


def test_what_was_rejected_is_counted_but_not_offered(run: Run, tmp_path: Path, text: Path) -> None:
    run("mine", str(text))
    (found,) = [json.loads(line) for line in run("search", "кедендік одақ", "--format", "jsonl").stdout.splitlines()][
        :1
    ]
    run("reject", found["uid"])
    again = tmp_path / "again.txt"
    again.write_text("Кедендік одақ пен кедендік одақтың тарифі туралы.\n" + TEXT, encoding="utf-8")
    printed = run("mine", str(again), "--format", "jsonl", "--limit", "2").stdout
    terms = [row for row in map(json.loads, printed.splitlines()) if row["type"] == "term"]
    assert len(terms) == 2
    assert "кедендік одақ" not in {row["kk"] for row in terms}
    shown = json.loads(run("show", found["uid"], "--format", "jsonl").stdout)
    assert (shown["status"], shown["count"], shown["documents"]) == ("rejected", 8, 2)


def test_two_texts_on_standard_input_are_two(run: Run) -> None:
    for stdin in (TEXT, TEXT, TEXT + "Тағы бір сөйлем."):
        run("mine", "-", stdin=stdin.encode())
    assert json.loads(run("stats", "--format", "jsonl").stdout)["documents"] == 2


def test_every_place_in_a_document_says_where_it_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.md").write_text(
        "# Сауда\n\nБаж салығы төленді.\n\n| қазақша | english |\n|---|---|\n| кеден одағы | customs union |\n",
        encoding="utf-8",
    )
    found = objects(run("mine", "a.md", "--format", "jsonl"))
    gloss, union = (
        next(row for row in found if (row["type"], row["kk"]) == (kind, "кеден одағы")) for kind in ("gloss", "term")
    )
    assert (gloss["text"], gloss["rule"], gloss["where"]) == ("customs union", "segment", "cell A7")
    assert [place["where"] for place in union["occurrences"]] == ["cell A7"]  # type: ignore[index, attr-defined]
    uid = str(objects(run("search", "кеден одағы", "--format", "jsonl"))[0]["uid"])
    assert "(a.md, cell A7)" in run("show", uid).stdout
    assert json.loads(run("show", uid, "--format", "jsonl").stdout)["contexts"][0]["where"] == "cell A7"
