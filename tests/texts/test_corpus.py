"""Texts beside the stored ones: what is new, and what was moved, copied or lost."""

from collections.abc import Callable
from pathlib import Path

import pytest
from written import zipped

from glossary.texts.corpus import Corpus, compare
from glossary.texts.documents import read_documents

Act = Callable[[Path], object]


def write(folder: Path, name: str, text: str) -> None:
    (folder / name).parent.mkdir(exist_ok=True)
    (folder / name).write_text(text, encoding="utf-8")


def move(before: str, after: str) -> Act:
    return lambda folder: (folder / before).rename(folder / after)


def copy(before: str, after: str) -> Act:
    return lambda folder: write(folder, after, (folder / before).read_text(encoding="utf-8"))


def remove(name: str) -> Act:
    return lambda folder: (folder / name).unlink()


def edit(name: str) -> Act:
    return lambda folder: write(folder, name, "Еркін сауда аймағы.")


def said(corpus: Corpus, folder: Path) -> dict[str, list[str]]:
    """The names below the folder, «new < old» for a pair; nothing that is empty."""

    def name(path: str) -> str:
        return Path(path).relative_to(folder.resolve()).as_posix()

    found = {
        "fresh": [name(one.path) for one in corpus.fresh],
        "same": [name(one.path) for one in corpus.same],
        "moved": [f"{name(one.path)} < {name(path)}" for path, one in corpus.moved.items()],
        "copies": [f"{name(one.path)} < {name(path)}" for one, path in corpus.copies],
        "gone": [name(path) for path in corpus.gone],
    }
    return {sort: names for sort, names in found.items() if names}


CASES = {
    "nothing happened": ([], {"same": ["a.txt", "b.txt"]}),
    "a new text": ([edit("c.txt")], {"same": ["a.txt", "b.txt"], "fresh": ["c.txt"]}),
    "a changed one": ([edit("a.txt")], {"fresh": ["a.txt"], "same": ["b.txt"]}),
    "moved": ([move("a.txt", "c.txt")], {"moved": ["c.txt < a.txt"], "same": ["b.txt"]}),
    "copied": ([copy("a.txt", "c.txt")], {"same": ["a.txt", "b.txt"], "copies": ["c.txt < a.txt"]}),
    "copied before it": ([copy("b.txt", "0.txt")], {"same": ["a.txt", "b.txt"], "copies": ["0.txt < b.txt"]}),
    "two copies, one original gone": (
        [copy("a.txt", "c.txt"), move("a.txt", "d.txt")],
        {"same": ["b.txt"], "moved": ["c.txt < a.txt"], "copies": ["d.txt < c.txt"]},
    ),
    "moved, and another text where it was": (
        [move("a.txt", "c.txt"), edit("a.txt")],
        {"moved": ["c.txt < a.txt"], "fresh": ["a.txt"], "same": ["b.txt"]},
    ),
    "gone": ([remove("a.txt")], {"same": ["b.txt"], "gone": ["a.txt"]}),
    "overwritten by a copy of another": (
        [copy("b.txt", "a.txt")],
        {"same": ["b.txt"], "copies": ["a.txt < b.txt"], "gone": ["a.txt"]},
    ),
    "overwritten by another, which is gone": ([move("b.txt", "a.txt")], {"fresh": ["a.txt"], "gone": ["b.txt"]}),
    "one for the other": (
        [move("a.txt", "x"), move("b.txt", "a.txt"), move("x", "b.txt")],
        {"fresh": ["a.txt", "b.txt"]},
    ),
}


@pytest.mark.parametrize(("acts", "expected"), CASES.values(), ids=CASES)
def test_what_became_of_texts(tmp_path: Path, acts: list[Act], expected: dict[str, list[str]]) -> None:
    for name in ("a.txt", "b.txt"):
        write(tmp_path, name, f"Кеден одағы. {name}")
    stored = {one.path: one.sha256 for one in read_documents([tmp_path])}
    for act in acts:
        act(tmp_path)
    assert said(compare(read_documents([tmp_path]), stored, [str(tmp_path)]), tmp_path) == expected


def test_only_what_lay_in_a_folder_that_was_given_is_missed(tmp_path: Path) -> None:
    for name in ("a/one.txt", "ab/two.txt"):
        write(tmp_path, name, f"Кеден одағы. {name}")
    write(tmp_path, "a/kept.txt", "Сауда.")
    stored = {one.path: one.sha256 for one in read_documents([tmp_path])}
    for name in ("a/one.txt", "ab/two.txt"):
        (tmp_path / name).unlink()
    folder, text = tmp_path / "a", tmp_path / "a" / "kept.txt"
    assert said(compare(read_documents([text]), stored, [str(text)]), tmp_path) == {"same": ["a/kept.txt"]}
    assert said(compare(read_documents([folder]), stored, [str(folder)]), tmp_path)["gone"] == ["a/one.txt"]


def test_a_copy_of_what_is_packed_or_fetched_has_not_moved(tmp_path: Path) -> None:
    write(tmp_path, "a.txt", "Кеден одағы.")
    (document,) = read_documents([tmp_path / "a.txt"])
    (tmp_path / "b.zip").write_bytes(zipped({"c.txt": "Кеден одағы."}))
    packed = f"{tmp_path.resolve().as_posix()}/b.zip/c.txt"
    for path in (packed, "https://example.kz/c.txt"):
        corpus = compare([document], {path: document.sha256}, [str(tmp_path)])
        assert (corpus.copies, corpus.moved) == ([(document, path)], {})
    (inside,) = read_documents([tmp_path / "b.zip"])
    corpus = compare([inside], {packed: inside.sha256}, [str(tmp_path)])
    assert (corpus.same, corpus.gone) == ([inside], [])


def test_copies_in_one_run_count_once_where_nothing_is_stored(tmp_path: Path) -> None:
    for name in ("b/one.txt", "a/one.txt", "a/two.txt"):
        write(tmp_path, name, "Кеден одағы.")
    assert said(compare(read_documents([tmp_path]), {}), tmp_path) == {
        "fresh": ["a/one.txt"],
        "copies": ["a/two.txt < a/one.txt", "b/one.txt < a/one.txt"],
    }
