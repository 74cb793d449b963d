"""What people decided and texts gloss, inside longer terms."""

from random import Random

import pytest

from glossary.drafting import draft_terms
from glossary.language import lexicon
from glossary.language.inflection import inflect_word
from glossary.language.paradigm import Chain
from glossary.model import Draft, Language
from glossary.store.results import Remembered, Standing

Memory = dict[str, tuple[Remembered, ...]]
TAILS = {"gen": "тарихы", "dat": "көшу", "abl": "шығу", "ins": "күрес", "acc": "қорғау"}
"""What stands behind a term in each case."""


def remembered(text: str, standing: Standing = "decided", domain: str = "") -> Remembered:
    uid = "C000012" if standing in ("decided", "forbidden") else "K000007"
    return Remembered(text, "manual" if uid[0] == "C" else "gloss", uid, domain, 0.9, "", standing)


def draft(term: str, known: Memory, to: Language = "en", domain: str = "") -> Draft:
    return draft_terms([term], to, memory=known, domains=[domain])[0]


def _longer(count: int) -> dict[str, list[str]]:
    """Headwords of one and two words, each with longer terms that have it: headwords, and in every case."""
    found: dict[str, list[str]] = {}
    for key, senses in lexicon.phrases().items():
        words = key.split() if senses[0].pos in ("NOUN", "VN") else []
        for start, stop in ((0, 1), (len(words) - 1, len(words)), (0, 2), (len(words) - 2, len(words))):
            if 0 < stop - start < len(words) and not (start == 0 and stop == 1 and _idiom(" ".join(words[:2]))):
                found.setdefault(" ".join(words[start:stop]), []).append(key)
    nouns = (key for key in found if lexicon.all_senses().get(key) and lexicon.all_senses()[key][0].pos == "NOUN")
    common = sorted(
        key for key in nouns if len(found[key]) > 2 and not lexicon.all_senses()[key][0].headword[0].isupper()
    )
    return {key: [*found[key][:8], *_made(key)] for key in Random(3).sample(common, count)}


def _idiom(phrase: str) -> bool:
    """Whether a noun and its verb are a headword of their own («билік ету», to rule), which is taken whole."""
    return any(sense.pos == "VN" for sense in lexicon.all_senses().get(phrase, ()))


def _made(key: str) -> list[str]:
    *before, last = key.split()
    cases = [" ".join([*before, inflect_word(last, Chain("sg", None, case)), tail]) for case, tail in TAILS.items()]
    plain = [] if last.endswith(("ы", "і")) else cases  # a possessed head has other endings
    return [*plain, f"{key} жүйесі", f"{key} туралы заң", f"жаңа {key}"]


@pytest.mark.parametrize(("to", "word"), [("en", "zorb{} plim"), ("zh", "佶{}咿")])
def test_every_longer_term_uses_what_was_approved_for_its_parts(to: Language, word: str) -> None:
    longer = _longer(50)
    odd = {key: word.format(number) for number, key in enumerate(longer)}
    known = {key: (remembered(text),) for key, text in odd.items()}
    asked = [term for terms in longer.values() for term in terms]
    composed = [one.kk for one in draft_terms(asked, to, engines=["composition"]) if one.text]
    drafts = draft_terms(composed, to, memory=known)
    assert len(drafts) > 300
    assert [(one.kk, one.text) for one in drafts if not any(text in str(one.text) for text in odd.values())] == []


UNION: Memory = {"кеден одағы": (remembered("tariff league"),)}
USED = [
    ("кеден одағының тарифі", "tariff league tariff", "a genitive"),
    ("кедендік одақтың тарифі", "tariff league tariff", "in the other structure"),
    ("кеден одақтары", "tariff leagues", "the plural of itself"),
    ("кедендік одақ", "tariff league", "itself in the other structure"),
    ("жаңа кеден одағы", "new tariff league", "the head"),
    ("кеден одағы туралы шарт", "treaty on a tariff league", "before a postposition"),
]


@pytest.mark.parametrize(("term", "english", "why"), USED)
def test_an_approved_term_in_any_form(term: str, english: str, why: str) -> None:
    answer = draft(term, UNION)
    assert (
        answer.text is not None and english.rsplit(maxsplit=1)[-1] in answer.text and "tariff league" in answer.text
    ), why
    assert f"{term.endswith('тары') * 's'}: your C000012" in answer.built_from


def test_it_stands_in_the_headword_that_has_it() -> None:
    known = {"ауыз аппараты": (remembered("biting gear"),)}
    answer = draft("жалаушы ауыз аппараты", known)
    assert answer.text == "lapping biting gear"
    assert "your C000012" in answer.built_from


def test_the_longest_term_goes_first() -> None:
    known = UNION | {"одақ": (remembered("club"),)}
    assert "tariff league" in str(draft("жаңа кеден одағы", known).text)
    assert "club" in str(draft("жаңа одақ", known).text)


def test_a_gloss_of_a_word_leaves_headwords_alone_and_serves_elsewhere() -> None:
    known = {"одақ": (remembered("Club", "offered"),)}
    assert draft("кеден одағы", known).text == "customs union"
    assert "club" in str(draft("жаңа одақ", known).text)
    assert "new club" in str(draft("жаңа одақ", known).text), "its capitals are those of its place"


def test_doubtful_edges_are_not_used_inside() -> None:
    assert "club" not in str(draft("жаңа одақ", {"одақ": (remembered("club", "doubtful"),)}).text)


def test_a_word_of_another_domain_may_mean_something_else() -> None:
    known = {"орган": (remembered("agency", domain="politics"),)}
    assert "agency" in str(draft("жаңа орган", known, domain="politics").text)
    assert "agency" not in str(draft("жаңа орган", known, domain="medicine").text)


@pytest.mark.parametrize("term", ["кеден одағы", "одақ", "жаңа одақ", "одақтың құрылуы"])
def test_what_people_rejected_never_comes(term: str) -> None:
    known = {"одақ": (remembered("union", "forbidden"),)}
    answer = draft(term, known)
    assert not any("union" in str(text).split() for text in (answer.text, *answer.alternatives))


def test_what_was_rejected_for_a_part_may_be_in_what_was_approved() -> None:
    known = UNION | {"одақ": (remembered("league", "forbidden"),)}
    assert "tariff league" in str(draft("жаңа кеден одағы", known).text)
