"""Every encoding beside every damage: what is read, what is repaired and said, what is refused with its line."""

import re
from pathlib import Path

import pytest
from cpu import assert_linear

import glossary
from glossary.errors import InputError
from glossary.exchange.files import read_table
from glossary.texts.decoding import decode

KAZAKH = (
    "Ғылыми жұмыс (research) бітті.\nӨңірдің үлкен қаласы салынды. Әлеуметтік көмек көрсетілді, ұсыныс қабылданды.\n"
)
RUSSIAN = "Научная работа завершена.\nВ регионе построили большой город и оказали социальную помощь жителям.\n"
CHINESE = "Кеден одағы (关税同盟) құрылды.\nСыртқы сауда (对外贸易) өсті.\n"
WITHOUT_KAZAKH = "Тариф пен баж\nкомпания банкте акция сатады."

SOUND = [
    (KAZAKH, "utf-8", "utf-8"),
    (KAZAKH, "utf-8-sig", "utf-8-sig"),
    (KAZAKH, "utf-16", "utf-16"),
    (KAZAKH, "utf-16-le", "utf-16-le"),
    (KAZAKH, "utf-16-be", "utf-16-be"),
    (KAZAKH, "utf-32", "utf-32"),
    (KAZAKH, "utf-32-le", "utf-32-le"),
    (KAZAKH, "utf-32-be", "utf-32-be"),
    (KAZAKH, "kz1048", "kz1048"),
    (KAZAKH.upper(), "kz1048", "kz1048"),
    (KAZAKH, "ptcp154", "ptcp154"),
    (KAZAKH, "gb18030", "gb18030"),
    (CHINESE, "gb18030", "gb18030"),
    (CHINESE, "utf-16-le", "utf-16-le"),
    (RUSSIAN, "cp1251", "cp1251"),
    (RUSSIAN, "koi8-r", "koi8-r"),
    (RUSSIAN, "mac-cyrillic", "mac-cyrillic"),
    (RUSSIAN, "utf-16-be", "utf-16-be"),
    (WITHOUT_KAZAKH, "cp1251", "cp1251"),
    (WITHOUT_KAZAKH, "koi8-r", "koi8-r"),
]


@pytest.mark.parametrize(("text", "encoding", "name"), SOUND)
def test_a_sound_text_is_read(text: str, encoding: str, name: str) -> None:
    assert decode(text.encode(encoding), "a.txt") == (text, name, "")


def read_as(text: str, page: str, wrong: str) -> bytes:
    """A text in one encoding that a program has read in another and saved as UTF-8."""
    shown = [bytes([code]).decode(wrong, "ignore") or chr(code) for code in text.encode(page)]
    return "".join(shown).encode()


@pytest.mark.parametrize(
    ("content", "text", "said"),
    [
        (read_as(KAZAKH, "kz1048", "cp1251"), KAZAKH, "KZ-1048 that was once read as Windows-1251"),
        (read_as(KAZAKH, "ptcp154", "cp1251"), KAZAKH, "PTCP154 that was once read as Windows-1251"),
        (read_as(KAZAKH, "utf-8", "cp1251"), KAZAKH, "UTF-8 that was once read as Windows-1251"),
        (read_as(KAZAKH, "utf-8", "cp1252"), KAZAKH, "UTF-8 that was once read as Windows-1252"),
        (read_as(CHINESE, "utf-8", "cp1251"), CHINESE, "UTF-8 that was once read as Windows-1251"),
        (read_as(RUSSIAN, "utf-8", "cp1251"), RUSSIAN, "UTF-8 that was once read as Windows-1251"),
    ],
)
def test_letters_of_a_wrong_code_page_are_repaired_and_that_is_said(content: bytes, text: str, said: str) -> None:
    found = decode(content, "a.txt")
    assert found == (text, "utf-8", found.repaired)
    assert re.fullmatch(rf"{said} \(\d+×, first in line 1\)", found.repaired)


