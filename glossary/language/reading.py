"""One reading of a word form and what it costs.

Costs are in natural units of disbelief (a difference of 1 means about 2.7 times less likely); context adds to them (`context.py`).
"""

from functools import cache
from typing import NamedTuple

from glossary.language.conjugation import VerbChain
from glossary.language.frequency import rarity
from glossary.language.paradigm import Chain


class Reading(NamedTuple):
    """One way to read a form. `form` is set for verbs (finite, participle, converb, imperative); `stem` is the case-folded stem that
    was found or guessed, `source` where it came from: lexicon, irregular, derived, rare, attested, misspelt (its ending), guess."""

    lemma: str
    pos: str
    number: str | None
    possessive: int | None
    case: str | None
    form: str
    attributive: bool
    stem: str
    source: str
    cost: float


INFLECTING = frozenset({"NOUN", "PROPN", "VN", "ADJ", "NUM", "PRON", "X"})
SOURCE_COST = {
    "lexicon": 0.0,
    "irregular": -0.5,
    "derived": 1.2,
    "rare": 1.0,
    "attested": 1.5,
    "misspelt": 3.0,
    "guess": 4.0,
}
POS_COST = {"PROPN": 0.2, "X": 0.3, "POSTP": -0.4, "CONJ": -0.7, "PRON": -0.5, "PART": -0.4, "ADV": -0.2}
"""A word of a closed class is more often that than its homograph among the nouns («соң», «тек»)."""
INFLECTED_COST = {"ADJ": 1.0, "PRON": 0.5, "NUM": 0.5}
"""What speaks against endings on words that mostly stand without them."""
_OWNER_COST = {None: 0.0, "3": 0.5, "1sg": 2.2, "1pl": 1.8, "2sg": 2.8, "2hon": 2.2}


@cache
def chain_cost(chain: Chain) -> float:
    """How unusual a chain of nominal endings is in written Kazakh."""
    cost = 0.0 if chain.case == "nom" else 0.4
    cost += 0.2 if chain.number == "pl" else 0.0
    return cost + _OWNER_COST[chain.owner] + 0.4 * chain.attributive + 1.2 * chain.similative + 3.0 * chain.copula


PLAIN = Chain()
LONGER = 0.1
"""What each letter of a headword speaks for it: «салдар-ы» before «сал-дары»."""
WHOLE = 0.3
"""What speaks for a form that is a headword as it stands («басқа», «тақта») against one cut from it («бас-қа»)."""
_FORM_COST = {
    "imperative": 2.5,
    "finite": 0.4,
    "participle": 0.4,
    "aorist": 1.4,
    "converb": 0.4,
    "noun": 0.5,
    "agent": 0.3,
}


def nominal_reading(pos: str, lemma: str, source: str, stem: str, chain: Chain, extra: float = 0.0) -> Reading:
    """A form read as a nominal stem with a chain of endings; `extra` speaks against it."""
    cost = SOURCE_COST[source] + POS_COST.get(pos, 0.0) + chain_cost(chain) + extra
    cost += rarity(lemma.lower(), pos) if source != "guess" else 0.0
    inflected = chain != PLAIN
    if inflected:
        cost += INFLECTED_COST.get(pos, 0.0)
    elif source == "lexicon":
        cost -= WHOLE
    if source == "lexicon":
        cost -= LONGER * len(stem)
    cased = pos in INFLECTING and (pos != "ADJ" or inflected)
    return Reading(
        lemma,
        pos,
        chain.number if cased else None,
        chain.possessive,
        chain.case if cased else None,
        "",
        chain.attributive,
        stem,
        source,
        cost,
    )


def verb_reading(
    word: str, stem: str, at: int, ending: str, chain: VerbChain, source: str, extra: float = 0.0
) -> Reading:
    """A form read as a verb whose ending begins at `at`; `extra` speaks against it. Verbal nouns and agents have a lemma of their own."""
    nominal = chain.nominal
    lemma, pos = stem, "VERB"
    if chain.form == "noun":
        lemma, pos = word[: at + 1 + ending.index("ю" if ending[0] == "ю" else "у")], "VN"
    elif chain.form == "agent":
        lemma, pos = word[: at + ending.index("ш") + 2], "NOUN"
    cost = SOURCE_COST[source] + _FORM_COST[chain.form] + 0.3 * chain.negative + extra + chain_cost(nominal)
    cost += rarity(lemma, pos) if source != "guess" else 0.0
    if pos != "VERB":
        return Reading(
            lemma, pos, nominal.number, nominal.possessive, nominal.case, "", nominal.attributive, stem, source, cost
        )
    form = "participle" if chain.form == "aorist" else chain.form
    return Reading(stem, "VERB", None, None, None, form, nominal.attributive, stem, source, cost)
