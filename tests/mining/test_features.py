"""The features of a candidate one by one: each with a phrase that has it and a like one that has not, and the measured
ones as sums to redo by hand."""

import math
from collections.abc import Callable, Mapping

import pytest

from glossary.features import probability
from glossary.mining.ranking.features import NOTHING, TABLE, WEIGHTS, features, reasons, termhood
from glossary.mining.ranking.subjects import Subjects
from glossary.mining.ranking.traits import Traits
from glossary.mining.terms.candidates import gather
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Document, Kind

Reader = Callable[..., tuple[Document, ...]]
Known = Mapping[str, float]
Features = Callable[..., dict[str, float]]


@pytest.fixture
def of(documents: Reader) -> Features:
    """The features of one phrase of some texts."""

    def read(
        phrase: str, *texts: str, kind: Kind = "term", evidence: tuple[str, ...] = (), known: Known = NOTHING
    ) -> dict[str, float]:
        analysed = analyse_documents(documents(*texts))
        gathering = gather(analysed)
        gathering.note_nested()
        found = gathering.records[phrase]
        for name in evidence:
            found.add_evidence(name)
        traits = Traits(Subjects(analysed, gathering.vocabulary))
        return features(found, traits, kind, known)

    return read


PAIRS = [
    ("izafet", "кеден одағы", "кедендік одақ", "a bare noun before a possessed head"),
    ("relational adjective", "кедендік одақ", "кеден одағы", "an adjective made of a noun"),
    ("two", "сыртқы сауда", "сыртқы сауда айналымы", "exactly two words"),
    ("long", "шетелдік компанияның салық табысы", "компанияның салық табысы", "more than three words"),
    ("listed single", "инфляция", "мәселе", "one word of a special domain"),
    ("general single", "мәселе", "инфляция", "one word that means anything"),
    ("general head", "саясат мәселесі", "саясат орталығы", "a head that means anything"),
    ("general head", "сауда кезеңі", "сауда одағы", "a head that says when or where"),
    ("role head", "компания директоры", "компания табысы", "what somebody is"),
    ("verbal noun", "деректерді өңдеу", "деректер өрісі", "an act"),
    ("clause", "көршіні құрметтеу", "деректерді өңдеу", "an object, unless the lexicon has it so"),
    ("clause", "ойынға қатысушы", "сыйлық ойыны", "an oblique case"),
    ("clause", "тазартылған мұнай", "қоршаған орта", "a participle, unless the lexicon has it so"),
    ("clause", "елдегі қарыз", "ел қарызы", "where a thing is"),
    ("genitive", "елдің қарызы", "ел қарызы", "an owner"),
    ("loose", "тауар ақша", "тауар ақшасы", "two bare nouns side by side"),
    ("loose", "тауар ақша", "қазақстан балық министрлігі", "a name before a bare noun is none"),
    ("listed", "кеден одағы", "кеден мәселесі", "the lexicon has the phrase"),
    ("listed subject", "кеден одағы", "инфляция", "a phrase of the lexicon, not a word, of what the text is about"),
]


@pytest.mark.parametrize(("name", "having", "lacking", "reason"), PAIRS, ids=[row[0] for row in PAIRS])
def test_a_feature_is_had_by_its_phrases_alone(of: Features, name: str, having: str, lacking: str, reason: str) -> None:
    assert of(having, f"Біз {having} туралы айттық. " * 2)[name] == 1
    assert name not in of(lacking, f"Біз {lacking} туралы айттық. " * 2)


@pytest.mark.parametrize(
    ("phrase", "text", "names"),
    [
        ("ұлттық банк", "Біз Ұлттық Банкке бардық.", {"named body"}),
        ("орталық азия", "Біз Орталық Азияға бардық.", {"whole name"}),
        ("орталық азия елі", "Біз Орталық Азия еліне бардық.", {"name"}),
        ("жеңістің күні", "Біз Жеңістің Күнін тойладық.", {"whole name"}),  # its genitive is part of the name
        ("сыртқы сауда", "Сыртқы сауда өсті.", set()),  # the capital of a sentence says nothing
        ("сыртқы сауда", "Біз Сыртқы Саудаға бардық. Бізде сыртқы сауда өсті.", set()),  # seldom so
    ],
)
def test_capitals_make_names(of: Features, phrase: str, text: str, names: set[str]) -> None:
    assert of(phrase, text).keys() & {"named body", "whole name", "name", "genitive"} == names
    assert not of(phrase, text, kind="person").keys() & {"named body", "whole name", "name"}


def test_a_person_is_a_feature(of: Features) -> None:
    assert of("сыртқы сауда", "Сыртқы сауда өсті.", kind="person")["person"] == 1
    assert "person" not in of("сыртқы сауда", "Сыртқы сауда өсті.")


INSIDE = "Біз сыртқы сауда айналымын білдік. "


