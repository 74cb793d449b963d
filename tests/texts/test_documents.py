"""Reading texts: encodings, folders, and one clear sentence for whatever cannot be read."""

import io
import os
from pathlib import Path

import pytest

import glossary
from glossary.errors import InputError
from glossary.mining import mine
from glossary.texts.documents import endless, looks_kazakh, read_documents

KAZAKH = "Кедендік одақ туралы келісім күшіне енді. Тараптар оны мақұлдады.\r\nЖаңа сөйлем осы жерде."
RUSSIAN = "Таможенный союз вступил в силу. Стороны одобрили соглашение о таможенном регулировании."


@pytest.mark.parametrize(
    ("text", "encoding", "name"),
    [
        pytest.param(KAZAKH, "utf-8", "utf-8", id="plain"),
        pytest.param(KAZAKH, "utf-8-sig", "utf-8-sig", id="byte order mark is not part of the text"),
        pytest.param(KAZAKH, "utf-16", "utf-16", id="UTF-16 with its mark"),
        pytest.param(KAZAKH, "utf-16-le", "utf-16-le", id="UTF-16 without a mark"),
        pytest.param(KAZAKH, "utf-16-be", "utf-16-be", id="the other byte order"),
        pytest.param(KAZAKH, "utf-32", "utf-32", id="UTF-32, whose mark begins as that of UTF-16"),
        pytest.param(KAZAKH, "utf-32-le", "utf-32-le", id="UTF-32 without a mark"),
        pytest.param(KAZAKH.upper(), "kz1048", "kz1048", id="capitals that read as UTF-8 by accident here and there"),
        pytest.param(RUSSIAN, "cp1251", "cp1251", id="the old Windows code page"),
        pytest.param(KAZAKH, "kz1048", "kz1048", id="the Kazakh standard on its base"),
        pytest.param(KAZAKH, "ptcp154", "ptcp154", id="its rival of Asian Cyrillic fonts"),
    ],
)
def test_the_encoding_is_found(tmp_path: Path, text: str, encoding: str, name: str) -> None:
    (tmp_path / "a.txt").write_bytes(text.encode(encoding))
    (document,) = read_documents([tmp_path / "a.txt"])
    assert (document.text, document.encoding) == (text, name)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        pytest.param(b"", "no text", id="empty"),
        pytest.param(b" \n\t\n", "no text", id="white space only"),
        pytest.param(bytes(range(256)) * 20, "save it as UTF-8", id="binary"),
        pytest.param(RUSSIAN.encode("cp866"), "save it as UTF-8", id="an encoding that is not guessed"),
        pytest.param("одақ".encode("utf-16")[:-1], "damaged", id="cut in the middle of a character"),
    ],
)
def test_what_cannot_be_read_is_named(tmp_path: Path, content: bytes, words: str) -> None:
    path = tmp_path / "bad.txt"
    path.write_bytes(content)
    with pytest.raises(InputError, match=words) as caught:
        read_documents([path])
    assert "bad.txt" in str(caught.value)


@pytest.mark.parametrize(
    ("content", "where"),
    [
        pytest.param(
            KAZAKH.replace("\r\n", "\n\n").encode() + b" \x92.", "line 3, after «сөйлем осы жерде.»", id="one byte"
        ),
        pytest.param(
            "Кеден одағы".encode()[:-1], "line 1, after «Кеден одағ»", id="cut in the middle of its last letter"
        ),
        pytest.param("Кеден\0 одағы".encode(), "line 1, after «Кеден»", id="a zero among the letters"),
        pytest.param(b"\xef\xbb\xbf" + "Кеден ".encode() + b"\xff", "line 1, after «Кеден»", id="with a mark"),
        pytest.param("Кеден\0".encode("utf-16"), "line 1, after «Кеден»", id="a zero in UTF-16"),
        pytest.param(b"\xef\xbb\xbf\xff", "line 1; mend", id="nothing before it"),
    ],
)
def test_damaged_unicode_is_refused_and_the_place_named(tmp_path: Path, content: bytes, where: str) -> None:
    """One wrong byte made a whole text be read in an old code page, without a word."""
    (tmp_path / "a.txt").write_bytes(content)
    with pytest.raises(InputError, match=f"a.txt is UTF-(8|16) text but damaged in {where}"):
        read_documents([tmp_path])


