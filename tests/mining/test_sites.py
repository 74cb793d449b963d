"""Where glosses can stand: the foreign form, its language, the Kazakh words it may belong to; or the reason why there are none."""

from collections.abc import Callable

import pytest

from glossary.mining.glosses.sites import Site, sites
from glossary.mining.text.analysed import Analysed

TABLE = """
Кінә (fault) [guilt] бар. | en fault: Кінә; en guilt: Кінә | brackets behind brackets have the same term
Кінә (fault), (guilt) бар. | en fault: Кінә; guilt: no Kazakh term before it | a comma between
ЖКО (ДТП) көп. | ru ДТП: ЖКО | an abbreviation behind another one is Russian
Оқиға (ДТП) көп. | kk ДТП: Оқиға | behind words it is Kazakh
Бұта (Rosa canina) гүлдейді. | la Rosa canina: Бұта | Latin by its endings
Ол [1] айтты. | | a number of literature is passed over
Ол (1) айтты. | (1): date | a number in round brackets is not
CAC (Киберкеңістік әкімшілігі) бар. | en CAC < Киберкеңістік әкімшілігі | the other way round
Бізде event loop (оқиғалар циклі) бар. | en event loop < оқиғалар циклі | words, too
Бізде apples, pears (алма, алмұрт) бар. | en apples, pears < алма , алмұрт | commas on both sides
Бізде apples, pears (жеміс түрі) бар. | en pears < жеміс түрі | a comma before the form alone parts
Бір one two three four five six seven eight nine (сөз) бар. | en two three four five six seven eight nine < сөз | eight words
GPU (құрылғы) бар. | (құрылғы): Kazakh explanation | one word does not say what an acronym is
Ол loop (цикл) жазды. | en loop < цикл | but what a word is
GPU (құрылғы түрінің) бар. | (құрылғы түрінің): Kazakh explanation | no nominative
GPU (өте жақсы) бар. | en GPU < өте жақсы | an adjective
GPU (CPU құрылғысы) бар. | (CPU құрылғысы): explanation with foreign words | foreign words in it
GPU (мәтінді өте тез және жақсы өңдейтін құрылғы) бар. | (мәтінді өте тез және жақсы өңдейтін құрылғы): Kazakh explanation | seven words
GPU (деректерді тез және жақсы өңдейтін құрылғы) бар. | en GPU < деректерді тез және жақсы өңдейтін құрылғы | six words
CAC (мәтінді өте тез және жақсы өңдейтін ел ұйымы) бар. | en CAC < мәтінді өте тез және жақсы өңдейтін ел ұйымы | a long name of a body
GPU, (үлгі түрі) бар. | (үлгі түрі): Kazakh explanation | a comma between
COVID-19 (жаңа індет) бар. | (жаңа індет): Kazakh explanation | a figure in the form
Тұрақты ток – бағыты өзгермейтін электр тогы (DC). | en DC: бағыты өзгермейтін электр тогы = Тұрақты ток | the term before the dash
Тұрақты ток – бағыты өзгермейтін электр тогы (DC); солай. | en DC: бағыты өзгермейтін электр тогы = Тұрақты ток | the clause ends
Тұрақты ток – бағыты өзгермейтін электр тогы (DC) бар. | en DC: бағыты өзгермейтін электр тогы | the sentence goes on
Тұрақты ток – өзгермейтін электр тогы (DC). | en DC: өзгермейтін электр тогы | too short for a definition
Тұрақты токты – бағыты өзгермейтін электр тогы (DC). | en DC: бағыты өзгермейтін электр тогы | no nominative
Тұрақты ABC – бағыты өзгермейтін электр тогы (DC). | en DC: бағыты өзгермейтін электр тогы | foreign words
Бір екі үш төрт бес алты ток – бағыты өзгермейтін электр тогы (DC). | en DC: бағыты өзгермейтін электр тогы | too far away
Тұрақты ток – бағыты өзгермейтін электр тогы (direct current). | en direct current: бағыты өзгермейтін электр тогы | no acronym
"""
"""A text, its sites (language, form, words; «<» where it is turned round, «=» before the term of a definition) and refusals, and why."""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]


def shown(text: Analysed) -> str:
    """The sites and refusals of a text as the table writes them."""
    found = []
    for site in sites(text):
        if isinstance(site, Site):
            words = " ".join(word.norm for word in site.context.words)
            term = " = " + " ".join(word.norm for word in site.definiendum.words) if site.definiendum else ""
            mark = " <" if site.rule == "parenthesis-reversed" else ":"
            found.append(f"{site.form.lang} {site.form.text}{mark} {words}{term}")
        else:
            found.append(f"{site.text}: {site.reason}")
    return "; ".join(found)


@pytest.mark.parametrize(("text", "found", "reason"), ROWS, ids=[row[-1] for row in ROWS])
def test_sites(analysed: Callable[[str], Analysed], text: str, found: str, reason: str) -> None:
    assert shown(analysed(text)) == found, reason
