"""Noun phrases: case inside the pattern, phrases inside phrases, and the clauses that must not be swallowed."""

from collections.abc import Callable

import pytest

from glossary.mining.terms.candidates import gather
from glossary.mining.text.analyser import analyse_documents
from glossary.model import Mined


@pytest.fixture
def phrases(documents: Callable[..., tuple]) -> Callable[[str], set[str]]:
    return lambda text: set(gather(analyse_documents(documents(text))).records)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            "Сыртқы сауда айналымы өсті.", {"сыртқы сауда айналымы", "сыртқы сауда", "сауда айналымы"}, id="nested"
        ),
        pytest.param("Кеден одақтарының тарихын білеміз.", {"кеден одағы"}, id="izafet keeps its possessive"),
        pytest.param("Елдің ұлттық егемендігіне нұқсан келді.", {"ұлттық егемендік"}, id="a possessor outside"),
        pytest.param("Мұнда деректерді өңдеу керек.", {"деректерді өңдеу"}, id="the object of a verbal noun"),
        pytest.param("Бізге сауда жасау тиімді.", {"сауда жасау"}, id="a bare object"),
        pytest.param(
            "Экономикалық және валюталық одақ құрылды.",
            {"экономикалық және валюталық одақ", "экономикалық одақ", "валюталық одақ"},
            id="coordination gives the whole and both parts",
        ),
        pytest.param("Жеңілдетілген сауда келісімі бар.", {"жеңілдетілген сауда келісімі"}, id="a participle"),
        pytest.param("Бұл бес сатылы процесс еді.", {"бес сатылы процесс"}, id="a numeral inside an adjective"),
        pytest.param("Мұндағы өзара тәуелділік артты.", {"өзара тәуелділік"}, id="an adverb that joins terms"),
        pytest.param(
            "Жібек жолының экономикалық белдеуі салынды.", {"жібек жолының экономикалық белдеуі"}, id="genitive frame"
        ),
        pytest.param("Кітаптық емес мәтіндер көп.", {"кітаптық емес мәтін"}, id="a negated adjective"),
        pytest.param("Зауытқа дейінгі тексеру өтті.", {"зауытқа дейінгі тексеру"}, id="a postposition inside"),
        pytest.param("Балық аулау туралы заңның мәтіні бар.", {"балық аулау туралы заң"}, id="what a law is about"),
        pytest.param(
            "Ертегінің бесінші кейіпкері келді.", {"ертегінің бесінші кейіпкері"}, id="an ordinal behind a genitive"
        ),
        pytest.param(
            "Орман, балық және құс шаруашылығы министрлігі ашылды.",
            {"орман, балық және құс шаруашылығы министрлігі", "орман шаруашылығы министрлігі"},
            id="a list before the head, whole for a body",
        ),
        pytest.param("Сыйлықтан бас тартуды жариялады.", {"сыйлықтан бас тарту"}, id="what a light verb asks for"),
        pytest.param("Ойынға қатысушының міндеті бар.", {"ойынға қатысушы"}, id="what an agent asks for"),
        pytest.param("Сүйек пішіндес ұсақ ЖҚТ бар.", {"ұсақ жқт"}, id="an abbreviation as head"),
        pytest.param(
            "Қазақстан балық министрлігі құрылды.", {"қазақстан балық министрлігі"}, id="a place over a bare noun"
        ),
        pytest.param("Сервер JSON файлын ашты.", {"json файлы"}, id="a Latin acronym owns the noun behind it"),
        pytest.param("Ауылда екі көлік түрімен жүреді.", {"көлік түрі"}, id="a sort, which is no way of doing"),
        pytest.param("Тамақты сақтау бөлмесінен шықты.", {"сақтау бөлмесі"}, id="what is named by what is done there"),
        pytest.param("Шебер өзін-өзі алдау туралы айтты.", {"өзін-өзі алдау"}, id="oneself before a verbal noun"),
        pytest.param("Аязға беріктігі өлшенді.", {"аязға беріктік"}, id="a quality with what it withstands"),
        pytest.param("Дүкен қағаз тасушыға төледі.", {"қағаз тасушы"}, id="who acts, with the bare object"),
        pytest.param("Елде басқару пункттері бар.", {"басқару пункті"}, id="a loan in a cluster has one possession"),
        pytest.param("Қаржылық-салалы қор ашылды.", {"қаржылық-салалы қор"}, id="a pair of adjectives"),
        pytest.param("Қайықтың жетекші рөлі бар.", {"жетекші рөл"}, id="a noun that is an adjective behind an owner"),
        pytest.param(
            "Шөлдегі лакмат деңгейі өсті.", {"лакмат деңгейі"}, id="an unknown noun that looks like a command"
        ),
        pytest.param("Айдаһар\nАйдаһар – ертегі кейіпкері.", {"айдаһар"}, id="a title and the headword behind it"),
        pytest.param("Кенжебай хан елге оралды.", {"кенжебай хан"}, id="a title behind a name"),
    ],
)
def test_terms_are_found(phrases: Callable[[str], set[str]], text: str, found: set[str]) -> None:
    assert found <= phrases(text)


