"""What a text says of its terms itself: sentences that define, names of acts and programmes, quotations, headings, lists."""

from collections.abc import Callable

import pytest

from glossary.mining.evidence import definitions, marked_spans, quoted_phrases
from glossary.mining.words import Analysed, citation
from glossary.model import Mined

Reader = Callable[..., Analysed]
DEFINED = [
    ("Инфляция дегеніміз – баға деңгейінің өсуі.", "Инфляция", "a single word"),
    ("Сыртқы сауда балансы дегеніміз экспорт пен импорттың айырмасы.", "Сыртқы сауда балансы", "without a dash"),
    ("Елдің сыртқы борышы дегеніміз – шетелге қарыз.", "Елдің сыртқы борышы", "an owner belongs to the phrase"),
    ("Бюджет тапшылығы — бұл шығыстың кірістен асуы.", "Бюджет тапшылығы", "a long dash and «бұл»"),
    ("Энтропия – жүйенің ретсіздігінің өлшемі.", "Энтропия", "a dash alone"),
    ("Бюджет тапшылығы - бұл шығыстың кірістен асуы.", "Бюджет тапшылығы", "a hyphen for a dash needs «бұл»"),
    ("Мұндай ақша электрондық ақша деп аталады.", "электрондық ақша", "the name before «деп»"),
    ("Бұл тәсілді тікелей салық деп атайды.", "салық", "«тікелей» only says how"),
    ("Мұндай топты үлкен отбасы деп атаймыз.", "отбасы", "an evaluation is no part of the name"),
]
UNDEFINED = [
    ("Салық - мемлекет дамуының маңызды құралы.", "a hyphen alone may be anything"),
    ("Ол келді – бұл үлкен қуаныш еді.", "a clause before the dash"),
    ("Астанада – бұл ең үлкен алаң еді.", "a place, no nominative"),
    ("Бұл – маңызды мәселе және оны шешу керек.", "a pronoun"),
    ("Импорт, экспорт – бұл сыртқы сауданың қырлары.", "two terms"),
    ("Инфляция – бұл өсім.", "too short to say what it is"),
    ("Сол елде он жыл бойы жұмыс істеген әрі оқыған адам – бұл шетелдік маман.", "too long for a term"),
    ("Ол бұған келісім берді деп айтады.", "what somebody says"),
    ("Ол мұны жақсы деп айтады.", "an opinion"),
    ("Ол мұны тауар деп ойлайды.", "a thought"),
    ("Не дегеніміз – белгісіз.", "a question word"),
    ("Бірінші – бұл ең маңызды қадам болды.", "a numeral"),
    ("Дегеніміз – осы ғана.", "nothing before it"),
]


def defined(text: Analysed) -> list[str]:
    return [text.text[span.start : span.end] for span, _ in definitions(text)]


@pytest.mark.parametrize(("sentence", "term", "reason"), DEFINED, ids=[row[2] for row in DEFINED])
def test_a_sentence_defines_the_phrase(analysed: Reader, sentence: str, term: str, reason: str) -> None:
    assert defined(analysed(sentence)) == [term]


@pytest.mark.parametrize(("sentence", "reason"), UNDEFINED, ids=[row[1] for row in UNDEFINED])
def test_no_definition(analysed: Reader, sentence: str, reason: str) -> None:
    assert defined(analysed(sentence)) == []


def test_a_definition_is_its_sentence_alone_on_one_line(analysed: Reader) -> None:
    text = analysed("Салық көп. Акциз дегеніміз –\nжанама салық. Баж дегеніміз – кедендік төлем.")
    found = [definition for _, definition in definitions(text)]
    assert [one.text for one in found] == ["Акциз дегеніміз – жанама салық.", "Баж дегеніміз – кедендік төлем."]
    assert [text.text[one.start : one.end] for one in found] == [
        "Акциз дегеніміз –\nжанама салық.",
        "Баж дегеніміз – кедендік төлем.",
    ]
    assert {(one.lang, one.source) for one in found} == {("kk", "text0.txt")}


def test_every_definition_of_a_term_is_kept_and_its_parts_get_none(mined: Callable[..., Mined]) -> None:
    first, second = "Жанама салық дегеніміз – бағаға қосылған төлем.", "Жанама салық – бұл сатып алушы төлейтін салық."
    kept = {one.kk: [definition.text for definition in one.definitions] for one in mined(first, second).candidates}
    assert kept["жанама салық"] == [first, second]
    assert not kept.get("салық")


@pytest.mark.xfail(strict=True, reason="known failures, listed in docs/mining.md")
@pytest.mark.parametrize(
    ("sentence", "terms"),
    [
        pytest.param("Бұл келісім еңбек шарты деп аталады.", ["еңбек шарты"], id="what is possessed needs its owner"),
        pytest.param("Салық дегеніміз не?", [], id="a question defines nothing"),
    ],
)
def test_known_failures_of_definitions(analysed: Reader, sentence: str, terms: list[str]) -> None:
    assert defined(analysed(sentence)) == terms


