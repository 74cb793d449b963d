"""The features of gloss spans one by one: each with a sentence in which one candidate has it and another like it has not."""

from collections.abc import Callable

import pytest

from glossary.bilingual.alignment import target
from glossary.mining.glosses.resolution import offers
from glossary.mining.glosses.side import Evidence
from glossary.mining.glosses.sites import Site, sites
from glossary.mining.glosses.span_features import SPANS
from glossary.mining.text.analysed import Analysed
from glossary.syntax.words import Word

Values = dict[str, dict[str, float]]


@pytest.fixture
def of(analysed: Callable[[str], Analysed]) -> Callable[..., Values]:
    """The features of every candidate of the first site of a text, by citation form."""

    def read(text: str, evidence: Evidence | None = None) -> Values:
        site = next(one for one in sites(analysed(text)) if isinstance(one, Site))
        offered = offers(site, site.context, target(site.form), evidence or Evidence())
        return {candidate.kk: SPANS.values(candidate) for candidate in offered}

    return read


TABLE = """
words rendered | Кері байланыс (feedback) алынды. | кері байланыс | 1 | байланыс | the lexicon has it as one
words rendered | Жел энергиясы (wind energy) тиімді. | жел энергиясы | 2 |  | each renders one
words missing | Жел энергиясы (wind energy) тиімді. | энергия | 1 | жел энергиясы | one of two is there
words missing | Көлік (Tesla Model 3) сатылды. | көлік | 2 |  | one of three
words missing | Онда су-жылу (water heat) бар. | су-жылу | 0 |  | a hyphen joins two words
words in excess | Мақаланың аты өзгерді (draft). | мақаланың аты өзгерді | 2 | аты | three words for one
words in excess | Екінші типті диабет (diabetes) бар. | екінші типті диабет | 1 | диабет | two are one adjective
words in excess | Мән тізімге (push) қосылады. | мән тізім | 0 |  | the head means something else
excess, all rendered | Отқа төзімді есік (fireproof door) бар. | отқа төзімді есік | 1 | төзімді есік | three for two
letters rendered | Жалпы ішкі өнім (GDP) өсті. | жалпы ішкі өнім | 3 |  | a word for each letter
letters in excess | Былтыр жалпы ішкі өнім (GDP) өсті. | былтыр жалпы ішкі өнім | 1 | ішкі өнім | four for three
characters left | Екіжақты сауда (双边贸易) өсті. | сауда | 2 | екіжақты сауда | what the word does not render
words over characters | Бүгін екіжақты сауда (双边贸易) өсті. | бүгін екіжақты сауда | 1 | сауда | one renders nothing
word before renders | Файлдық жүйе (NTFS) бүлінді. | жүйе | 1 | файлдық жүйе | F of NTFS stands outside
begins at a mark | Мұнда төлем жасалды (paid). | мұнда төлем | 1 | төлем | the sentence begins so
begins at a mark | Мұнда, төлем жасалды (paid). | төлем | 1 | жасалды | a comma stands before it
cuts a phrase | Файлдық жүйе (NTFS) бүлінді. | жүйе | 1 | файлдық жүйе | a phrase of the lexicon
cuts off a place | Онда Финляндия Ұлттық мұражайы (FNM) бар. | Ұлттық мұражайы | 1 | мұражайы | whose museum
cuts off a complement | Біз геномды талдау (Illumina) жасадық. | талдау | 1 | геномды талдау | of what
cuts off an owner | Сұрау әдісі (GET) өзгерді. | әдісі | 1 | сұрау әдісі | of what
begins with a light verb | Олар қарызға алуды (borrowing) тоқтатты. | алу | 1 | қарызға алу | its noun stands before it
begins with one who acts | Тұрғындар саны азайды (Eurostat). | тұрғындар саны | 1 | саны | a plural of persons
begins with a clause word | Былтыр аусыл (FMD) ошағы бар. | былтыр аусыл | 1 | аусыл | when
begins with a clause word | Біз ол көлікті (car) алдық. | ол көлік | 1 | көлік | which
begins with a subject | Мекеме тауар қорын (stock) сатты. | мекеме тауар қоры | 1 | тауар қоры | it acts on the object
cuts off a name | Қасым-Жомарт Тоқаев (president) келді. | Тоқаев | 1 | Қасым-Жомарт Тоқаев | his given name
oblique inside | Науқасқа үлкен томография (MRI) керек. | науқасқа үлкен томография | 1 | үлкен томография | to whom
subject inside | Адвокат ұзақ келісім (deal) жасады. | адвокат ұзақ келісім | 1 | ұзақ келісім | who
begins with a genitive | Заңның жаңа нұсқасы (new version) бар. | заңның жаңа нұсқасы | 1 | жаңа нұсқасы | whose
begins with a place | Елде жасанды интеллект (AI) бар. | елде жасанды интеллект | 1 | жасанды интеллект | where
begins with an attribute of place | Rust тіліндегі тұйықталу (closure) бар. | тіліндегі тұйықталу | 1 | тұйықталу | what is where
pronoun or particle inside | Үлгі барлық нұсқаны қамтиды (match). | барлық нұсқаны қамтиды | 1 | қамтиды | all
pronoun or particle inside | Онда ең жоғары баға (highest price) бар. | ең жоғары баға | 0 |  | a degree
foreign word inside | Жүйе Kafka хабар брокерін (message broker) ашты. | жүйе Kafka хабар брокері | 1 | хабар брокері | a product
classifier passed over | Хэштеу алгоритмі (MD5) ескірді. | хэштеу | 1 | хэштеу алгоритмі | the sort of thing
named from its capital | Тергеуші Роберт Хилл (FBI) келді. | Роберт Хилл | 1 | тергеуші Роберт Хилл | an office is no name
named from its capital | Тергеуші Роберт Хилл (guest) келді. | Роберт Хилл | 0 |  | the form is no name
small letters before a capital | Кейін ғалым Нұрлан Сейіт (Harvard) келді. | ғалым Нұрлан Сейіт | 1 | Нұрлан Сейіт | an office
phrase of the lexicon | Кері байланыс (feedback) алынды. | кері байланыс | 1 | байланыс | its translation there
phrase of the lexicon | Жалпы ішкі өнім (GDP) өсті. | жалпы ішкі өнім | 1 | ішкі өнім | its translation abbreviated
possession dropped | Рейс нөмірі (KC 905) өзгерді. | рейс нөмір | 1 | рейс нөмірі | against the rules
possession kept | Рейс нөмірі (KC 905) өзгерді. | нөмірі | 1 | нөмір | against the rules
plural kept | Онлайн сабақтар (Zoom) өтті. | онлайн сабақтар | 1 | онлайн сабақ | against the rules
plural kept, of a plural name | Ол Канада мұражайларын (Canada Museum) көрді. | Канада мұражайлары | 0 |  | English has none
plural kept, of a plural name | Ол Канада мұражайларын (Canada Museums) көрді. | Канада мұражайлары | 1 | Канада мұражай | a name
adjective kept | Бұл айнымалы (count) нөлге тең. | айнымалы | 0 |  | the rules keep it
adjective kept | Ойыншы алаңнан кетті (red card). | алаңнан | 1 | алаң | an adjective perhaps
adjective kept, of an adjective | Бұл нөлдік шығынды (zero-cost) тәсіл. | нөлдік шығынды | 0 |  | the rules keep it
read as an object | Мұрагер өсиетхатты (will) нотариусқа берді. | өсиетхат | 1 | өсиетхатты | an adjective by its ending
shared head supplied | Біз мұғаліммен (supervised learning), мұғалімсіз (unsupervised) оқу бар. | мұғаліммен оқу | 1 | мұғалім | one head
"""
"""Feature, sentence, the candidate that has so much of it, one that has none, and why."""
PAIRS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.mark.parametrize(
    ("name", "text", "having", "value", "lacking", "reason"), PAIRS, ids=[f"{row[0]}: {row[-1]}" for row in PAIRS]
)
def test_a_feature_is_had_by_its_candidates_alone(
    of: Callable[..., Values], name: str, text: str, having: str, value: str, lacking: str, reason: str
) -> None:
    values = of(text)
    assert values[having].get(name, 0) == float(value), reason
    assert not lacking or name not in values[lacking], reason


class Said(Evidence):
    """What texts say of every candidate alike."""

    def elsewhere(self, kk: str, form: str) -> float:
        return 0.75 if (kk, form) == ("сауда", "trade") else 0.0

    def cohesion(self, before: Word, word: Word) -> float:
        return 0.5 if (before.norm, word.norm) == ("Сыртқы", "сауда") else 0.0


def test_what_the_texts_say_counts_for_its_candidate(of: Callable[..., Values]) -> None:
    values = of("Сыртқы сауда (trade) өсті.", Said())
    said = {kk: (found.get("said elsewhere"), found.get("word before always there")) for kk, found in values.items()}
    assert said == {"сауда": (0.75, 0.5), "сыртқы сауда": (None, None)}


def test_every_feature_has_an_example() -> None:
    by_evidence = {"said elsewhere", "word before always there"}
    by_grammar = {  # the tables of relations have their own examples
        *("broken inside", "behind a break", "pair of the lexicon inside"),
        *("behind a word without relation", "behind a bare noun", "cuts off a modifier", "cuts off a number"),
    }
    assert {row[0] for row in PAIRS} | by_evidence | by_grammar == {feature.name for feature in SPANS}
