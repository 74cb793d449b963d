"""What a text says its terms are: definitions, the whole term each belongs to, and what only looks like one."""

from collections.abc import Callable

import pytest

from glossary.mining.terms.definitions import definitions
from glossary.mining.text.analysed import Analysed
from glossary.model import Mined

Reader = Callable[..., Analysed]
DEFINED = [
    ("Инфляция дегеніміз – баға деңгейінің өсуі.", "Инфляция", "a single word"),
    ("Сыртқы сауда балансы дегеніміз экспорт пен импорттың айырмасы.", "Сыртқы сауда балансы", "without a dash"),
    ("Елдің сыртқы борышы дегеніміз – шетелге қарыз.", "Елдің сыртқы борышы", "an owner belongs to the phrase"),
    ("Көгершін деген – үйге жақын жүретін құс.", "Көгершін", "«деген» before a dash"),
    ("Бюджет тапшылығы — бұл шығыстың кірістен асуы.", "Бюджет тапшылығы", "a long dash and «бұл»"),
    ("Бюджет тапшылығы бұл — шығыстың кірістен асуы.", "Бюджет тапшылығы", "«бұл» before the dash"),
    ("Энтропия – жүйенің ретсіздігінің өлшемі.", "Энтропия", "a dash alone"),
    ("Бюджет тапшылығы - бұл шығыстың кірістен асуы.", "Бюджет тапшылығы", "a hyphen for a dash"),
    ("Салық - мемлекет дамуының маңызды құралы.", "Салық", "a hyphen before a noun phrase"),
    ("Тот – темір бетіндегі қабат, ол ылғалда пайда болады.", "Тот", "a clause behind the noun phrase"),
    ("Шық – таңертең шөпке түсетін, бірақ тез кебетін су.", "Шық", "a comma inside the noun phrase"),
    ("Акция – үлеске құқық беретін бағалы қағаз болып табылады.", "Акция", "«болып табылады»"),
    ("Ал дефляция – бағаның ұзақ уақыт төмендеуі.", "дефляция", "what leads over is no part"),
    ("Жалға алушы (бұдан әрі – алушы) – үйді ақыға пайдаланатын адам.", "Жалға алушы", "a dash in brackets"),
    ("**Несие** – банк қайтару шартымен беретін ақша.", "Несие", "marks of emphasis"),
    ("«Жасыл ел» – ағаш отырғызатын жастар жасағы.", "Жасыл ел", "what quotation marks hold"),
    ("Орман және тоғай шаруашылығы – ағаш өсіретін өндіріс саласы.", "Орман және тоғай шаруашылығы", "with «және»"),
    ("Шөлейт деп шөл мен даланың арасындағы аймақты айтады.", "Шөлейт", "«X деп …ды айтады»"),
    ("Еңбек өнімділігі деп уақыт бірлігіндегі өнім көлемін түсінеміз.", "Еңбек өнімділігі", "«… түсінеміз»"),
    ("Сыртқы борыш деп мемлекеттің шетелге қарызын атаймыз.", "Сыртқы борыш", "«… атаймыз»"),
    ("Ірі қала деп миллион тұрғыны бар қала түсініледі.", "Ірі қала", "a passive takes the nominative"),
    ("Осы Заңда сатушы деп тауар беретін тұлға түсініледі.", "сатушы", "behind the place where it holds"),
    ("Екі немесе одан көп тараптың келісімі шарт деп аталады.", "шарт", "«одан көп» compares and does not point"),
    ("Ғалымдар жердің сыртқы қабатын литосфера деп атайды.", "литосфера", "an accusative also read as a participle"),
    ("Мәтін — тілдің бүтін бір бөлігі.", "Мәтін", "«бір» before a part is no amount"),
    ("Судың буға айналуы булану деп аталады.", "булану", "behind what gets the name"),
    ("Малдың жайылатын жері табиғи жайылым деп аталады.", "табиғи жайылым", "an adjective belongs to the name"),
    ("Жердің шеті Алтынемел ұлттық саябағы деп аталады.", "Алтынемел ұлттық саябағы", "the whole name"),
    ("Тіршіліктің энергия алуы жасушалық тыныс алу деп аталады.", "жасушалық тыныс алу", "a verb of two words"),
    ("Адамдар қар үйіндісін күртік қар деп те атайды.", "күртік қар", "«деп те»"),
    ("Мұнда жоба түбірі деп аталатын бума бар.", "жоба түбірі", "a thing brought in with its name"),
]
UNDEFINED = [
    ("Ол келді – бұл үлкен қуаныш еді.", "a clause before the dash"),
    ("Астанада – бұл ең үлкен алаң еді.", "a place, no nominative"),
    ("Бұл – маңызды мәселе және оны шешу керек.", "a pronoun"),
    ("Импорт, экспорт – бұл сыртқы сауданың қырлары.", "two terms"),
    ("Инфляция – бұл өсім.", "too short to say what it is"),
    ("Сол елде он жыл бойы жұмыс істеген әрі оқыған адам – бұл шетелдік маман.", "too long for a term"),
    ("Ол бұған келісім берді деп айтады.", "what somebody says"),
    ("Ол мұны жақсы деп айтады.", "an opinion"),
    ("Не дегеніміз – белгісіз.", "a question word"),
    ("Дегеніміз – осы ғана.", "nothing before it"),
    ("Салық дегеніміз не?", "a question"),
    ("Салық – мемлекеттің басты табыс көзі ме?", "a question with a dash"),
    ("Іздеу нәтижесі — әр жолды басып шығарамыз.", "a verb at the end"),
    ("Егін көлемі – бидай, арпа көп өсті.", "nouns before a verb at the end"),
    ("Денесі — бір ғана қарапайым өрнек: `5`.", "a possession whose owner is not said"),
    ("Бірінші аргумент — `--dump` түріндегі `x`.", "code"),
    ("Біздің басты мақсат – елдің тұрақты дамуы.", "what an author aims at"),
    ("Бағдарламаның мақсаты – халықтың тұрмысын арттыру.", "what a thing aims at"),
    ("Төлем мерзімі – күнтізбелік он күн.", "an amount"),
    ("Мұндағы бағдарлама — ойын табу ісі — арқылы үйренеміз.", "two dashes that set something off"),
    ("Соңғы қадам – нәтижені мұқият тексеру ісі.", "a step of the text"),
    ("Желінің жиілігі – шамамен 50 герц, 60 Гц.", "a number"),
    ("Төрт ел – Армения, Грузия, Латвия, Эстония.", "names"),
    ("Ақша-несие саясаты банк қызметін терең зерттейді.", "a hyphen inside a word"),
    ("Мұның жолы мынадай – баға, сұраныс және ұсыныс:", "a colon that brings something in"),
]
POINTING = [
    ("Мұны көлеңкелеу деп атайды.", "көлеңкелеу", "«мұны»"),
    ("Мұндай құбылыс инфляция деп аталады.", "инфляция", "«мұндай» before a noun"),
    ("Экономикада осындай құбылыс дефляция деп аталады.", "дефляция", "behind a place"),
    ("Мұндай ақша электрондық ақша деп аталады.", "электрондық ақша", "the whole name"),
    ("Бұл келісім еңбек шарты деп аталады.", "еңбек шарты", "what gets the name is no part of it"),
    ("Ондай топты ағайынды топ деп атайды.", "ағайынды топ", "a bare noun of the name is part of it"),
    ("Біз бұл процесті түрдің пайда болуы деп атаймыз.", "түрдің пайда болуы", "an owner inside the name"),
    ("Біз оларды құстар деп атаймыз.", "құстар", "a pronoun alone"),
    ("Олар прайд деп аталатын үлкен топтарда өмір сүреді.", "прайд", "a participle that only mentions"),
]
LIST = """Осы Заңда мынадай негізгі ұғымдар пайдаланылады:
1) дауыс беретін акция – жиналыста дауыс беруге құқық беретін акция;
2) жарғылық капитал – қатысушылар қоғамға салған мүліктің құны;
3) қоғам органы (бұдан әрі – орган) – қоғамды басқаратын құрылым.
"""


