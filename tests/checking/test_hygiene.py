"""What nobody meant to type is found and a repair proposed; what was meant is left alone."""

import unicodedata

import pytest

from glossary.checking.hygiene import findings

FAULTS = [
    ("саясат ", "outer spaces", "саясат"),
    ("кедендік\u00a0одақ", "no-break space", "кедендік одақ"),
    ("эконо\u00adмика", "invisible character", "экономика"),  # a soft hyphen from a typeset page
    ("одақ\u200b", "invisible character", "одақ"),
    (unicodedata.normalize("NFD", "й"), "letters not composed (NFD)", "й"),
    ("cаясат", "look-alike or old-font letters", "саясат"),  # the first letter is Latin
    ("қҧқық", "look-alike or old-font letters", "құқық"),  # ҧ of a Soviet-time font
    ("кедендік\nодақ", "line break", "кедендік одақ"),
    ("бет\x0bсаны", "control character", "бет саны"),
]


@pytest.mark.parametrize(("text", "what", "proposed"), FAULTS)
def test_faults_are_named(text: str, what: str, proposed: str) -> None:
    found = findings(text)
    assert what in [finding.what for finding in found]
    assert {finding.proposed for finding in found} == {proposed}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "customs union",
        "customs  union",  # a doubled space inside harms nothing
        "关税同盟",
        "GPT-ді",  # a Latin abbreviation with a Kazakh ending is no mixed word
        "ЕО-ның",
        "«Бір белдеу, бір жол»",
        "C++ тілі",
    ],
)
def test_clean_texts_have_no_finding(text: str) -> None:
    assert findings(text) == []


@pytest.mark.parametrize(("text", "what", "proposed"), FAULTS)
def test_the_proposal_is_clean(text: str, what: str, proposed: str) -> None:
    assert findings(proposed) == []
