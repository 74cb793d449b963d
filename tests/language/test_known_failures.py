"""What the analyser still gets wrong, so that a mend must be noticed. docs/morphology.md tells why."""

import pytest

from glossary.language import analyse


@pytest.mark.xfail(strict=True, reason="known failure")
@pytest.mark.parametrize(
    ("sentence", "form", "lemma"),
    [
        pytest.param("Ол тастай қатты.", "тастай", "тас", id="the similative against a converb of таста"),
    ],
)
def test_known_failure(sentence: str, form: str, lemma: str) -> None:
    assert next(token for token in analyse([sentence])[0].tokens if token.form == form).lemma == lemma
