"""The citation forms that one span before a foreign form may have: by the rules first, then against them."""

from collections.abc import Callable

import pytest

from glossary.bilingual.alignment import target
from glossary.mining.glosses.resolution import offers, resolve
from glossary.mining.glosses.side import Evidence
from glossary.mining.glosses.sites import Site, sites
from glossary.mining.text.analysed import Analysed

TABLE = """
Біз кеденнің жаңа үйлерін (word) көрдік. | кеденнің жаңа үйлерін | кеденнің жаңа үйі, -кеденнің жаңа үй, *кеденнің жаңа үйлері
Біз кеденнің жаңа үйлерін (word) көрдік. | жаңа үйлерін | жаңа үй, +жаңа үйі, *жаңа үйлері
Біз кеденнің жаңа үйін (word) көрдік. | үйін | үй, +үйі
Онда Java қоқыс жинаушысы (garbage collector) бар. | қоқыс жинаушысы | қоқыс жинаушы, +қоқыс жинаушысы
Онда қоқыс жинаушысы (garbage collector) бар. | қоқыс жинаушысы | қоқыс жинаушысы, -қоқыс жинаушы
Біз азаматтық кодексін (civil code) көрдік. | азаматтық кодексін | азаматтық кодексі, -азаматтық кодекс
Елдің азаматтық кодексін (civil code) көрдік. | азаматтық кодексін | азаматтық кодекс, +азаматтық кодексі
Біз ағын-жинағын (word) көрдік. | ағын-жинағын | ағын-жинағы, -ағын-жинақ
Біз аға-жинағын (word) көрдік. | аға-жинағын | аға-жинағы, -аға-жинақ
Біз Java тілін (word) көрдік. | Java тілін | Java тілі, -Java тіл
Біз Ұлттық Банктерді (word) көрдік. | Ұлттық Банктерді | Ұлттық Банк, *Ұлттық Банктер
Біз алаңнан (red card) көрдік. | алаңнан | алаң, ~алаңнан
Ол «Ұлы үміттер» (Great Expectations) оқыды. | Ұлы үміттер | Ұлы үміттер
Ол «Ұлы үміттер» (great hope) оқыды. | Ұлы үміттер | Ұлы үміт, *Ұлы үміттер
Ол «Ұлы үміттер» (Great Hope) оқыды. | Ұлы үміттер | Ұлы үміт, *Ұлы үміттер
Ол «Ұлы жаңа үміттер» (hope) оқыды. | Ұлы жаңа үміттер | Ұлы жаңа үміттер
Ол «ұлы жаңа үміттер» (hope) оқыды. | ұлы жаңа үміттер | ұлы жаңа үміт, *ұлы жаңа үміттер
Ол «Ұлы жаңа үміттерді» (hope) оқыды. | Ұлы жаңа үміттерді | Ұлы жаңа үміт, *Ұлы жаңа үміттер
Ол «Үміттер» (Hopes) оқыды. | Үміттер | Үміт, *Үміттер
Біз мұғаліммен (supervised learning), мұғалімсіз (unsupervised) оқу көрдік. | мұғаліммен | мұғалім, =мұғаліммен оқу
Біз мұғаліммен (SL), мұғалімсіз (UL) оқу көрдік. | мұғаліммен | мұғалім
Біз мұғаліммен (supervised learning) бірге оқу көрдік. | мұғаліммен | мұғалім
"""
"""A text, the words of a span of its first site, their citation forms: «-» possession dropped, «+» kept, «*» the plural kept, «~» kept as
an adjective, «=» with a head that follows."""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
SIGNS = {"": "", "dropped": "-", "kept": "+", "plural": "*", "adjective": "~", "supplied": "="}


def first_site(text: Analysed) -> Site:
    return next(one for one in sites(text) if isinstance(one, Site))


@pytest.mark.parametrize(("text", "words", "forms"), ROWS)
def test_the_forms_of_a_span(analysed: Callable[[str], Analysed], text: str, words: str, forms: str) -> None:
    site = first_site(analysed(text))
    offered = offers(site, site.context, target(site.form), Evidence())
    found = [SIGNS[one.variant] + one.kk for one in offered if " ".join(word.norm for word in one.span.words) == words]
    assert ", ".join(found) == forms


@pytest.mark.parametrize(
    ("text", "kk", "why", "certain"),
    [
        ("Ол «Ұлы үміттер» (Great Expectations) оқыды.", "Ұлы үміттер", "quoted", False),
        ("Экономист Рикардо (Ricardo) келді.", "Рикардо", "sounds alike", False),
        ("Біз Еуропалық Одаққа (ЕО) бардық.", "Еуропалық Одақ", "initials", True),
        ("Біз ЖКО (ДТП) көрдік.", "ЖКО", "abbreviations", True),
    ],
)
def test_what_needs_no_score(analysed: Callable[[str], Analysed], text: str, kk: str, why: str, certain: bool) -> None:
    side = resolve(first_site(analysed(text)), Evidence())
    assert side
    assert (side.kk, side.why, side.share, side.certain) == (kk, why, 0.99, certain)


def test_shares_of_all_candidates_are_one(analysed: Callable[[str], Analysed]) -> None:
    """The share of the chosen candidate is e to its sum by that of all."""
    import math

    from glossary.mining.glosses.span_features import SPANS

    site = first_site(analysed("Біз сыртқы сауданы (foreign trade) білдік."))
    totals = [SPANS.total(SPANS.values(one)) for one in offers(site, site.context, target(site.form), Evidence())]
    side = resolve(site, Evidence())
    assert side
    assert side.share == pytest.approx(math.exp(max(totals)) / sum(map(math.exp, totals)))
    assert side.pairs == 2


@pytest.mark.parametrize(
    ("text", "kk"),
    [
        ("Тұрақты ток – бағыты өзгермейтін электр тогы (DC).", "тұрақты ток"),
        ("Тұрақты ток – бағыты өзгермейтін тұрақты ток (DC).", "тұрақты ток"),
        ("Сұйық газ – бағыты өзгермейтін тұрақты ток (DC).", "тұрақты ток"),  # as good behind the dash: it stays there
    ],
)
def test_the_term_of_a_definition(analysed: Callable[[str], Analysed], text: str, kk: str) -> None:
    side = resolve(first_site(analysed(text)), Evidence())
    assert side
    assert side.kk == kk
