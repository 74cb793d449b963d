"""Glosses in whole sentences: the right Kazakh term in citation form, its kind, and what is no gloss."""

from collections.abc import Callable
from itertools import permutations

import pytest

from glossary.mining.miner import mine
from glossary.model import Gloss
from glossary.texts.documents import read_documents

Finder = Callable[..., tuple[Gloss, ...]]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        pytest.param(
            "Авторлар аймақтық экономикалық интеграция теориясын (regional economic integration) зерттеді.",
            [("term", "аймақтық экономикалық интеграция", "regional economic integration")],
            id="1 a classifier noun stands between",
        ),
        pytest.param(
            "Кітапта терең оқыту(Deep\nlearning) туралы айтылады.",
            [("term", "терең оқыту", "Deep learning")],
            id="2 no space before, a line break inside",
        ),
        pytest.param(
            "Олар аймақтық өсу және жергілікті даму теорияларын (Regional Growth and Local Development Theories) оқыды.",
            [("term", "аймақтық өсу және жергілікті даму теориясы", "Regional Growth and Local Development Theories")],
            id="3 coordination under one head",
        ),
        pytest.param(
            "Адам Смиттің (Adam Smith)«Ұлттар байлығы» (The Wealth of Nations, 1776) [2] еңбегі бар.",
            [("person", "Адам Смит", "Adam Smith"), ("work", "Ұлттар байлығы", "The Wealth of Nations")],
            id="4 back to back, a year inside",
        ),
        pytest.param(
            "Американдық ғалым Милтон Фридманның (Milton R. Friedman) (1912 ж.) ойы басқа.",
            [("person", "Милтон Фридман", "Milton R. Friedman")],
            id="5 an initial without counterpart, a date behind",
        ),
        pytest.param(
            "Қытайлық экономист Линь Ифу (林毅夫) профессордың пікірі осындай.",
            [("person", "Линь Ифу", "林毅夫")],
            id="6 role nouns left and right of a Chinese name",
        ),
        pytest.param(
            "Ол «Өсу шегі: адамзат\nболашағы» (The Limits to Growth: The Future\nof Mankind) еңбегін жазды.",
            [("work", "Өсу шегі: адамзат болашағы", "The Limits to Growth: The Future of Mankind")],
            id="7 a title with a colon over line breaks",
        ),
        pytest.param(
            "Шығыс серіктестігі Еуропалық Одақтың (ЕО) бастамасы.",
            [("organisation", "Еуропалық Одақ", "ЕО")],
            id="8 a capitalised neighbour is not part of the name",
        ),
        pytest.param(
            "Әр түрдің виртуалды кесте (vtable)-сі болады.",
            [("term", "виртуалды кесте", "vtable")],
            id="9 the ending stands behind the bracket",
        ),
        pytest.param(
            "Өтінім CAC (Киберкеңістік әкімшілігі) арқылы беріледі.",
            [("organisation", "Киберкеңістік әкімшілігі", "CAC")],
            id="9 reversed order",
        ),
        pytest.param(
            "Бұл машиналық оқыту (ағылш. machine learning, ML) саласы.",
            [("term", "машиналық оқыту", "machine learning"), ("abbreviation", "машиналық оқыту", "ML")],
            id="10 the language named, the long form and its abbreviation",
        ),
        pytest.param(
            "Екі тип бар: жалғыз (scalar) және құрама (compound) типтер.",
            [("term", "жалғыз", "scalar"), ("term", "құрама", "compound")],
            id="11 the head follows",
        ),
        pytest.param(
            "Жүйенің әділдігі (fairness) тексеріледі.",
            [("term", "әділдік", "fairness")],
            id="12 the possessor is outside",
        ),
        pytest.param(
            "Java қоқыс жинаушысы (garbage collector) жадты босатады.",
            [("term", "қоқыс жинаушы", "garbage collector")],
            id="12 an agent is possessed by the noun outside, not by its object",
        ),
        pytest.param(
            "Ол Жаркент (Zharkent) қаласында туған.", [("term", "Жаркент", "Zharkent")], id="a place is no person"
        ),
        pytest.param(
            "Саммитке Солтүстік Атлант шарты ұйымының (НАТО) мүшелері келді.",
            [("organisation", "Солтүстік Атлант шарты ұйымы", "НАТО")],
            id="an abbreviation taken over with its foreign letters",
        ),
        pytest.param(
            "Банк күмәнді операцияларды тексеру (STR) және клиентті тану (KYC) рәсімін жүргізеді.",
            [("abbreviation", "клиентті тану", "KYC")],
            id="the subject is not part of an object with its verbal noun",
        ),
        pytest.param(
            "Бір уақытта бірнеше деректер кеңістігіне (DS) жүгінуге болады.",
            [("abbreviation", "деректер кеңістігі", "DS")],
            id="a quantifier stays outside",
        ),
        pytest.param(
            "Мұны көлеңкелеу (shadowing) деп атаймыз.",
            [("term", "көлеңкелеу", "shadowing")],
            id="a pronoun stays outside",
        ),
        pytest.param(
            "Бұл тәсілді қарызға алу (borrowing) дейміз.",
            [("term", "қарызға алу", "borrowing")],
            id="a light verb keeps its complement",
        ),
        pytest.param(
            "Тұрақты ток — бағыты мен шамасы өзгермейтін электр тоғы (DC).",
            [("abbreviation", "тұрақты ток", "DC")],
            id="an acronym at the end of a definition belongs to what is defined",
        ),
        pytest.param(
            "Олар Халықаралық сот (International Court of Justice, ICJ) шешімін күтті.",
            [
                ("organisation", "Халықаралық сот", "International Court of Justice"),
                ("organisation", "Халықаралық сот", "ICJ"),
            ],
            id="the forms of one bracket have one term",
        ),
        pytest.param(
            "Бұл заңды тұлға (юридическое лицо) мүлкі.",
            [("term", "заңды тұлға", "юридическое лицо")],
            id="Russian by its endings, without its marker",
        ),
        pytest.param(
            "АҚШ Геологиялық қызметінің (USGS) дерегі жарияланды.",
            [("organisation", "АҚШ Геологиялық қызметі", "USGS")],
            id="a name possesses the head over an adjective",
        ),
        pytest.param(
            "Сөз Cargo-ның шартты келісімі (convention over configuration) туралы.",
            [("term", "шартты келісім", "convention over configuration")],
            id="a possessor in Latin letters is outside",
        ),
        pytest.param(
            "Мұрагерлікте өсиет қалдырушы (testator) бар.",
            [("term", "өсиет қалдырушы", "testator")],
            id="an agent keeps its object although one word renders both",
        ),
    ],
)
def test_the_right_term_in_citation_form(glosses: Finder, text: str, wanted: list[tuple[str, str, str]]) -> None:
    found = [(gloss.kind, gloss.kk, gloss.text) for gloss in glosses(text)]
    assert [pair for pair in found if pair in wanted] == wanted


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Сатылары: (i) еркін айырбас, (ii) кеден одағы.", id="enumerators"),
        pytest.param("Елдер (немесе аймақтар) келісті.", id="an alternative in Kazakh"),
        pytest.param("Автокодерлер (VAE) жақсы үйренеді.", id="a related thing behind one common word"),
        pytest.param("Мұндағы `active` (bool) өрісі бар.", id="a type behind code"),
        pytest.param("Бұрын зерттелген (Smith, 2010).", id="a reference to literature"),
        pytest.param("Жылдамдығы 5 метр (m) болды.", id="the sign of a unit"),
        pytest.param("Python тілі (Guido van Rossum жасаған) кең тараған.", id="a Kazakh clause with foreign words"),
        pytest.param("DNA — international (English) атау.", id="no Kazakh before it"),
    ],
)
def test_what_is_no_gloss_is_not_taken(glosses: Finder, text: str) -> None:
    assert [gloss for gloss in glosses(text) if gloss.lang != "kk"] == []