@pytest.mark.parametrize(
    ("text", "never"),
    [
        pytest.param("Олар тауарды нарыққа шығарды.", "тауарды нарық", id="two objects of a verb"),
        pytest.param("Елдер экономикалық одақ құрды.", "елдер экономикалық одақ", id="a subject and an object"),
        pytest.param("Сауда өсті, нарық кеңейді.", "өсті нарық", id="over a mark"),
        pytest.param("Одақтың ел дамыды.", "одақтың ел", id="an owner without possession"),
        pytest.param("Кеден одағы мәселесі шешілді.", "одағы мәселесі", id="a possession without its owner"),
        pytest.param("Елдер мен Еуропалық Одақ арасында келісім бар.", "одақ арасы", id="a noun as a postposition"),
        pytest.param("Бастамаға қатысу Еуропалық Одаққа қажет.", "қатысу еуропалық одақ", id="a name begins"),
        pytest.param("Олар Еуропалық Одаққа жақындатуды қалады.", "одаққа жақындату", id="the middle of a name"),
        pytest.param("Бұл бірінші рет болды.", "бірінші рет", id="a count of times"),
        pytest.param("Нарықта сауда жүрді.", "нарықта сауда", id="a place of the clause"),
        pytest.param("Ол сауда туралы ән айтты.", "сауда туралы ән", id="what somebody talks about"),
        pytest.param("Сауда арқылы пайда тапты.", "сауда арқылы пайда", id="a postposition of the clause"),
        pytest.param("Тауар сатылған кезде келді.", "сатылған кез", id="a time of the clause"),
        pytest.param("Асан Серіков жасушаның құрылысын көрді.", "асан серіков жасушаның құрылысы", id="a person acts"),
        pytest.param("Мұнда т.б. ұлпалар бар.", "т.б. ұлпа", id="and so on"),
        pytest.param("Мұнда `Rust`-тың жинағы бар.", "тың жинағы", id="an ending behind code"),
        pytest.param("Бұл автоматты түрде жүреді.", "автоматты түр", id="how something is done"),
        pytest.param("Тексеру кезінде қате шықты.", "тексеру кезі", id="when something is done"),
        pytest.param("Үйі жоқ бақсы келді.", "жоқ бақсы", id="what somebody lacks"),
        pytest.param("Мәліктегі Парменид жасыл допқа сенбеді.", "парменид жасыл доп", id="somebody and an object"),
        pytest.param("Тудун сүтті алды.", "тудун сүт", id="a subject and its object"),
        pytest.param("Мұра атадан-балаға қалды.", "атадан-бала", id="from one to the next"),
        pytest.param("Жұмыс заңды түрде бітті.", "заңды түр", id="how something is done"),
        pytest.param("Үлкен candle-дар көрінді.", "үлкен candle", id="a Latin word"),
    ],
)
def test_clauses_are_not_swallowed(phrases: Callable[[str], set[str]], text: str, never: str) -> None:
    assert never not in phrases(text)


@pytest.mark.parametrize(
    ("text", "kk"),
    [
        ("Еуропалық Одақ құрылды. Еуропалық Одақтың саясаты бар.", "Еуропалық Одақ"),
        ("Дүниежүзілік сауда ұйымы (World Trade Organization) құрылды.", "Дүниежүзілік сауда ұйымы"),
        ("Сыртқы сауда өсті.", "сыртқы сауда"),
    ],
)
def test_names_keep_their_capital_and_terms_have_none(mined: Callable[..., Mined], text: str, kk: str) -> None:
    assert kk in [one.kk for one in mined(text).candidates]


def test_light_energy_is_a_possession(phrases: Callable[[str], set[str]]) -> None:
    assert "жарық энергиясы" in phrases("Өсімдік жарық энергиясын сіңіреді.")


def test_a_phrase_does_not_run_over_a_gloss(phrases: Callable[[str], set[str]]) -> None:
    assert "кеден одағы мүшесі" not in phrases("Кеден одағы (customs union) мүшесі келді.")