def test_what_was_repaired_is_said_of_texts_tables_and_dictionaries(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("GLOSSARY_HOME", str(tmp_path))
    said = "KZ-1048 that was once read as Windows-1251 (2×, first in line 2)"
    written = read_as("kk\ten\nқарыз\tdebt\nбағам\trate\n", "kz1048", "cp1251")
    for name in ("a.tsv", "a.txt", "a.md"):
        (tmp_path / name).write_bytes(written)
    assert glossary.add_dictionary(tmp_path / "a.tsv", name="a").repaired == said
    assert read_table(tmp_path / "a.tsv").repaired == said
    for name in ("a.txt", "a.md", "a.tsv"):
        texts = glossary.read_texts([tmp_path / name])
        assert texts.remarks == (f"{tmp_path / name} is {said}, and was read as what it was.",)


WIDE = ("utf-16", "utf-16-le", "utf-32-be")


@pytest.mark.parametrize(
    ("content", "what"),
    [
        *((KAZAKH.encode(code) + b"\xff", "damaged in line 3") for code in ("utf-8", "utf-8-sig")),
        *((KAZAKH.encode(code)[:-1], "damaged in line 2, after .*қабылданды") for code in WIDE),
        (KAZAKH.encode()[:-3] + b"\n", "UTF-8 text but damaged in line 2, after .*қабылданд"),
        (KAZAKH.encode("gb18030") + b"\xff", "is no text"),
        (KAZAKH.encode("kz1048") + "Ғылым".encode(), "KZ1048 text with UTF-8 in line 3"),
        (KAZAKH.encode() + KAZAKH.encode("kz1048"), "damaged in line 3"),
        ((KAZAKH + "\0").encode(), "damaged in line 3"),
        (KAZAKH.encode().replace("ң".encode(), "\ufffd".encode()), "has lost letters («Ө�ірді�») in line 2"),
        *((KAZAKH.encode(code, "replace"), r"has lost letters («?ылыми») in line 1") for code in ("cp1251", "koi8-r")),
        (KAZAKH.encode("cp1251", "replace").decode("cp1251").encode(), "has lost letters («?ылыми») in line 1"),
        ("Бұл бөтен сөз.\nОсы тарма? көп.".encode(), "has lost letters («тарма?») in line 2"),
        ("kk,zh\nтариф,关税\n".encode("cp1251", "replace"), "has lost letters («??») in line 2"),
        (RUSSIAN.encode("cp866"), "is no text"),
        (bytes(range(256)) * 20, "is no text"),
        ("Љубав је њихова, Ђурђевдан је ћирилица.".encode(), "wrong code page"),
    ],
)
def test_other_damage_is_refused_with_its_line(content: bytes, what: str) -> None:
    with pytest.raises(InputError) as caught:
        decode(content, "a.txt")
    start, *rest = what.split(".*")
    assert str(caught.value).startswith("a.txt ")
    assert start in str(caught.value)
    assert all(part in str(caught.value) for part in rest)
    assert str(caught.value).endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        "Бұл қандай одақ? Кімге керек? Білмеймін.",
        "Ол келді ме? иә, келді.",
        "Қайда барасың?деп сұрады. Сайт: egov.kz/doc.php?id=5&til=kk ашық.",
        "Не істейміз??? Қайда??",
        "Київ қаласы мен Љубљана қаласы достасты.",
        "Температура ±5 °C, өлшемі 3 µm, бағасы 10 €.",
        "ЖЕР КОДЕКСІНІҢ ЕРЕЖЕЛЕРІ",
        "«ЮНЕСКО» мен «СССР» туралы",
        "note,??\nөзім,білмеймін",
    ],
)
def test_a_sound_text_is_left_alone(text: str) -> None:
    assert decode(text.encode(), "a.txt") == (text, "utf-8", "")


@pytest.mark.parametrize("unit", ["қазақ", "одаќ ", "С‚", "?", "а?", "ў", "Рђ ", "??\t"])
def test_time_is_linear(unit: str) -> None:
    def work(count: int) -> object:
        content = (unit * count).encode()

        def run() -> None:
            try:
                decode(content, "a.txt")
            except InputError as error:
                assert str(error).startswith("a.txt ")

        return run

    assert_linear(work, 4_000, 32_000)  # type: ignore[arg-type]
