"""Many texts mined together: each term is ranked by the texts that have it, whatever else is mined with them."""

from collections.abc import Callable

import pytest

from glossary.mining.miner import mine
from glossary.model import Candidate, Document

Reader = Callable[..., tuple[Document, ...]]

CHEESE = (
    "Ірімшік ашытқысы қойылады. Ірімшік ашытқысының түрі көп. Ашытқы (rennet) қымбат. Қатты ірімшік жетіледі. "
    "Сарысу бөлек құйылады, сарысуды малға береді."
)
RADIO = (
    "Антенна биік орнатылады. Таратқыш антеннасы қуатты. Таратқыштың жиілігі (frequency) өлшенеді. Қуатты таратқыш қызады. "
    "Қабылдағыш алыста тұр."
)
FEATURES = {
    "gloss": "what one text of several says",
    "c-value": "how often a text has it",
    "weirdness": "how common its words are where they stand",
}


def found(mined: object, kk: str) -> Candidate:
    return next(one for one in mined.candidates if one.kk.lower() == kk)  # type: ignore[attr-defined]


def order(mined: object, name: str) -> list[str]:
    ranked = mined.candidates  # type: ignore[attr-defined]
    return [one.kk for one in ranked if {place.source for place in one.occurrences} == {name}]


def test_texts_of_other_fields_leave_the_order_of_a_text_as_it_is(documents: Reader) -> None:
    alone, (cheese, *_) = mine(documents(CHEESE)), documents(CHEESE, RADIO, RADIO.replace("Антенна", "Мұнара"))
    together = mine(documents(CHEESE, RADIO, RADIO.replace("Антенна", "Мұнара")))
    there = order(together, cheese.name)
    assert len(there) > 4
    assert there == [one.kk for one in alone.candidates if one.kk in there]
    for kk in there:
        assert found(together, kk.lower()).score == pytest.approx(found(alone, kk.lower()).score, abs=1e-6)


@pytest.mark.parametrize("name", FEATURES, ids=FEATURES.values())
def test_a_word_of_all_texts_is_not_carried_by_one(documents: Reader, name: str) -> None:
    """«Құрал» has a gloss in one text and stands in all of them; «ашытқы» has one in the only text that has it."""
    others = [f"{RADIO} Құрал көп. Бұл құрал басқа. №{number}" for number in range(6)]
    glossed = f"{CHEESE} Бұл құрал (tool) жаңа. Жаңа құрал мен ескі құрал ауысады. Біздің құрал сақталады."
    alone, together = mine(documents(glossed)), mine(documents(glossed, *others))
    own, common = (
        found(together, kk).why.get(name, 0.0) - found(alone, kk).why.get(name, 0.0) for kk in ("ашытқы", "құрал")
    )
    assert own == pytest.approx(0, abs=0.011)
    assert common < -0.1


def test_a_term_glossed_in_every_text_is_a_glossed_term(documents: Reader) -> None:
    texts = [f"{CHEESE} №{number}" for number in range(4)]
    alone, together = mine(documents(texts[0])), mine(documents(*texts))
    assert found(together, "ашытқы").why["gloss"] == found(alone, "ашытқы").why["gloss"]


def test_known_words_are_no_misspellings_of_one_another(documents: Reader) -> None:
    """«Кескінді» is a form of «кескін» also where it reads as an adjective."""
    mined = mine(
        documents("Суреттегі кесінді ұзын. Кесінді сызылды. Кесіндінің ұшы бар. Суреттегі кескінді шаңнан сүртті.")
    )
    assert [variant.text for variant in found(mined, "кесінді").variants if variant.kind == "spelling"] == []
