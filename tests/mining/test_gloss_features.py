"""The features that tell glosses from other foreign forms one by one: each with a sentence that has it and a like one that has not."""

from collections.abc import Callable

import pytest

from glossary.mining.glosses.finder import read_sites, resolved_sites
from glossary.mining.glosses.gloss_features import GLOSSES, pair, reason_against
from glossary.mining.text.analysed import Analysed

TABLE = """
share of the letters rendered | Жалпы ішкі өнім (GDP) өсті. | 1 | Өнім (product) өсті. | a word a letter
share of the letters rendered | Порт (TCP 443) жабық. | 0.333 | Порт (port) жабық. | one letter of three
nothing rendered, all words known | Өзен (Danube) тасыды. | 1 | Өзен (river) тасыды. | the name of one
nothing rendered, all words known | Өзен (Danube) тасыды. | 1 | Эбулолар (Danube) бар. | who knows what that word means
nothing rendered, of several words | Ән орындалды (feat. Dimash). | 1 | Ән (song) орындалды. | two words that nothing renders
nothing rendered, of several words | Ән орындалды (feat. Dimash). | 1 | Ән (Dimash) орындалды. | one word
head renders | Жел энергиясы (wind energy) тиімді. | 1 | Жел көмегі (wind energy) тиімді. | energy
sounds alike | Экономист Ван Хуэй (王辉) келді. | 1 | Экономист адам (王辉) келді. | by its pinyin
phrase of the lexicon | Жұмыс жоспары (WP) бар. | 1 | Жұмыс жоспары (WP-4) бар. | the number says that it is one of several
phrase of the lexicon | Кері байланыс (feedback) алынды. | 1 | Кері байланыс (reverse link) алынды. | as it stands there
Chinese | Сауда (贸易) өсті. | 1 | Сауда (trade) өсті. | Han characters
Russian | Шарт еркіндігі (орыс. свобода договора) бар. | 1 | Шарт еркіндігі (freedom of contract) бар. | named so
acronym | Жалпы ішкі өнім (GDP) өсті. | 1 | Жалпы ішкі өнім (product) өсті. | capitals
letters left | Порт (TCP 443) жабық. | 2 | Жалпы ішкі өнім (GDP) өсті. | one word, three letters
letters left | Порт (ABCDEFG) жабық. | 3 | NATO (әскери одақ) бар. | never more than three
acronym of a name | Даеш (ISIL) шегінді. | 1 | Астана (NQZ) үлкен. | no place, no person
acronym of others | Халықаралық олимпиада (NATO) өтті. | 0.75 | Жалпы ішкі өнім (GDP) өсті. | the lexicon has it for a body
identifier | Жол жоспары (RP-7) бар. | 1 | Онда 7-жоспар (RP-7) бар. | the plan has no number
acronym of one common word | Порт (TCP 443) жабық. | 1 | Желілік порт (TCP 443) жабық. | one word
acronym of one common word | Порт (TCP 443) жабық. | 1 | Біз Самғауда (TCP 443) болдық. | a name
acronym of the word itself | Былтыр аусыл (FMD) ошағы бар. | 1 | Былтыр ошақ (FMD) бар. | foot-and-mouth disease
acronym behind a sort | Сұрау әдісі (GET) өзгерді. | 1 | Жасанды интеллект (AI) өзгерді. | one of the methods
acronym behind an organisation | Телеарна (CNN) хабарлады. | 1 | Хабар (CNN) келді. | one of them
number of its own | Қышқылдық (pH 5.5) төмен. | 1 | Қышқылдық (acidity) төмен. | a measured one
number of its own | Қышқылдық (pH 5.5) төмен. | 1 | Онда 2 типті диабет (type 2 diabetes) бар. | the Kazakh has it too
capitals | Браузер (Firefox) жаңарды. | 1 | Браузер (browser) жаңарды. | a name
capitals | Сот ісі (Court of Appeal) бар. | 1 | Сот ісі (Court of appeal) бар. | small words do not count
capitals, nothing rendered | Браузер (Firefox) жаңарды. | 1 | Браузер (Browser) жаңарды. | a name
capitals, strange | Браузер (Vivaldi) жаңарды. | 1 | Браузер (Education) жаңарды. | no English word
capitals, strange | Браузер (Vivaldi) жаңарды. | 1 | Браузер (Dorsology) жаңарды. | an ending of English words
capitals, strange | Браузер (Vivaldi) жаңарды. | 1 | Браузер (Worktable) жаңарды. | two English words in one
capitals, strange | Браузер (Vivaldi Education) жаңарды. | 0.5 | Браузер (vivaldi education) жаңарды. | one of two words
capitals, a name of others | Ірі қала (London) өсті. | 1 | Ірі қала (big city) өсті. | the lexicon has it for London
sounds nearly alike | Самұрық (Simurgh) ұшты. | 1 | Самұрық (Phoenix) ұшты. | a bird of legends by its sound
small letters | Төлем жасалды (paid). | 1 | Төлем жасалды (Paid). | no name
strange words in small letters | Кітапхана (sqlglot) жүктелді. | 1 | Кітапхана (education) жүктелді. | no English word
clipped from the words | Стандартты қате (stderr) бос. | 1 | Стандартты қате (stdout) бос. | standard error
words of a clause | Есік ашық тұр (the door is open). | 1 | Есік (the door) ашық. | a verb
words of a clause | Сот (court is) ашық. | 1 | Сот (лат. is) ашық. | English
both listed, apart | Халықаралық ұйым (granite) бар. | 1 | Халықаралық ұйым (international organization) бар. | two terms
value of a property | Тапсырыс мәртебесі (shipped) өзгерді. | 1 | Тапсырыс мәртебесі (order status) өзгерді. | one of its values
value of a property | Валюта коды (KZT) бар. | 1 | Валюта (KZT) бар. | one of its values
behind an organisation, nothing rendered | Қаржы агенттігі (Bloomberg) келді. | 1 | Қаржы (Bloomberg) келді. | one of them
behind a person | Абай Құнанбаев (Semey) келді. | 1 | Роберт Хилл (Robert Hill) келді. | where he is from
behind a predicate | Онда күту керек (wait). | 1 | Сейсенбідегі кездесу (meeting) бар. | a verb
behind a plural, itself none | Параметрлер (width) беріледі. | 1 | Параметрлер (parameters) беріледі. | one of several
behind a plural, itself none | Параметрлер (width) беріледі. | 1 | Параметр (width) беріледі. | no plural
verb between | Төлем жасалды (paid). | 1 | Төлем (paid) жасалды. | between term and brackets
small word between | Олар бүгін тағы да (great pity) келді. | 1 | Олар жеңілді (great pity). | a particle between
list, all rendered | Қауіпсіз аймақ (safe zone, secure area) бар. | 1 | Суретті өңдеу (cropping, blurring) бар. | two forms of one term
list | Кластерлеу (k-means, dbscan) бар. | 1 | Кластерлеу (clustering) бар. | two of a sort
language named | Қылмыс құрамы (лат. corpus delicti) бар. | 1 | Қылмыс құрамы (corpus delicti) бар. | Latin
explained | Термометр (therme – жылу) бар. | 1 | Термометр (лат. therme – жылу) бар. | where the word comes from
unit of measure | Қуат (kW) көрсетілген. | 1 | Қуат (power) көрсетілген. | a kilowatt
slash inside | Сынақ нәтижесі (pass/fail) жазылады. | 1 | Сынақ нәтижесі (pass) жазылады. | one or the other
reversed | GPU (жаңа үлгісі) қымбат. | 1 | Үлгі (GPU) қымбат. | the Kazakh is in brackets
reversed, small letters | Сервер throttling (сұрауларды шектеу) қолданады. | 1 | GPU (жаңа үлгісі) қымбат. | a word
"""
"""Feature, sentence, how much of it its first form has, a sentence whose first form has none, and why."""
PAIRS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


