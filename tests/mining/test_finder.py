"""What a text says its terms are called elsewhere, gloss by gloss: in brackets with several forms, and outside of brackets."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from glossary.mining.glosses.finder import decide, find_glosses, read_sites, resolved_sites
from glossary.mining.text.analysed import Analysed
from glossary.model import Gloss

TABLE = """
Халықаралық сот (International Court, IC) бар. | халықаралық сот: en International Court, en IC
Халықаралық сот (IC, 国际法院) бар. | халықаралық сот: en IC, zh 国际法院
Ол кеден одағы (customs union; CU; 关税同盟) бар. | кеден одағы: en customs union, en CU, zh 关税同盟
Сауда құру (trade creation) бар. Сауда жасау (trade creation) бар. | сауда құру: en trade creation; сауда жасау: en trade creation
Неміс Макс Вебер (нем. Max Weber) келді. | Макс Вебер: en Max Weber
Неміс ғалымы (нем. Max Weber) келді. | | a person of another language and no name
Біз Рикардо (David Ricardo) білдік. | Рикардо: en David Ricardo
Біз машиналық оқыту – machine learning. | машиналық оқыту: en machine learning (dash)
Біз машиналық оқыту - machine learning, солай. | машиналық оқыту: en machine learning (dash)
Біз машиналық оқыту-machine learning білдік. | | a hyphen without spaces
Біз машиналық оқыту – machine learning білдік. | | nothing that closes the form
Біз машиналық оқыту – ML. | | an acronym that nothing binds
Біз қызыл үй – machine learning. | | nothing alike
Біз қызыл оқыту – machine learning. | | less than half of the words alike
Біз Рикардо – David Ricardo. | Рикардо: en David Ricardo (dash)
Біз «машиналық оқыту» «machine learning» білдік. | машиналық оқыту: en machine learning (quote)
Біз машиналық оқыту/machine learning білдік. | машиналық оқыту: en machine learning (slash)
Біз машиналық оқыту / machine learning білдік. | машиналық оқыту: en machine learning (slash)
Біз машиналық оқыту – 机器学习. | машиналық оқыту: zh 机器学习 (dash)
Біз машиналық оқыту, ағылшынша machine learning, білдік. | машиналық оқыту: en machine learning (marker)
Біз машиналық оқыту, ағылш. ML, білдік. | машиналық оқыту: en ML (marker)
Біз машиналық оқыту, қытайша 机器学习, білдік. | машиналық оқыту: zh 机器学习 (marker)
Біз (машиналық оқыту – machine learning) білдік. | | inside brackets, which are read as brackets
"""
"""A text and its glosses, with the rule where it is not that of brackets; and why there are none."""
ROWS = [[cell.strip() for cell in line.split("|")] for line in TABLE.strip().splitlines()]
Reader = Callable[[str], Analysed]


@pytest.mark.parametrize(("text", "expected"), [row[:2] for row in ROWS])
def test_glosses(analysed: Reader, text: str, expected: str) -> None:
    found: dict[str, list[str]] = {}
    for gloss in find_glosses([analysed(text)])[0]:
        rule = "" if gloss.rule == "parenthesis" else f" ({gloss.rule})"
        found.setdefault(gloss.kk, []).append(f"{gloss.lang} {gloss.text}{rule}")
    assert "; ".join(f"{kk}: {', '.join(forms)}" for kk, forms in found.items()) == expected


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("Неміс ғалымы (нем. Max Weber) келді.", ["another language"]),
        ("Біз қызыл үй – machine learning.", ["unlike"]),
        ("(Hello) деді.", ["no Kazakh term before it"]),
        ("Кестеде (1) және машиналық оқыту (machine learning) бар.", ["date"]),
    ],
)
def test_refusals(analysed: Reader, text: str, reasons: list[str]) -> None:
    assert [refusal.reason for refusal in find_glosses([analysed(text)])[1]] == reasons


def test_a_gloss_without_much_of_a_share_is_uncertain(analysed: Reader) -> None:
    texts = [analysed("Біз сыртқы сауданы (foreign trade) білдік.")]
    ((site, side),) = resolved_sites(texts, read_sites(texts)[0])
    assert side
    doubts = {}
    for share in (0.61, 0.62, 0.7):
        gloss = decide(site, replace(side, share=share))
        assert isinstance(gloss, Gloss)
        doubts[gloss.score] = gloss.uncertain
    assert doubts == {0.61: True, 0.62: False, 0.7: False}


def test_all_forms_of_one_term_have_its_kazakh_side(analysed: Reader) -> None:
    """The words of a form say more of the term than its letters do, whichever comes first."""
    for brackets in ("(customs union, CU)", "(CU, customs union)", "(关税同盟, CU, customs union)"):
        texts = [analysed(f"Ол мүше кеден одағы {brackets} бар.")]
        sides = [side for _, side in resolved_sites(texts, read_sites(texts)[0])]
        assert {side.kk for side in sides if side} == {"кеден одағы"}
        assert {side.why for side in sides if side} == {max(sides, key=lambda side: side.pairs).why}
        assert all(side.pairs for side in sides if side), "the form that leads vouches for the others"


def test_what_one_site_teaches_is_used_at_others(analysed: Reader) -> None:
    """Sure pairs of other sentences decide where one alone is unsure."""
    unsure, sure = "Біз мурмак жүйесін (murmak) білдік.", "Онда, мурмак (murmak) бар."
    alone = find_glosses([analysed(unsure)])[0]
    taught = find_glosses([analysed(f"{sure} {sure} {sure} {unsure}")])[0]
    assert [gloss.kk for gloss in alone] == ["мурмак жүйесі"]
    assert [gloss.kk for gloss in taught] == ["мурмак"] * 4
