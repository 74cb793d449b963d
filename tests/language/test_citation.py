"""Citation forms of phrases, each with its reason."""

import pytest

from glossary.language import analyse
from glossary.language.inflection import inflect
from glossary.language.paradigm import CASES

CASES_OF_PHRASES = [
    ("кедендік одақтардың", "кедендік одақ", "plural and genitive off"),
    ("кеден одағының", "кеден одағы", "the possessor is inside: the possessive stays"),
    ("кеден одақтарын", "кеден одағы", "plural off, possessive kept"),
    ("экономикалық интеграция теориясын", "экономикалық интеграция теориясы", "izafet behind an adjective"),
    ("деректерді өңдеудің", "деректерді өңдеу", "the inner accusative belongs to the term"),
    ("сауданы әртараптандыруға", "сауданы әртараптандыру", "the inner accusative belongs to the term"),
    ("жүйелік әділдігі", "жүйелік әділдік", "the possessor is outside: the possessive goes"),
    ("нөлдік шығынды", "нөлдік шығынды", "an adjective in -ды"),
    ("адам құқықтарын", "адам құқықтары", "the plural is the term"),
    ("халықаралық қатынастардағы", "халықаралық қатынастар", "the plural is the term; attributive off"),
    ("экономикалық белдеуінде", "экономикалық белдеу", "locative and outer possessive off"),
    ("Жібек жолының экономикалық белдеуі", "Жібек жолының экономикалық белдеуі", "the genitive is inside"),
    ("Орталық Азия елдеріне", "Орталық Азия елі", "plural and dative off, possessive kept"),
    ("Білім және ғылым министрлігімен", "Білім және ғылым министрлігі", "an organisation in an izafet"),
    ("ЖИ құралдарын", "ЖИ құралы", "an abbreviation as possessor"),
    ("терең оқытуға негізделген модельдер", "терең оқытуға негізделген модель", "the inner dative belongs to the term"),
    ("шешім қабылдау процесіндегі", "шешім қабылдау процесі", "the spelling of the text is kept"),
    ("Якоб Винердің", "Якоб Винер", "a name without its case"),
    ("ЕО-ның", "ЕО", "an abbreviation without its ending"),
    ("қаржылық құралдарымыздан", "қаржылық құрал", "first person off"),
    ("аймақтық\n  тәуелділікті", "аймақтық тәуелділік", "white space is folded"),
]


@pytest.mark.parametrize(("phrase", "citation", "reason"), CASES_OF_PHRASES)
def test_citation(phrase: str, citation: str, reason: str) -> None:
    assert analyse([phrase])[0].citation == citation, reason


@pytest.mark.parametrize("citation", sorted({citation for _, citation, _ in CASES_OF_PHRASES}))
def test_citing_a_citation_form_changes_nothing(citation: str) -> None:
    assert analyse([citation])[0].citation == citation


@pytest.mark.parametrize(
    "citation", ["кеден одағы", "кедендік одақ", "сауда саясаты", "деректерді өңдеу", "нейрондық желі", "халық саны"]
)
@pytest.mark.parametrize("case", CASES)
@pytest.mark.parametrize("plural", [False, True])
def test_citing_an_inflected_citation_form_gives_it_back(citation: str, case: str, plural: bool) -> None:
    form = inflect(citation, plural=plural, case=case)  # type: ignore[arg-type]
    assert analyse([form], learn=False)[0].citation == citation
