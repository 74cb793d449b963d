"""The whole miner: ranking with reasons, decisions, definitions, the same answer every time, time linear in the length."""

import math
import os
import subprocess
import sys
from collections.abc import Callable
from functools import partial

import pytest
from cpu import assert_linear

from glossary.mining.miner import mine
from glossary.mining.ranking.features import WEIGHTS
from glossary.mining.ranking.termhood import c_value, coverage, weirdness
from glossary.model import Mined

TEXT = (
    "Кеден одағы дегеніміз – елдердің ортақ сыртқы тарифі бар сауда бірлестігі. Экономикалық интеграция маңызды. "
    "Кеден одағы (customs union) экономикалық интеграцияның сатысы. Бұл жағдай бірінші рет болды. "
    "«Жасыл экономика» бағдарламасы басталды. Экономикалық интеграция тереңдеді."
)


def ranks(found: Mined) -> dict[str, int]:
    return {one.kk.lower(): rank for rank, one in enumerate(found.candidates)}


def test_terms_stand_before_general_words(mined: Callable[..., Mined]) -> None:
    order = ranks(mined(TEXT))
    assert max(order["кеден одағы"], order["экономикалық интеграция"]) < order["сыртқы тариф"]
    assert not {"жағдай", "бірінші рет", "бұл жағдай"} & order.keys()


def test_every_score_is_explained(mined: Callable[..., Mined]) -> None:
    for one in mined(TEXT).candidates:
        total = WEIGHTS["bias"] + sum(one.why.values())
        assert one.score == pytest.approx(1 / (1 + math.exp(-total)), abs=0.02)


def test_the_text_itself_is_evidence(mined: Callable[..., Mined]) -> None:
    found = {one.kk.lower(): one for one in mined(TEXT).candidates}
    assert {"gloss", "definition"} <= found["кеден одағы"].why.keys()


def test_a_definition_is_kept_with_its_source(mined: Callable[..., Mined]) -> None:
    (definition,) = next(one for one in mined(TEXT).candidates if one.kk.lower() == "кеден одағы").definitions
    assert definition.text.startswith("Кеден одағы дегеніміз")
    assert TEXT[definition.start : definition.end] == definition.text


def test_occurrences_bound_the_phrase_in_its_sentence(mined: Callable[..., Mined]) -> None:
    found = mined(TEXT)
    for one in found.candidates:
        assert len(one.occurrences) == one.count
        for place in one.occurrences:
            assert TEXT[place.start : place.end] == place.surface
            assert place.sentence.start <= place.start < place.end <= place.sentence.end


def test_decisions_feed_back(documents: Callable[..., tuple]) -> None:
    read = documents(TEXT)
    before = {one.kk: one.score for one in mine(read).candidates}
    after = {one.kk: one.score for one in mine(read, votes={"экономикалық интеграция": -1.0}).candidates}
    assert after.keys() <= before.keys()
    assert after["экономикалық интеграция"] < before["экономикалық интеграция"]
    raised = {one.kk: one.score for one in mine(read, votes={"валюта одағы": 1.0}).candidates}
    assert raised["кеден одағы"] > before["кеден одағы"], "by its head"
    elsewhere = {one.kk: one.score for one in mine(read, votes={"валюта одағы": 0.2}).candidates}
    assert before["кеден одағы"] < elsewhere["кеден одағы"] < raised["кеден одағы"], "another domain says less"
    vouched = {one.kk: one.score for one in mine(read, votes={"кеден бақылауы": 1.0}).candidates}
    assert vouched["кеден одағы"] > before["кеден одағы"], "by its modifier"
    alone = {one.kk: one.score for one in mine(read, votes={"кеден": 1.0}).candidates}
    assert alone["кеден одағы"] > before["кеден одағы"], "by an accepted term that it contains"
    refused = {one.kk: one.score for one in mine(read, votes={"кеден мәселесі": -1.0}).candidates}
    assert refused["кеден одағы"] == before["кеден одағы"], "a rejected term says nothing of its modifiers"


def test_progress_is_told(documents: Callable[..., tuple]) -> None:
    told: dict[str, list[float]] = {}
    parts = [f"{part}." for part in TEXT.split(".") if part.strip()]

    def tell(message: str, done: float, total: int) -> None:
        assert 0 <= done <= total
        told.setdefault(message, []).append(done / total if total else 0)

    mine(documents(*parts), progress=tell)
    assert len(parts) > 3
    assert next(iter(told)) == "Analysing texts"
    for message in ("Analysing texts", "Gathering candidates", "Ranking candidates"):
        assert told[message] == sorted(told[message]), "it never goes back"
        assert told[message][-1] > 0.5, message


def test_the_answer_does_not_depend_on_the_hash_seed(documents: Callable[..., tuple]) -> None:
    (document,) = documents(TEXT)
    code = (
        "import sys; from glossary.texts.documents import read_documents; from glossary.mining.miner import mine;"
        "print(mine(read_documents(sys.argv[1:])))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, document.path],
        env={**os.environ, "PYTHONHASHSEED": "1", "PYTHONIOENCODING": "utf-8"},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stdout.rstrip("\n") == str(mine((document,))), "this process has a seed of its own"


@pytest.mark.parametrize(
    "unit", ["оқыту (Machine ((learning) ", "Машиналық оқыту (machine learning) дамыды. ", "сөз ("]
)
def test_time_is_linear(documents: Callable[..., tuple], unit: str) -> None:
    assert_linear(lambda count: partial(mine, documents(unit * count)), 100, 800)


def test_c_value_by_hand() -> None:
    assert c_value(3, 8, 0.5) == pytest.approx(math.log2(4) * 4)
    assert c_value(2, 3, 1.0) == 0


def test_what_longer_terms_take_of_a_candidate() -> None:
    assert coverage(4, []) == 0
    assert coverage(4, [(2, 0.8), (1, 1.0), (4, 0.1)]) == pytest.approx(0.4)
    assert coverage(1, [(3, 0.5)]) == 0.5, "a variant may stand in more places than the phrase it holds"


def test_a_word_goes_with_the_longer_term_that_has_it_everywhere(documents: Callable[..., tuple]) -> None:
    text = "Кеден одағы (customs union) құрылды. Одақтың кеден саясаты бар. Жарна төленді."
    inside, outside = (mine(documents(one)) for one in (text, text + " Кеден ашылды. Кеден жабылды."))
    scores = [next(one.score for one in mined.candidates if one.kk == "кеден") for mined in (inside, outside)]
    assert scores[0] < scores[1]


def test_a_word_as_common_as_in_general_kazakh_is_not_odd() -> None:
    assert weirdness(1, 10_000, 99.0) == pytest.approx(0.0)
    assert weirdness(2, 10_000, 99.0) > 0


def test_a_gloss_of_a_misspelt_term_is_a_gloss_of_the_term(mined: Callable[..., Mined]) -> None:
    found = mined(
        "Онда экономикалық ынтымақтыстық (economic cooperation) басталды. Экономикалық ынтымақтастық дамиды. "
        "Елдер экономикалық ынтымақтастықты қолдайды."
    )
    assert [(one.kk, one.text) for one in found.glosses] == [("экономикалық ынтымақтастық", "economic cooperation")]
    terms = [one for one in found.candidates if one.kk.startswith("экономикалық ынтымақ")]
    assert [(one.kk, one.count) for one in terms] == [("экономикалық ынтымақтастық", 3)]
    assert ("экономикалық ынтымақтыстық", "spelling") in [(form.text, form.kind) for form in terms[0].variants]
