"""Documents as words: glosses left blank, places kept, what is alike shared, batches that change nothing."""

from collections.abc import Callable

import pytest

from glossary.mining.text.analysed import Analysed, vocabulary
from glossary.mining.text.analyser import analyse_documents, without_glosses
from glossary.model import Document
from glossary.syntax.words import citation

Reader = Callable[..., tuple[Document, ...]]


@pytest.mark.parametrize(
    ("text", "blank"),
    [
        ("Одақ (union) бар.", "Одақ         бар."),
        ("Одақ（关税同盟）бар.", "Одақ      бар."),
        ("Оқыту (learning (ML)) бар.", "Оқыту                 бар."),  # the inner pair with the outer
        ("Одақ (яғни елдер) бар.", "Одақ (яғни елдер) бар."),  # a Kazakh explanation is text
        ("Одақ (2010 ж.) бар.", "Одақ (2010 ж.) бар."),
        ("Одақ (union бар.", "Одақ (union бар."),  # never closed
    ],
)
def test_glosses_are_left_blank_and_nothing_moves(text: str, blank: str) -> None:
    assert without_glosses(text) == blank
    assert len(blank) == len(text)


TEXT = "Кеден одағы (customs union) құрылды.\nОл «ЕО» деп аталды. Кеден одағы!"


def test_every_word_stands_where_it_says(analysed: Callable[..., Analysed]) -> None:
    text = analysed(TEXT)
    assert [TEXT[word.start : word.end] for word in text.words if word.pos != "PUNCT"] == (
        "Кеден одағы құрылды Ол ЕО деп аталды Кеден одағы".split()
    )
    assert [text.sentence_at(at) for at, word in enumerate(text.words) if word.first] == [0, 1, 2]
    for at, word in enumerate(text.words):
        assert text.before(word.start) == at
        assert text.before(word.end) == at + 1


def test_words_that_are_alike_are_one_type(analysed: Callable[..., Analysed]) -> None:
    """«Кеден» opens its sentence twice; inside one its capital would say something."""
    text = analysed(TEXT + " Біз Кеден көрдік.")
    customs = [word.type for word in text.words if word.norm == "Кеден"]
    assert (customs[0] == customs[1], customs[0] == customs[2]) == (True, False)
    assert vocabulary([text])[customs[0]][1] == 2


def test_batches_change_no_word(documents: Reader, monkeypatch: pytest.MonkeyPatch) -> None:
    def read() -> list[list[tuple[int, int, str, str]]]:
        texts = analyse_documents(documents("Кеден одағы бар.", "Сауда өсті.", "Нарық кең."))
        return [[(word.start, word.end, word.lemma, word.pos) for word in text.words] for text in texts]

    together = read()
    assert len(together) == 3
    monkeypatch.setattr("glossary.mining.text.analyser._BATCH", 1)
    assert read() == together


@pytest.mark.parametrize(
    ("phrase", "cited", "reason"),
    [
        ("кеден одақтарының", "кеден одағы", "a possessed head keeps its possession, not its number or case"),
        ("кедендік одақтарға", "кедендік одақ", "a bare head has neither"),
        ("Еуропалық Одақтың", "Еуропалық Одақ", "a name keeps its capitals"),
        ("сыртқы/ішкі сауданың", "сыртқы/ішкі сауда", "what was written together stays so"),
        ("көмірқышқыл газының", "көмірқышқыл газы", "a headword keeps its possession"),
        ("жарық энергиясын", "жарық энергиясы", "an adjective that is as good a noun"),
        ("ЕО-ның", "ЕО", "an abbreviation"),
    ],
)
def test_citation_forms(analysed: Callable[..., Analysed], phrase: str, cited: str, reason: str) -> None:
    text = analysed(f"Біз {phrase} көрдік.")
    assert citation(text.words[1:-2]) == cited, reason