@pytest.mark.parametrize(
    ("text", "rule", "pair"),
    [
        ("Мұны машиналық оқыту – machine learning.", "dash", ("машиналық оқыту", "machine learning")),
        ("Олар кеден одағы/customs union туралы айтты.", "slash", ("кеден одағы", "customs union")),
        ("Бұл «кеден одағы» “customs union” ұғымы.", "quote", ("кеден одағы", "customs union")),
        ("Мәселе кеден одағы, ағылш. customs union, туралы.", "marker", ("кеден одағы", "customs union")),
        ("Тауар еркін сауда, яғни free trade, арқылы келеді.", "lead", ("еркін сауда", "free trade")),
        ("Бұл мұнай бағасы, немесе oil price: ол өсті.", "lead", ("мұнай бағасы", "oil price")),
        ("Ал кеден одағы – customs union – жақсы.", "dash", ("кеден одағы", "customs union")),
        ("Кесте:\n\n| кеден одағы | customs union |", "cell", ("кеден одағы", "customs union")),
    ],
)
def test_forms_outside_brackets(glosses: Finder, text: str, rule: str, pair: tuple[str, str]) -> None:
    assert [(gloss.rule, (gloss.kk, gloss.text)) for gloss in glosses(text)] == [(rule, pair)]


def test_outside_brackets_unlike_words_are_no_gloss(glosses: Finder) -> None:
    assert glosses("Ең жақсы тіл – Visual Basic.") == ()


