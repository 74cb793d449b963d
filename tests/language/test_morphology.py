"""Single forms: what the rules and the lexicon must get right, each case with its reason."""

import pytest

from glossary.language import is_inflection, search_lemmas
from glossary.language.morphology import readings


@pytest.mark.parametrize(
    ("form", "lemma", "pos", "reason"),
    [
        ("сауда", "сауда", "NOUN", "not the locative of сау"),
        ("салдары", "салдар", "NOUN", "a consequence, not rafts"),
        ("ынтымақтастық", "ынтымақтастық", "NOUN", "not a past tense of a verb"),
        ("нормалар", "норма", "NOUN", "not an aorist of «нормала»"),
        ("жоспарларындағы", "жоспар", "NOUN", "not a participle of «жоспарла»"),
        ("визасыз", "визасыз", "ADJ", "-сыз makes a word of its own"),
        ("кейінгі", "кейінгі", "ADJ", "lexical -гі stays"),
        ("негізгі", "негізгі", "ADJ", "lexical -гі stays"),
        ("елдері", "ел", "NOUN", "plural and possessive go together"),
        ("белдеуі", "белдеу", "NOUN", "no verb «белде»"),
        ("иенаны", "иена", "NOUN", "a currency, no stem in -н"),
        ("процессін", "процесс", "NOUN", "a loan with possessive and accusative"),
        ("процесін", "процесс", "NOUN", "the double consonant of a loan is often written once"),
        ("процестің", "процесс", "NOUN", "the double consonant of a loan is often written once"),
        ("съезде", "съезд", "NOUN", "one of two equal letters is not written"),
        ("отбасында", "отбасы", "NOUN", "a headword with a possessive of its own"),
        ("концепциялары", "концепция", "NOUN", "a loan in -ия"),
        ("геосаяси", "геосаяси", "ADJ", "a prefix on a known adjective"),
        ("трансшекаралық", "трансшекаралық", "ADJ", "a learned compound"),
        ("тарихындағы", "тарих", "NOUN", "-дағы after a possessive goes with its case"),
        ("одағы", "одақ", "NOUN", "қ voiced before a vowel"),
        ("кітабы", "кітап", "NOUN", "п voiced before a vowel"),
        ("талабы", "талап", "NOUN", "п voiced before a vowel"),
        ("халқы", "халық", "NOUN", "the last vowel drops"),
        ("орны", "орын", "NOUN", "the last vowel drops"),
        ("мойны", "мойын", "NOUN", "the last vowel drops"),
        ("паркі", "парк", "NOUN", "the к of a loan stays"),
        ("моделі", "модель", "NOUN", "the soft sign drops"),
        ("фактісі", "факт", "NOUN", "a loan in a cluster takes a linking vowel"),
        ("объектілерге", "объект", "NOUN", "the same before every ending"),
        ("субъектінің", "субъект", "NOUN", "the same before every ending"),
        ("болуымен", "болу", "VN", "the vowel of a verbal noun is its possessive"),
        ("куәға", "куә", "NOUN", "a stem in -ә may take back endings"),
        ("түзіліс", "түзіліс", "NOUN", "-іс makes a noun of a verb"),
        ("тітіркенгіштігі", "тітіркенгіштік", "NOUN", "-гіштік makes a noun of a verb"),
        ("талдау", "талдау", "VN", "a verbal noun keeps -у"),
        ("өңдеудің", "өңдеу", "VN", "its case goes"),
        ("маңызды", "маңызды", "ADJ", "not the accusative of маңыз"),
        ("тәуелді", "тәуелді", "ADJ", "not the accusative of тәуел"),
        ("мемлекеттік", "мемлекеттік", "ADJ", "-тік is never stripped"),
        ("оқиды", "оқы", "VERB", "ы and й become и"),
        ("қояды", "қой", "VERB", "й and а become я"),
        ("тауып", "тап", "VERB", "п becomes у before -ып"),
        ("шығады", "шық", "VERB", "қ voiced before a vowel"),
        ("бақыланатын", "бақылан", "VERB", "a participle"),
        ("болмаған", "бол", "VERB", "a negated participle"),
        ("маған", "мен", "PRON", "a form that no rule makes"),
        ("олардың", "олар", "PRON", "a pronoun with its case"),
        ("конустың", "конус", "NOUN", "the usual ending"),
        ("винтдің", "винт", "NOUN", "an ending as it is behind another sound"),
        ("дәптерінда", "дәптер", "NOUN", "an ending with the vowels of both harmonies"),
        ("сандықтын", "сандық", "NOUN", "«н» for the «ң» of a genitive"),
        ("ембікорлықтан", "ембікорлық", "NOUN", "the unknown name of a quality takes cases as a noun"),
        ("қашықпен", "қашық", "ADJ", "an adjective used as a noun"),
    ],
)
def test_first_reading(form: str, lemma: str, pos: str, reason: str) -> None:
    first = readings(form)[0]
    assert (first.lemma, first.pos) == (lemma, pos), reason


@pytest.mark.parametrize(
    ("form", "features", "reason"),
    [
        ("одақтарының", ("pl", 3, "gen", False), "the whole chain"),
        ("саудасында", ("sg", 3, "loc", False), "the third person brings its н"),
        ("саудадағы", ("sg", None, "loc", True), "attributive"),
        ("еліміздің", ("sg", 1, "gen", False), "first person plural"),
        ("қызбен", ("sg", None, "ins", False), "-бен after з"),
        ("кітаптан", ("sg", None, "abl", False), "-тан after a voiceless consonant"),
        ("заңнан", ("sg", None, "abl", False), "-нан after a nasal"),
    ],
)
def test_features(form: str, features: tuple[str, int | None, str, bool], reason: str) -> None:
    first = readings(form)[0]
    assert (first.number, first.possessive, first.case, first.attributive) == features, reason


@pytest.mark.parametrize(
    ("form", "wrong", "reason"),
    [
        ("ұлттық", "ұлт", "ұлттық and ұлтты are different words"),
        ("егемендік", "егеменді", "a noun, not an adjective with an ending"),
        ("одақлар", "одақ", "-лар is not licensed after қ"),
        ("одақге", "одақ", "front harmony is not licensed after a back vowel"),
    ],
)
def test_unlicensed_readings_do_not_exist(form: str, wrong: str, reason: str) -> None:
    assert wrong not in {reading.lemma for reading in readings(form)}, reason


@pytest.mark.parametrize(
    ("form", "lemma", "reason"),
    [
        ("баггридің", "баггри", "genitive off a stem in -и"),
        ("тарқондарға", "тарқон", "plural and dative"),
        ("шоқпардан", "шоқпар", "ablative"),
        ("вебинарларымызды", "вебинар", "plural, possessive, accusative"),
    ],
)
def test_unknown_words_are_guessed_as_nominals(form: str, lemma: str, reason: str) -> None:
    assert readings(form)[0].lemma == lemma, reason


def test_search_lemmas_begin_with_the_best_and_hold_the_word() -> None:
    assert search_lemmas("Одақтардың")[0] == "одақ"
    assert "одақтардың" in search_lemmas("Одақтардың")


@pytest.mark.parametrize(
    ("word", "stem", "holds"),
    [
        ("одақтардың", "одақ", True),
        ("одағы", "одақ", True),
        ("халқының", "халық", True),
        ("өңдеуге", "өңдеу", True),
        ("одақтас", "одақ", False),
        ("ұлттық", "ұлт", False),
        ("саудагер", "сауда", False),
        ("білімді", "білім", True),
    ],
)
def test_is_inflection(word: str, stem: str, holds: bool) -> None:
    assert is_inflection(word, stem) is holds
