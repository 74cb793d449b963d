"""Which sentence of the texts shows a term first and which last, with the real miner."""

from pathlib import Path

import pytest
from stored_texts import BY, opened

from glossary.mining import mine
from glossary.store.termbase import Termbase
from glossary.texts import read_documents


@pytest.mark.parametrize(
    ("text", "kk", "order", "reason"),
    [
        (
            "Инфляция елдің экономикасына қатты әсер етеді. Бағалар өсіп, инфляцияның (inflation) деңгейі артты.",
            "инфляция",
            ["инфляцияның", "Инфляция"],
            "the sentence with the translation",
        ),
        (
            "Бұл жылы инфляция елдің экономикасына әсер етті. Инфляция – ақшаның құнсыздануы мен бағаның жалпы өсуі, ол "
            "әр елде әр түрлі себептермен пайда болады және экономикалық саясаттың ең маңызды мәселелерінің бірі болып "
            "саналады, сондықтан оны үнемі бақылау керек болады.",
            "инфляция",
            ["Инфляция", "инфляция"],
            "the sentence that defines it, though it is long",
        ),
        (
            "Еурпалық Одақ жаңа шешім қабылдады деп хабарлады. Кеше Еуропалық Одақтың. Еуропалық Одақ кеңейді",
            "Еуропалық Одақ",
            ["Еуропалық Одақтың", "Еуропалық Одақ", "Еурпалық Одақ"],
            "a misspelt one, though its sentence is the best",
        ),
    ],
)
def test_the_order_of_sentences(
    base: Termbase, tmp_path: Path, text: str, kk: str, order: list[str], reason: str
) -> None:
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    base.store_mined(mine(read_documents([tmp_path / "a.txt"])), domain="", by=BY)
    uid = next(one.uid for one in base.candidates() if one.kk == kk)
    shown = [one.sentence[one.start : one.end] for one in opened(base, uid).contexts]
    assert shown == order, reason


def test_a_term_in_a_list_is_shown_by_its_item(base: Termbase, tmp_path: Path) -> None:
    text = "Ұйымның мақсаттары:\n- экономикалық тұрақтылық;\n- экономикалық интеграция;\n- сауданы дамыту."
    (tmp_path / "a.txt").write_text(text, encoding="utf-8")
    base.store_mined(mine(read_documents([tmp_path / "a.txt"])), domain="", by=BY)
    uid = next(one.uid for one in base.candidates() if one.kk == "экономикалық интеграция")
    assert [one.sentence for one in opened(base, uid).contexts] == ["экономикалық интеграция;"]