NAMED = [
    ("«Білім туралы» заңның мәтіні ұзақ.", ["«білім туралы» заң"], "a law, in its citation form"),
    ("Онда «Жер қойнауы» туралы заң бар.", ["«Жер қойнауы» туралы заң", "Жер қойнауы"], "«туралы» outside"),
    ("Онда «Балық аулау туралы» Үкіметтің қаулысы бар.", ["«Балық аулау туралы» Үкіметтің қаулысы"], "who issued it"),
    ("Үкімет «Таза ауа» бағдарламасын бекітті.", ["«Таза ауа» бағдарламасы", "Таза ауа"], "a programme"),
    ('Үкімет "Таза ауа" бағдарламасын бекітті.', ['"Таза ауа" бағдарламасы', "Таза ауа"], "straight marks"),
    ("Үкімет “Таза ауа” бағдарламасын бекітті.", ["“Таза ауа” бағдарламасы", "Таза ауа"], "high marks"),
    ("Онда «Жол қозғалысы туралы» ән бар.", [], "a song is no act"),
    ("«Қызыл кітап» заң емес.", ["қызыл кітап"], "a law that is not said to be about it"),
    ("Онда «Су туралы» Қазақстан Заңы бар.", ["«Су туралы» Қазақстан Заңы"], "whose law, by a bare name"),
    ("Бұл «Жол қозғалысы туралы» Асанның", [], "an owner with nothing behind"),
    ("Онда «Алтын адам» мемлекеттік мұражайда тұр.", ["Алтын адам"], "a thing behind the quotation, not its kind"),
    ("Ол «Қызыл кітап» деді, бірақ заң шықпады.", ["Қызыл кітап"], "a mark before the law"),
    ("Ол «Қызыл кітапты» оқыды.", ["Қызыл кітап"], "a title in any case"),
    ("Мұны «қызыл кітап» дейді.", ["қызыл кітап"], "a term in small letters"),
    ("Ол «қызыл кітапты» деді.", [], "in small letters and inflected: a piece of a clause"),
    ("Ол «Мен ертең келемін» деді.", [], "a clause somebody said"),
    ("Ол «Қар, жаңбыр» деді.", [], "a mark inside"),
    ("Ол «Үйге дейін» деді.", [], "no noun at the end"),
    ("Ол «Баж» деді.", [], "one word is a phrase anyway"),
    ("Ол «Бір екі үш төрт бес алты жеті сегіз ел» деді.", [], "longer than titles are"),
]


@pytest.mark.parametrize(("sentence", "phrases", "reason"), NAMED, ids=[row[2] for row in NAMED])
def test_quotation_marks_hold_names(analysed: Reader, sentence: str, phrases: list[str], reason: str) -> None:
    assert [citation(mention.words) for _, mention in quoted_phrases(analysed(sentence))] == phrases


def test_a_name_is_bounded_with_its_marks_in_its_sentence(analysed: Reader) -> None:
    text = analysed("Заң көп. «Су туралы» заң шықты.")
    ((sentence, mention),) = quoted_phrases(text)
    assert (sentence, text.text[mention.start : mention.end]) == (1, "«Су туралы» заң")


def test_a_quoted_place_is_counted_once(mined: Callable[..., Mined]) -> None:
    (found,) = [one for one in mined("Мұны «қызыл кітап» дейді. Бізде қызыл кітап шықты.").candidates if " " in one.kk]
    assert [place.start for place in found.occurrences] == [6, 32]


@pytest.mark.xfail(strict=True, reason="known failures, listed in docs/mining.md")
@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        pytest.param(
            "Бізде «Алтын дән» ұлттық бағдарламасы бар.", "«Алтын дән» ұлттық бағдарламасы", id="an adjective"
        ),
        pytest.param("Бізде «Болашақ» бағдарламасы бар.", "«Болашақ» бағдарламасы", id="one word in the marks"),
    ],
)
def test_known_failures_of_names(analysed: Reader, sentence: str, name: str) -> None:
    assert name in [citation(mention.words) for _, mention in quoted_phrases(analysed(sentence))]


@pytest.mark.xfail(strict=True, reason="known failures, listed in docs/mining.md")
def test_the_first_line_of_a_text_is_a_heading(mined: Callable[..., Mined]) -> None:
    (found,) = [one for one in mined("Баж салығы\n\nОл шекарада төленеді.").candidates if one.kk == "баж салығы"]
    assert "heading" in found.why


PAGE = """# 1. Салық түрлері
## Акциз ##

Баж салығы

Мұнда «кеден баж салығы» бар, ал «ашық сөз соңына дейін жабылмаған, сондықтан бұл жол тақырыптан ұзақ болды.

- қосылған құн салығы;
* мүлік салығы.
1) көлік салығы
(iv) жер салығы
- Бұл сөйлем; ол екі бөлік.
"""


@pytest.mark.parametrize(
    ("mark", "places"),
    [
        ("quoted", ["кеден баж салығы"]),  # what is never closed is no quotation
        ("heading", ["Салық түрлері", "Акциз", "Баж салығы"]),  # without marks and numbers; a short line of its own
        ("item", ["қосылған құн салығы", "мүлік салығы", "көлік салығы", "жер салығы"]),  # without what closes it
    ],
)
def test_what_a_page_sets_apart(mark: str, places: list[str]) -> None:
    assert [PAGE[start:end] for start, end in sorted(marked_spans(PAGE)[mark])] == places


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Салық көп.\n\nБаж салығы\n\nОл бар.", {"heading"}),
        ("Мұнда:\n- баж салығы;\n", {"item"}),
        ("Мұнда «баж салығы» бар.", {"quoted"}),
        ("Баж салығы дегеніміз – елдің шекарасындағы төлем.", {"definition"}),
        ("Баж салығы бар.", set()),
        ("Мұнда «баж салығы мөлшері» бар.", set()),  # the marks hold another, longer phrase
    ],
)
def test_evidence_counts_for_the_phrase_it_bounds(mined: Callable[..., Mined], text: str, names: set[str]) -> None:
    (found,) = [one for one in mined(text).candidates if one.kk.lower() == "баж салығы"]
    assert found.why.keys() & {"quoted", "heading", "item", "definition"} == names
