"""What a model's answer must pass: the ways models were seen to fail, and good answers that look odd."""

import pytest

from glossary.drafting.engines.output_filter import fault, mend
from glossary.model import Language

FAULTS: list[tuple[str, str, Language, str]] = [
    ("", "одақ", "en", "empty"),
    ("кедендік одақ", "кедендік одақ", "en", "same as the source"),
    ("customs одақ", "кедендік одақ", "en", "wrong script"),
    ("关税 union", "кедендік одақ", "en", "wrong script"),
    ("customs union", "кедендік одақ", "zh", "wrong script"),
    ("customs ⁇", "кедендік одақ", "en", "unknown pieces"),
    ("customs <unk>", "кедендік одақ", "en", "unknown pieces"),
    ("union union", "кедендік одақ", "en", "repeats itself"),
    ("关税关税同盟", "кедендік одақ", "zh", "repeats itself"),
    ("the union of the customs of all the states there", "кеден одағы", "en", "too long"),
    ("x" * 100, "кеден одағы", "en", "too long"),
]
SOUND: list[tuple[str, str, Language]] = [
    ("customs union", "кедендік одақ", "en"),
    ("关税同盟", "кедендік одақ", "zh"),
    ("天天", "күн сайын", "zh"),  # one doubled character is a word
    ("AI技术", "ЖИ технологиясы", "zh"),
    ("ministry of internal affairs", "ішкі істер министрлігі", "en"),
]
MENDED = [
    ("Customs union.", "кедендік одақ", "customs union"),
    ("customs union。", "кедендік одақ", "customs union"),
    ("Kazakhstan", "қазақстан", "Kazakhstan"),  # no English word in small letters
    ("Customs Union", "Кедендік Одақ", "Customs Union"),  # the term has the capital too
    ("etc.", "т.б.", "etc."),  # the term has the stop too
    ("UN", "бұұ", "UN"),
]


@pytest.mark.parametrize(("text", "kk", "to", "says"), FAULTS)
def test_faults(text: str, kk: str, to: Language, says: str) -> None:
    assert fault(text, kk, to) == says


@pytest.mark.parametrize(("text", "kk", "to"), SOUND)
def test_sound(text: str, kk: str, to: Language) -> None:
    assert fault(text, kk, to) == ""


@pytest.mark.parametrize(("text", "kk", "mended"), MENDED)
def test_mend(text: str, kk: str, mended: str) -> None:
    assert mend(text, kk) == mended