@pytest.mark.parametrize(
    ("phrase", "cited", "owned", "reason"),
    [
        ("оң жағын", "оң жақ", "оң жақ", "an adjective describes its head"),
        ("бөлменің оң жағын", "бөлменің оң жағы", "бөлменің оң жағы", "an owner inside the phrase"),
        ("оң жақ бетін", "оң жақ беті", "оң жақ бет", "a side with its adjective describes as well"),
        ("азаматтық кодексін", "азаматтық кодексі", "азаматтық кодекс", "an adjective in -тық that is a noun, too"),
        ("анықтылық қағидасын", "анықтылық қағидасы", "анықтылық қағида", "a noun made of an adjective"),
        ("тұтқындық бейнесін", "тұтқындық бейнесі", "тұтқындық бейне", "what people are"),
        ("таратқыштық деңгейін", "таратқыштық деңгейі", "таратқыштық деңгейі", "what things that act are"),
        ("иммундық жүйесін", "иммундық жүйе", "иммундық жүйе", "a noun made into an adjective"),
        ("ұлттық банкін", "ұлттық банк", "ұлттық банк", "an adjective that the lexicon has as that only"),
        ("жарық энергиясын", "жарық энергиясы", "жарық энергиясы", "a headword keeps its possession"),
        ("тазалық деңгейін", "тазалық деңгейі", "тазалық деңгейі", "a noun"),
        ("әлемдегі дағдарысын", "әлемдегі дағдарыс", "әлемдегі дағдарыс", "where a thing is"),
        ("«Болашақ» стипендиясын", "«Болашақ» стипендиясы", "«Болашақ» стипендиясы", "a name in quotation marks"),
        ("Абай атындағы университетін", "Абай атындағы университеті", "Абай атындағы университеті", "a dedication"),
    ],
)
def test_whose_head_it_is(analysed: Callable[..., Analysed], phrase: str, cited: str, owned: str, reason: str) -> None:
    """Alone, and behind an owner outside of the phrase."""
    words = analysed(f"Біз {phrase} көрдік.").words[1:-2]
    assert (citation(words), citation(words, owned=True)) == (cited, owned), reason


@pytest.mark.parametrize("phrase", ["оң жағын", "кеден одақтарының", "«Болашақ» стипендиясын", "сыртқы/ішкі сауданың"])
def test_a_phrase_without_its_head_stays_as_it_stands(analysed: Callable[..., Analysed], phrase: str) -> None:
    assert citation(analysed(f"Біз {phrase} көрдік.").words[1:-2], whole=False) == phrase


@pytest.mark.parametrize(
    ("text", "cited"),
    [
        ("Сауда өсті.", "сауда"),  # a head alone
        ("Ұлттық Банктің саясаты бар.", "Ұлттық Банк"),  # two capitals make a name
        ("Сыртқы сауда өсті.", "сыртқы сауда"),
        ("– Сыртқы сауда өсті.", "сыртқы сауда"),  # behind a dash as well
        ("Қазақстан саудасы өсті.", "Қазақстан саудасы"),
        ("ДСҰ саудасы өсті.", "ДСҰ саудасы"),
    ],
)
def test_the_capital_of_a_sentence_goes_unless_it_is_a_name(
    analysed: Callable[..., Analysed], text: str, cited: str
) -> None:
    words = [word for word in analysed(text).words if word.pos != "PUNCT"]
    assert citation(words[: len(cited.split())]) == cited


def test_words_written_and_read_alike_share_all_but_their_places(analysed: Callable[..., Analysed]) -> None:
    """A word is its place and its type: a text of a million words must fit into memory."""
    text = analysed("Кеден одағы құрылды. Бұл кеден одағы маңызды, бұл — кеден одағы.")
    unions = [word for word in text.words if word.norm == "одағы"]
    assert len(unions) == 3
    assert len({id(word.kind) for word in unions}) == 1
    other = unions[0].read_as(pos="PROPN")
    assert (other.pos, other.start, unions[1].pos) == ("PROPN", unions[0].start, "NOUN")