@pytest.mark.parametrize(
    ("text", "names"),
    [
        (INSIDE, {"never alone": 1.0, "covered": 0.8}),
        (INSIDE * 3, {"never alone": 1.0, "covered": 0.8}),
        (INSIDE + "Сыртқы сауда өсті.", {"covered": 0.4}),  # one of its two places
        (INSIDE + "Біз сыртқы сауда саясатын білдік.", {"never alone": 1.0, "covered": 0.4}),  # in two different ones
        ("Сыртқы сауда өсті.", {}),
    ],
)
def test_a_piece_of_a_longer_phrase(of: Features, text: str, names: Known) -> None:
    found = of("сыртқы сауда", text, known={"сыртқы сауда айналымы": 0.8, "сауда айналымы": 0.9})
    assert {name: found[name] for name in ("never alone", "covered") if name in found} == names


@pytest.mark.parametrize("predicate", ["бар", "жоқ"])
def test_what_is_said_of_a_phrase_is_no_longer_phrase(of: Features, predicate: str) -> None:
    assert "never alone" not in of("жаңа салық", f"Бізде жаңа салық {predicate}.")


def test_marks_of_the_text_count_as_a_logarithm(of: Features) -> None:
    found = of("сыртқы сауда", "Сыртқы сауда өсті.", evidence=("gloss", "gloss", "heading"))
    assert (found["gloss"], found["heading"]) == (pytest.approx(math.log(3)), pytest.approx(math.log(2)))


def test_places_and_texts_are_counted(of: Features) -> None:
    """Three places of two words in two texts, once inside a longer phrase with a termhood of 0.6: log2(3) · (3 − 0.6) / 2, and the
    logarithm of that and one."""
    texts = (INSIDE + "Сыртқы сауда өсті.", "Сыртқы сауда өсті.")
    found = of("сыртқы сауда", *texts, known={"сыртқы сауда айналымы": 0.6})
    assert found["c-value"] == pytest.approx(math.log(1 + math.log2(3) * 1.2))
    assert found["documents"] == pytest.approx(math.log(2))


GENERAL = {"сыртқы": 1999.0, "сауда": 199.0}
DOMAINS = {"сауда": {"economy"}, "сыртқы сауда": {"economy"}, "жасуша": {"science"}}


def test_the_measured_features_by_hand(of: Features, monkeypatch: pytest.MonkeyPatch) -> None:
    """Ten words, both words of the phrase twice: 200,000 in a million against 2,000 and 200 in general Kazakh.

    Of the special words of the text сауда stands twice and жасуша once, so economy weighs 1 and science 1/2.
    """
    monkeypatch.setattr("glossary.mining.ranking.frequencies.general_count", lambda lemma: GENERAL.get(lemma, 0.0))
    for module in ("features", "traits", "subjects"):
        monkeypatch.setattr(f"glossary.mining.ranking.{module}.domains", lambda word: frozenset(DOMAINS.get(word, ())))
    found = of("сыртқы сауда", "Онда сыртқы сауда бірден өсті. Сонда жасуша өсті, сыртқы сауда.")
    measured = {
        "c-value": math.log(1 + math.log2(3) * 2),  # two places, none in a longer phrase
        "weirdness": (math.log(100) + math.log(1000)) / 2 / 10,
        "subject": (0 + 1) / 2,  # сыртқы has no domain, сауда the weightiest
        "listed subject": 1.0,
        "length": math.log((6 + 5) / 2),  # letters
        "two": 1.0,
    }
    assert {name: found[name] for name in measured} == pytest.approx(measured)


def test_termhood_is_the_weighted_sum(of: Features) -> None:
    found = of("кеден одағы", "Біз кеден одағы туралы айттық.")
    total = WEIGHTS["bias"] + sum(WEIGHTS[name] * value for name, value in found.items())
    assert termhood(found) == pytest.approx(1 / (1 + math.exp(-total)))
    assert found.keys() <= WEIGHTS.keys()


@pytest.mark.parametrize(
    ("values", "score"),
    [
        ({}, 1 / (1 + math.exp(2))),  # nothing but the bias
        ({"two": 1.0}, 1 / (1 + math.exp(1))),  # −2 + 1
        ({"two": 1.0, "gloss": 0.5}, 1 / (1 + math.exp(-0.5))),  # −2 + 1 + 3 · 0.5
        ({"gloss": 1.0, "person": 1.0}, 1 / (1 + math.exp(3))),  # −2 + 3 − 4
    ],
)
def test_the_logistic_sum_by_hand(values: dict[str, float], score: float) -> None:
    total = TABLE.total(values, {"bias": -2.0, "two": 1.0, "gloss": 3.0, "person": -4.0})
    assert probability(total) == pytest.approx(score)


def test_reasons_name_what_moved_the_score_most_first(monkeypatch: pytest.MonkeyPatch) -> None:
    weights = {"bias": -2.0, "two": 0.5, "gloss": 3.0, "person": -3.0, "verbal noun": 0.0}
    monkeypatch.setattr(TABLE, "weights", weights)
    found = reasons({"two": 1.0, "person": 1.0, "verbal noun": 1.0, "gloss": 0.5})
    assert list(found.items()) == [("person", -3.0), ("gloss", 1.5), ("two", 0.5)]
    assert list(reasons({"person": 1.0, "gloss": 1.0})) == ["gloss", "person"], "of equal ones by the alphabet"