def test_the_columns_of_a_table_give_a_form_in_each_language(glosses: Finder) -> None:
    text = "қазақша\tEnglish\t中文\nкеден одағы\tcustoms union\t关税同盟\nеркін сауда\tfree trade\t自由贸易\n"
    assert {(gloss.kk, gloss.lang, gloss.text) for gloss in glosses(text)} == {
        ("кеден одағы", "en", "customs union"),
        ("кеден одағы", "zh", "关税同盟"),
        ("еркін сауда", "en", "free trade"),
        ("еркін сауда", "zh", "自由贸易"),
    }


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Дерек Python, немесе Java, тілінде жазылады.", id="one language or another"),
        pytest.param("Аты\tЖасы\nАйгүл\tTokyo\n", id="a table of persons"),
        pytest.param("| баға | Samsung |\n| түсі | Galaxy |", id="a table of makes"),
    ],
)
def test_outside_brackets_other_things_are_no_gloss(glosses: Finder, text: str) -> None:
    assert glosses(text) == ()


TEXTS = (
    "Батыс зерттеушілері аймақтық тәуелділік тұжырымдамасын (Regional interdependence) ұсынды. Тағы бір сөйлем.",
    "Бұл жерде аймақтық тәуелділік (Regional interdependence) негізгі ұғым. Еуропалық Одақ (ЕО) құрылды.",
    "Әлемдік сауда (world\r\ntrade) өсті. Шен Бомин (沈伯明) кітап жазды; 😀 ішкі өнім (GDP) азайды.",
)


def test_offsets_bound_both_sides_in_the_text(documents: Callable[..., tuple]) -> None:
    read = documents(*TEXTS)
    texts = {document.name: document.text for document in read}
    found = mine(read).glosses
    assert len(found) >= 6
    for gloss in found:
        text = texts[gloss.source]
        assert " ".join(text[gloss.start : gloss.end].split()) == gloss.text
        assert gloss.kk.split()[0].lower() == text[gloss.kk_start : gloss.kk_end].split()[0].lower()
        assert 0 <= gloss.score <= 1


def test_a_pair_seen_elsewhere_decides_the_edges(glosses: Finder) -> None:
    assert {gloss.kk for gloss in glosses(*TEXTS[:2]) if gloss.text == "Regional interdependence"} == {
        "аймақтық тәуелділік"
    }


def test_the_order_of_documents_changes_nothing(documents: Callable[..., tuple]) -> None:
    read = documents(*TEXTS)
    answers = [mine(order) for order in permutations(read)]
    assert all(answer == answers[0] for answer in answers)


def test_doubtful_edges_are_marked(glosses: Finder) -> None:
    sure, doubtful = glosses(
        "Кеден одағы (customs union) құрылды. Зор қызығушылық тудырған жаңа бұйым (contraption) шықты."
    )
    assert not sure.uncertain
    assert doubtful.score < sure.score


def test_no_glosses_are_lost_in_an_empty_run() -> None:
    assert mine(read_documents([])).glosses == ()
