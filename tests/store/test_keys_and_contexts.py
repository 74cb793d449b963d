"""The small pure parts of the store: ids, keys, words, sentences that show a term, cells of alternatives."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from glossary.errors import NotFound
from glossary.language.matching import _respell, match_inflected, match_part, match_russian, match_typo
from glossary.language.orthography import fold
from glossary.store.cells import alternatives
from glossary.store.keys import Ref, key_columns, read_uid, split_han, words
from glossary.store.read.contexts import fitness, kwic


@given(st.sampled_from(["concept", "candidate"]), st.integers(1, 10**9))
def test_a_printed_id_reads_back(table, number: int) -> None:
    assert read_uid(Ref(table, number).uid) == Ref(table, number)


@pytest.mark.parametrize("uid", ["", "C", "X000001", "C 1", "C1.0", "C-1", "1", "CC1", "C1\nC2", "Ｃ１"])
def test_what_is_no_id(uid: str) -> None:
    with pytest.raises(NotFound, match="is no id: ids look like C000123"):
        read_uid(uid)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("кедендік одақ", ["кедендік", "одақ"]),
        ("к-ге, x_y", ["к", "ге", "x", "y"]),
        ("ai技术ai", ["ai", "技术", "ai"]),
        ("(2010)", ["2010"]),
        ("𠀀𠀁", ["𠀀𠀁"]),  # beyond the first 65,536 characters
        ("«»—…", []),
        ("", []),
    ],
)
def test_words(text: str, found: list[str]) -> None:
    assert words(text) == found


@given(st.text(alphabet="沈伯明aқ -’", max_size=12))
def test_splitting_han_changes_spaces_only(text: str) -> None:
    assert split_han(text).replace(" ", "") == text.replace(" ", "")
    assert all(len(word) == 1 for word in split_han(text).split() if "沈" in word)


def test_the_keys_of_a_text() -> None:
    assert key_columns("Өзара AI技术") == ("өзара ai 技 术", "озара ai 技 术")


LONG = "Кеден одағы " + "өте " * 80 + "маңызды."


@pytest.mark.parametrize(
    ("better", "worse", "reason"),
    [
        ("Кеден одағы екі елдің сауда саясатын біріктіреді.", "кеден одағы екі елдің сауда саясатын", "complete"),
        ("Кеден одағы екі елдің сауда саясатын біріктіреді.", LONG, "not too long"),
        ("Кеден одағы екі елдің сауда саясатын біріктіреді.", "Кеден одағы бар.", "long enough to tell something"),
        ("Кеден одағы екі елдің саясатын біріктіреді.", "Кеден одағы екі елдің сауда саясатын біріктіреді.", "shorter"),
        ("«Кеден одағы» екі елдің саясатын біріктіреді…", "Кеден одағы екі елдің сауда саясаты", "quotation marks"),
        ("Кеден одағы екі елдің\nсауда саясатын біріктіреді.", "Кеден одағы бар", "a line break is no end"),
    ],
)
def test_the_sentence_that_shows_a_term_better(better: str, worse: str, reason: str) -> None:
    assert fitness(better, "Кеден одағы", "кеден одағы") > fitness(worse, "Кеден одағы", "кеден одағы"), reason


def test_the_citation_form_shows_a_term_better_than_another_form() -> None:
    sentence = "Кеден одағы екі елдің сауда саясатын біріктіреді."
    assert fitness(sentence, "Кеден\nодағы", "кеден одағы") == fitness(sentence, "кеден одағының", "кеден одағы") + 1


@pytest.mark.parametrize(
    ("surface", "kk", "reason"),
    [
        ("Еурпалық Одақ", "Еуропалық Одақ", "misspelt"),
        ("ынтымақтастықтық", "ынтымақтастық", "an ending said twice"),
        ("ЕО-ның", "Еуропалық Одақ", "an abbreviation"),
    ],
)
def test_another_writing_shows_a_term_worst(surface: str, kk: str, reason: str) -> None:
    best = "Бұл сөйлем терминді өте жақсы көрсетеді."
    worst = "және " * 999
    assert fitness(best, surface, kk) < fitness(worst, kk, kk) - 1, reason


@pytest.mark.parametrize(
    ("sentence", "word", "shown"),
    [
        ("Мақсаты:\n- өсу;\n- кеден одағы;\n- даму.", "кеден одағы", "кеден одағы;"),
        ("Мақсаты:\n- өсу;\n- даму.", "Мақсаты", "Мақсаты:"),
        ("1) өсу;\n2) кеден одағы\n3) даму.", "кеден одағы", "кеден одағы"),
        ("ә) кеден\n   одағы;\nб) даму.", "кеден\n   одағы", "кеден одағы;"),
        ("Кеден одағы\n– бұл одақ.", "Кеден одағы", "Кеден одағы – бұл одақ."),  # a line that begins with its dash
        (
            "Олар: (а) өсу,\n(ә) даму, (б) одақ.",
            "одақ",
            "Олар: (а) өсу, (ә) даму, (б) одақ.",
        ),  # runs on in its sentence
        ("Олар: а) өсу,\nә) даму, б) одақ.", "даму", "Олар: а) өсу, ә) даму, б) одақ."),  # the same
        ("Оны\nА. Смит жазды.", "жазды", "Оны А. Смит жазды."),  # an initial
        ("Ол\n2009. Өсті", "Ол", "Ол 2009. Өсті"),  # a year
    ],
)
def test_of_a_list_only_the_item_is_shown(sentence: str, word: str, shown: str) -> None:
    start = sentence.index(word)
    line = kwic(sentence, start, start + len(word), "a.txt")
    assert line.sentence == shown
    assert line.sentence[line.start : line.end] == " ".join(word.split())


def test_a_list_is_no_complete_sentence() -> None:
    listed, plain = "Мақсаттары бар:\n- кеден одағы;\n- даму.", "Мақсаттары бар: кеден одағы, сондай-ақ даму."
    assert fitness(listed, "кеден одағы", "кеден одағы") + 1 < fitness(plain, "кеден одағы", "кеден одағы")


@given(
    st.text(alphabet="аб \n\t", max_size=20),
    st.text(alphabet="қә", min_size=1),
    st.text(alphabet="аб \n.", max_size=20),
)
def test_a_key_word_stands_where_its_context_says(before: str, word: str, after: str) -> None:
    line = kwic(before + word + after, len(before), len(before) + len(word), "a.txt")
    assert line.sentence[line.start : line.end] == word
    assert not set(line.sentence) & set("\n\t")
    assert line.sentence == line.sentence.strip()
    assert "  " not in line.sentence


@pytest.mark.parametrize(
    ("cell", "texts"),
    [
        ("customs union", ["customs union"]),
        ("customs union | CU|CU | ", ["customs union", "CU"]),
        ("|", []),
        ("  ", []),
        ("Кеден  oдағы", ["Кеден одағы"]),  # two spaces, a Latin o
        ("a/b; c", ["a/b; c"]),  # only the bar separates
    ],
)
def test_alternatives(cell: str, texts: list[str]) -> None:
    assert alternatives(cell) == texts


@given(st.lists(st.text(alphabet="abқ ", min_size=1).map(str.strip).filter(bool), unique_by=fold))
def test_alternatives_read_back(texts: list[str]) -> None:
    once = alternatives(" | ".join(texts))
    assert alternatives(" | ".join(once)) == once


@pytest.mark.parametrize(
    ("typed", "stored", "meets", "reason"),
    [
        ("одақтардың", "одақ", True, "plural and genitive"),
        ("одағын", "одақ", True, "қ became ғ before the possessive"),
        ("одақ", "одағы", True, "the stored word is the inflected one"),
        ("кітаптан", "кітабы", True, "both are: п became б in one"),
        ("одақтас", "одақ", False, "-тас makes another word"),
        ("одан", "одақ", False, "another word"),
        ("伯", "沈伯明", True, "Chinese has no spaces"),
        ("明伯", "沈伯明", False, "in this order only"),
    ],
)
def test_inflected(typed: str, stored: str, meets: bool, reason: str) -> None:
    assert (match_inflected(typed, stored) is not None) == meets, reason


@pytest.mark.parametrize(
    ("typed", "stored", "meets", "reason"),
    [
        ("одак", "одақ", True, "к for қ"),
        ("одагынын", "одақ", True, "г for ғ, and қ had become ғ"),
        ("тауелдиликтин", "тәуелділік", True, "an ending typed with и for і, н for ң"),
        ("унемдеу", "үнемдеу", True, "у for ү"),
        ("одан", "одақ", False, "н never stands for қ"),
        ("казакстанга", "казино", False, "alike at the beginning only"),
    ],
)
def test_russian(typed: str, stored: str, meets: bool, reason: str) -> None:
    assert (match_russian(typed, stored) is not None) == meets, reason


def test_guessing_kazakh_letters_is_not_tried_on_words_that_only_begin_alike() -> None:
    assert list(_respell("казакстандыктардынки", "казына мен байлық")) == []
    assert "одақтардың" in _respell("одактардын", "одақ")
    assert len(list(_respell("одактардын", "одақ"))) <= 2**3


def test_the_beginning_of_a_word_is_a_better_part_of_it() -> None:
    beginning, middle = match_part("тәуел", "тәуелділік"), match_part("ділік", "тәуелділік")
    assert beginning is not None
    assert middle is not None
    assert beginning.quality > middle.quality


@pytest.mark.parametrize(
    ("typed", "stored", "meets"),
    [("интерграция", "интеграция", True), ("интеграциа", "интеграция", True), ("мемлекет", "мектеп", False)],
)
def test_misspelt(typed: str, stored: str, meets: bool) -> None:
    assert (match_typo(typed, stored) is not None) == meets


@given(
    st.sampled_from(["одақтардың", "одак", "интерграция", "union", "沈"]),
    st.sampled_from(["одақ", "интеграция", "沈伯明"]),
)
def test_a_match_is_a_share_of_one_and_says_why(typed: str, stored: str) -> None:
    for judge in (match_inflected, match_russian, match_part, match_typo):
        match = judge(typed, stored)
        assert match is None or (0 < match.quality <= 1 and (match.why or typed == stored or typed in stored))


@pytest.mark.parametrize(
    ("sentence", "word", "shown"),
    [
        ("Мұра қал-\nдырушыдан өтеді.", "қал-\nдырушыдан", "Мұра [қалдырушыдан] өтеді."),  # in the key word
        ("Мұра қал-\r\n  дырушыдан өтеді.", "өтеді", "Мұра қалдырушыдан [өтеді]."),  # before it
        ("Одақ құр-\nылды.", "Одақ", "[Одақ] құрылды."),  # after it
        ("Бірінші —\nодақ.", "одақ", "Бірінші — [одақ]."),  # a dash breaks no word
        ("Алматы-\nАстана жолы.", "жолы", "Алматы- Астана [жолы]."),  # two names, not one broken word
        ("2010-\n2015 жылдар.", "жылдар", "2010- 2015 [жылдар]."),
    ],
)
def test_broken_words_are_whole_again(sentence: str, word: str, shown: str) -> None:
    start = sentence.index(word)
    line = kwic(sentence, start, start + len(word), "a.txt")
    assert f"{line.sentence[: line.start]}[{line.sentence[line.start : line.end]}]{line.sentence[line.end :]}" == shown
