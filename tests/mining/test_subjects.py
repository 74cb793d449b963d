"""What a text is about, as sums to redo by hand: a small table stands for the lexicon's domains."""

from collections.abc import Callable

import pytest

from glossary.mining.ranking.subjects import Subjects, domains
from glossary.mining.text.analysed import vocabulary
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Document

Reader = Callable[..., tuple[Document, ...]]
DOMAINS = {
    "салық": {"economy"},
    "экономикалық": {"economy"},
    "баж": {"economy", "law"},
    "сот": {"law"},
    "заңгер": {"law"},
    "әділет": {"law"},
    "жасуша": {"science"},
    "зертте": {"science"},
    "зерттеу": {"science"},
}
RARE = {"заңгер": 3.0, "әділет": -1.0}


@pytest.fixture
def subjects(documents: Reader, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Subjects]:
    """The subjects of texts whose words are as rare as `RARE` says, all others alike."""
    monkeypatch.setattr("glossary.mining.ranking.subjects.domains", lambda lemma: frozenset(DOMAINS.get(lemma, ())))
    monkeypatch.setattr("glossary.mining.ranking.subjects.general_count", lambda lemma: lemma)
    monkeypatch.setattr("glossary.mining.ranking.subjects.weirdness", lambda _count, _size, lemma: RARE.get(lemma, 1.0))

    def of(*texts: str) -> Subjects:
        analysed = analyse_documents(documents(*texts))
        return Subjects(analysed, vocabulary(analysed))

    return of


@pytest.mark.parametrize(
    ("text", "weights"),
    [
        # economy 2, law 1
        pytest.param("Салық пен салықтың соты.", {"economy": 1.0, "law": 0.5}, id="any form of a word counts"),
        # economy 1 + 1 + 1/2, law 1/2: 0.5 / 2.5
        pytest.param(
            "Салық, салық, баж.", {"economy": 1.0, "law": 0.2}, id="a word of two domains counts half for each"
        ),
        pytest.param("Экономикалық сот.", {"economy": 1.0, "law": 1.0}, id="adjectives count"),
        pytest.param("Жасуша зерттеу.", {"science": 1.0}, id="verbal nouns count"),
        pytest.param("Салықты зерттеді.", {"economy": 1.0, "science": 0.0}, id="verbs are of every subject"),
        # economy 1, law 3
        pytest.param("Салық, заңгер.", {"economy": 1 / 3, "law": 1.0}, id="a rare word counts for more"),
        pytest.param("Салық, әділет.", {"economy": 1.0, "law": 0.0}, id="a word commoner in general not at all"),
        pytest.param("Сот, жасуша, салық.", {"economy": 1.0, "law": 1.0, "science": 1.0}, id="all equally"),
        pytest.param("Үйде адам бар.", {"economy": 0.0}, id="a text without a subject"),
    ],
)
def test_the_commonest_domain_weighs_one(
    subjects: Callable[..., Subjects], text: str, weights: dict[str, float]
) -> None:
    found = subjects(text)
    assert {domain: found.weight([0], frozenset({domain})) for domain in weights} == pytest.approx(weights)


@pytest.mark.parametrize(
    ("where", "special", "weight"),
    [
        ([0], ["law"], 0.5),
        ([1], ["law"], 1.0),
        ([0, 1], ["law"], 0.75),  # (0.5 + 1) / 2
        ([0, 1], ["economy"], 0.5),  # (1 + 0) / 2
        ([0, 1], ["economy", "law"], 1.0),  # the weightier in each: (1 + 1) / 2
        ([0, 1], ["medicine"], 0.0),  # neither is about it
        ([0, 1], [], 0.0),  # a general word
    ],
)
def test_the_weight_is_the_mean_over_the_texts(
    subjects: Callable[..., Subjects], where: list[int], special: list[str], weight: float
) -> None:
    assert subjects("Салық, салық, сот.", "Сот.").weight(where, frozenset(special)) == pytest.approx(weight)


@pytest.mark.parametrize(
    ("headword", "found"),
    [
        ("салық", {"economy"}),
        ("кеден одағы", {"economy"}),  # a phrase
        ("адам", set()),  # general
        ("үй", set()),  # everyday
        ("барқытқырма", set()),  # unknown
    ],
)
def test_general_domains_say_nothing(headword: str, found: set[str]) -> None:
    assert domains(headword) == found
