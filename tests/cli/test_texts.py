"""What `glossary mine` says of texts that are stored already, and `glossary forget`."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import Result

Run = Callable[..., Result]

TEXT = "Митоз (mitosis) — жасушаның бөлінуі. Митоздың сатылары көп. Мейоз да бөліну болып табылады."
LAW = "Шарт (contract) — тараптардың келісімі. Мүлік құқығы шартпен қорғалады."


@pytest.fixture
def folders(run: Run, tmp_path: Path) -> Path:
    """A termbase with a/bio.txt and a/zan.txt, of which the first has a copy in b."""
    for name, text in (("a/bio.txt", TEXT), ("a/zan.txt", LAW), ("b/bio.txt", TEXT)):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    told = run("mine", "a", "b", "--domain", "biology")
    assert told.exit_code == 0
    assert told.stderr.startswith("Passed over, for they say the same as another text: b/bio.txt (as a/bio.txt).\n")
    assert "Texts: 2 (2 new, 0 changed)." in told.stderr
    return tmp_path


def hit(run: Run, query: str) -> dict[str, object]:
    found: dict[str, object] = json.loads(run("search", query, "--limit", "1", "--format", "jsonl").stdout)
    return found


def count(run: Run, query: str) -> tuple[object, object]:
    shown = json.loads(run("show", str(hit(run, query)["uid"]), "--format", "jsonl").stdout)
    return shown["count"], shown["documents"]


def test_a_text_that_moved_is_not_counted_again(run: Run, folders: Path) -> None:
    before = count(run, "митоз")
    (folders / "a" / "bio.txt").rename(folders / "a" / "moved.txt")
    told = run("mine", "a", "b").stderr
    assert "Passed over, for they say the same as another text: bio.txt (as moved.txt).\n" in told
    assert "Moved since they were mined, and not counted again: moved.txt (was a/bio.txt).\n" in told
    assert "Texts: 0 (0 new, 0 changed)." in told
    assert count(run, "митоз") == before == (2, 1)
    (folders / "c").mkdir()
    (folders / "a" / "moved.txt").rename(folders / "c" / "moved.txt")
    (folders / "b" / "bio.txt").unlink()
    told = run("mine", "c").stderr
    assert f"moved.txt (was {folders / 'a' / 'moved.txt'})" in told, "where it lay tells the two apart"
    assert count(run, "митоз") == before


def test_a_text_that_is_gone_is_named_and_can_be_taken_out(run: Run, folders: Path) -> None:
    uid = str(hit(run, "мүлік құқығы")["uid"])
    run("accept", uid)
    (folders / "a" / "zan.txt").unlink()
    told = run("mine", "a").stderr
    line = "No longer there: zan.txt; to take out what was found in them: glossary forget zan.txt\n"
    assert line in told
    assert line not in run("mine", "b").stderr, "another folder"
    told = run("forget", "zan.txt", "--by", "Marat").stderr
    assert told.startswith("Taken out of terms.db: zan.txt, with ")
    assert told.endswith(" candidates. As it was: terms.db.backup.\n")
    assert hit(run, "мүлік құқығы")["status"] == "approved"
    assert run("search", "тараптардың келісімі").stdout == ""
    assert "No longer" not in run("mine", "a").stderr
    assert run("verify").exit_code == 0
    assert run("undo").stderr.startswith("Undone: «forget» by Marat")
    assert "No longer there: zan.txt" in run("mine", "a").stderr, "it is back"


@pytest.mark.parametrize("name", ["zan.txt", "a/zan.txt", "./b/../a/zan.txt", "{folder}/a/zan.txt"])
def test_a_text_is_taken_out_by_its_name_or_path(run: Run, folders: Path, name: str) -> None:
    assert "Taken out of terms.db: zan.txt, " in run("forget", name.format(folder=folders)).stderr


def test_a_name_with_a_space_is_quoted_and_many_are_not_listed(run: Run, tmp_path: Path) -> None:
    folder = tmp_path / "t"
    folder.mkdir()
    for number in range(8):
        (folder / f"a {number}.txt").write_text(f"{TEXT} {number}", encoding="utf-8")
    run("mine", "t")
    (folder / "a 0.txt").unlink()
    assert "glossary forget 'a 0.txt'\n" in run("mine", "t").stderr
    for number in range(1, 7):
        (folder / f"a {number}.txt").unlink()
    told = run("mine", "t").stderr
    assert "No longer there: a 0.txt, a 1.txt, a 2.txt, a 3.txt, a 4.txt and 2 more; " in told
    assert told.splitlines()[-2].endswith("glossary forget NAME…")


def test_a_domain_is_put_right(run: Run, folders: Path) -> None:
    run("reject", str(hit(run, "мейоз")["uid"]))
    told = run("mine", "a", "--domain", "law").stderr
    assert "2 of 2 texts; --again mines them too and files 2 of them under law.\n" in told
    assert hit(run, "митоз")["domain"] == "biology"
    told = run("mine", "a", "--again", "--domain", "Law").stderr
    assert "Filed under Law, before under biology: a/bio.txt, zan.txt.\n" in told
    assert (hit(run, "митоз")["domain"], hit(run, "мейоз")["domain"]) == ("Law", "biology")
    assert "files" not in run("mine", "a", "--domain", "LAW").stderr


def test_glosses_that_were_there_are_not_new(run: Run, folders: Path) -> None:
    (folders / "a" / "bio.txt").write_text(f"Алғы сөз. {TEXT} Бұл ген (gene) туралы.", encoding="utf-8")
    assert " 1 glosses." in run("mine", "a").stderr


def test_what_is_no_word_is_left_out_and_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "long.txt").write_text(f"{TEXT} Бұл {'жасуша' * 50_000} сөз.", encoding="utf-8")
    result = run("mine", "long.txt", "--dry-run")
    assert "a hundred letters and more without a space in long.txt (1×).\n" in result.stderr
    assert len(result.stdout) < 10_000


def test_one_place_is_one(run: Run, tmp_path: Path) -> None:
    text = (
        "Кедендік одақ құрылды. Кедендік одақтың мүшелері көп. Кедендік одақ бар. Кеден одағы (customs union) кеңейді."
    )
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    run("mine", "a.txt")
    told = run("split", str(hit(run, "кедендік одақ")["uid"]), "кеден одағы").stderr
    assert told.endswith(" now and has 1 place in texts.\n")