def defined(text: Analysed) -> list[str]:
    return [text.text[span.start : span.end] for span, definition in definitions(text) if definition]


@pytest.mark.parametrize(("sentence", "term", "reason"), DEFINED, ids=[row[2] for row in DEFINED])
def test_a_sentence_defines_the_phrase(analysed: Reader, sentence: str, term: str, reason: str) -> None:
    assert defined(analysed(sentence)) == [term]


@pytest.mark.parametrize(("sentence", "reason"), UNDEFINED, ids=[row[1] for row in UNDEFINED])
def test_no_definition(analysed: Reader, sentence: str, reason: str) -> None:
    assert list(definitions(analysed(sentence))) == []


@pytest.mark.parametrize(("sentence", "term", "reason"), POINTING, ids=[row[2] for row in POINTING])
def test_what_points_back_names_and_does_not_define(analysed: Reader, sentence: str, term: str, reason: str) -> None:
    text = analysed(sentence)
    first, *_ = definitions(text)
    assert (text.text[first[0].start : first[0].end], first[1]) == (term, None)


def test_the_part_behind_an_owner_is_called_so_too(analysed: Reader) -> None:
    text = analysed("Оны экономиканың статикалық талдауы деп атайды.")
    called = [text.text[span.start : span.end] for span, _ in definitions(text)]
    assert called == ["экономиканың статикалық талдауы", "статикалық талдауы"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        pytest.param(
            LIST,
            [
                "дауыс беретін акция – жиналыста дауыс беруге құқық беретін акция",
                "жарғылық капитал – қатысушылар қоғамға салған мүліктің құны",
                "қоғам органы (бұдан әрі – орган) – қоғамды басқаратын құрылым.",
            ],
            id="numbers with a bracket; the semicolon is no part",
        ),
        pytest.param(
            "1. Термостат – температураны тұрақты ұстайтын құрал.\n2. Реостат – кедергіні өзгертетін құрал.\n",
            ["Термостат – температураны тұрақты ұстайтын құрал.", "Реостат – кедергіні өзгертетін құрал."],
            id="numbers with a full stop",
        ),
        pytest.param(
            "- Осмос деп судың жарғақтан өтуін айтады.\n- Диффузия - заттардың бір-біріне ену құбылысы.\n",
            ["Осмос деп судың жарғақтан өтуін айтады.", "Диффузия - заттардың бір-біріне ену құбылысы."],
            id="dashes",
        ),
        pytest.param(
            "Ұғымдар: 1) кен – жер қойнауындағы пайдалы зат; 2) шахта – кен қазатын жер асты құрылысы.",
            ["кен – жер қойнауындағы пайдалы зат", "шахта – кен қазатын жер асты құрылысы."],
            id="numbers on one line",
        ),
        pytest.param(
            "кен – жер қойнауындағы пайдалы зат;\nшахта – кен қазатын жер асты құрылысы.",
            ["кен – жер қойнауындағы пайдалы зат", "шахта – кен қазатын жер асты құрылысы."],
            id="lines that a semicolon closes",
        ),
    ],
)
def test_each_item_of_a_list_defines(analysed: Reader, text: str, found: list[str]) -> None:
    read = analysed(text)
    kept = [definition for _, definition in definitions(read) if definition]
    assert [one.text for one in kept] == found
    assert [read.text[one.start : one.end] for one in kept] == found