@pytest.fixture
def of(analysed: Callable[[str], Analysed]) -> Callable[[str], dict[str, float]]:
    """The features of the first foreign form of a text with its Kazakh side."""

    def read(text: str) -> dict[str, float]:
        texts = [analysed(text)]
        site, side = resolved_sites(texts, read_sites(texts)[0])[0]
        assert side, "no Kazakh side"
        return GLOSSES.values(pair(site, side))

    return read


@pytest.mark.parametrize(
    ("name", "having", "value", "lacking", "reason"), PAIRS, ids=[f"{row[0]}: {row[-1]}" for row in PAIRS]
)
def test_a_feature_is_had_by_its_forms_alone(
    of: Callable[[str], dict[str, float]], name: str, having: str, value: str, lacking: str, reason: str
) -> None:
    assert of(having).get(name, 0) == pytest.approx(float(value), abs=0.001), reason
    assert name not in of(lacking), reason


def test_every_feature_has_an_example() -> None:
    assert {row[0] for row in PAIRS} == {feature.name for feature in GLOSSES}


def test_the_reason_of_a_refusal_is_what_speaks_most_against() -> None:
    assert reason_against([("acronym", -2.0), ("capitals", -2.5), ("small letters", 3.0)]) == "capitals"
    assert reason_against([]) == "nothing in common"