def test_letters_without_end_are_no_word(tmp_path: Path) -> None:
    """They stand in no sentence, so that neither candidates nor their contexts have them; the offsets stay."""
    text = f"Кеден одағы бар. Бұл {'қазақ' * 60_000} сөз. Сауда-{'ө-' * 100}саттық кеден одағы."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (document,) = read_documents([tmp_path])
    assert [text[start:end] for start, end in document.sentences] == [
        "Кеден одағы бар.",
        "Бұл",
        "сөз.",
        "кеден одағы.",
    ]
    assert (endless(document), looks_kazakh(document)) == (2, True)
    assert max(len(one.kk) for one in mine([document]).candidates) < 30


@pytest.mark.parametrize(
    ("text", "kazakh"),
    [
        (KAZAKH, True),
        (RUSSIAN, False),
        ("Customs union.", False),
        ("КЕДЕНДІК ОДАҚ (customs union, a union of states that have one tariff)", True),
        (f"Кеден одағы туралы келісім. {RUSSIAN}", True),  # in two languages
        (f"Қазақстан вступил в силу. {RUSSIAN * 3}", False),  # a name only
    ],
)
def test_kazakh_is_told_by_its_letters(tmp_path: Path, text: str, kazakh: bool) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    (document,) = read_documents([tmp_path])
    assert looks_kazakh(document) is kazakh


def test_a_link_to_nothing_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(KAZAKH, encoding="utf-8")
    (tmp_path / "b.txt").symlink_to("gone.txt")
    (tmp_path / "loop.txt").symlink_to("loop.txt")
    faults: list[InputError] = []
    assert [one.name for one in read_documents([tmp_path, tmp_path / "b.txt"], faults)] == ["a.txt"]
    assert sorted(str(one).split(",")[0].removeprefix(f"{tmp_path}/") for one in faults) == [
        "b.txt is a link to gone.txt",
        "b.txt is a link to gone.txt",
        "loop.txt is a link to loop.txt",
    ]


def test_a_missing_path_is_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="nowhere"):
        read_documents([tmp_path / "nowhere"])


def test_a_folder_without_texts_is_named(tmp_path: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"x")
    with pytest.raises(InputError, match="no file with a text"):
        read_documents([tmp_path])


def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(KAZAKH, encoding="utf-8")

    def denied(_self: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(Path, "read_bytes", denied)
    with pytest.raises(InputError, match=r"a\.txt.*permissions"):
        read_documents([tmp_path])


def test_folders_are_read_whole_and_names_told_apart(tmp_path: Path) -> None:
    for name in ("b/text.md", "a/text.md", "a/deep/other.TXT", "a/skipped.exe", "a/.git/x.txt"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(KAZAKH, encoding="utf-8", newline="")
    names = [document.name for document in read_documents([tmp_path, tmp_path / "a"])]
    assert names == ["other.TXT", "a/text.md", "b/text.md"]


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(KAZAKH.encode())))
    (document,) = read_documents(["-"])
    name = f"-:{document.sha256[:8]}"
    assert (document.path, document.name, document.text) == (name, name, KAZAKH)


def test_line_ends_and_sentences_are_kept_as_written(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(KAZAKH.encode())
    (document,) = read_documents([tmp_path])
    assert [document.text[start:end] for start, end in document.sentences][-1] == "Жаңа сөйлем осы жерде."


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no named pipes")
def test_what_has_no_end_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match=r"a pipe or a device"):
        read_documents([tmp_path / "pipe.txt"])


def test_an_empty_path_is_not_the_folder_one_is_in() -> None:
    texts = glossary.read_texts([""])
    assert (texts.documents, len(texts.unreadable)) == ((), 1)
    assert "An empty path" in texts.unreadable[0]