def test_a_definition_is_its_sentence_alone_on_one_line(analysed: Reader) -> None:
    text = analysed("Салық көп. Акциз дегеніміз –\nжанама салық. Баж дегеніміз – кедендік төлем.")
    found = [definition for _, definition in definitions(text) if definition]
    assert [one.text for one in found] == ["Акциз дегеніміз – жанама салық.", "Баж дегеніміз – кедендік төлем."]
    assert [text.text[one.start : one.end] for one in found] == [
        "Акциз дегеніміз –\nжанама салық.",
        "Баж дегеніміз – кедендік төлем.",
    ]
    assert {(one.lang, one.source) for one in found} == {("kk", "text0.txt")}


def test_a_definition_ends_before_code(analysed: Reader) -> None:
    text = analysed("Қате – типтердің өзара сәйкес келмеуі. `guess` — жол, ал `secret` — бүтін сан.")
    assert [one.text for _, one in definitions(text) if one] == ["Қате – типтердің өзара сәйкес келмеуі."]


def test_every_definition_of_a_term_is_kept_and_its_parts_get_none(mined: Callable[..., Mined]) -> None:
    first, second = "Жанама салық дегеніміз – бағаға қосылған төлем.", "Жанама салық – бұл сатып алушы төлейтін салық."
    kept = {one.kk: [definition.text for definition in one.definitions] for one in mined(first, second).candidates}
    assert kept["жанама салық"] == [first, second]
    assert not kept.get("салық")


def test_the_definitions_of_a_law_reach_their_candidates(mined: Callable[..., Mined]) -> None:
    kept = {one.kk: len(one.definitions) for one in mined(LIST).candidates}
    assert [kept[term] for term in ("дауыс беретін акция", "жарғылық капитал", "қоғам органы")] == [1, 1, 1]


@pytest.mark.xfail(strict=True, reason="known failures, listed in docs/mining.md")
@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        pytest.param("Ом заңы – ток күші кернеуге тура пропорционал.", ["Ом заңы"], id="a law told by a clause"),
        pytest.param("Бұл бірлік сан деп аталады.", ["бірлік сан"], id="two bare nouns behind «бұл»"),
    ],
)
def test_known_failures_of_definitions(analysed: Reader, sentence: str, terms: list[str]) -> None:
    text = analysed(sentence)
    assert [text.text[span.start : span.end] for span, _ in definitions(text)] == terms
