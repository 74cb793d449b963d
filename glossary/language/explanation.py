"""Why a word was read as it was, for people.

>>> from glossary.language import analyse
>>> ol, zhyly, kiim = analyse(["Ол жылы киім киді."])[0].tokens[:3]
>>> explain(zhyly)
'headword'
>>> others(zhyly)
'жыл NOUN 3, жылы VERB imperative'
"""

from glossary.language.analysis import Token
from glossary.language.frequency import attested
from glossary.language.reading import Reading

_SOURCES = {
    "lexicon": "headword",
    "irregular": "listed form",
    "derived": "made from a headword",
    "rare": "made from a headword",
    "misspelt": "headword with a misspelt ending",
    "guess": "unknown: read by its shape",
}


def features(reading: Reading) -> str:
    """Number, possessive, case and verb form in one cell, what goes without saying left out: «pl 3 gen», «converb»."""
    shown = [
        "pl" if reading.number == "pl" else "",
        str(reading.possessive or ""),
        reading.case if reading.case and reading.case != "nom" else "",
        "attributive" if reading.attributive else "",
        reading.form,
    ]
    return " ".join(part for part in shown if part)


def explain(token: Token) -> str:
    """Why the first reading is the first: where its stem is known from, and whether the neighbours overruled a cheaper one."""
    first = token.readings[0]
    why = f"{attested(first.stem):.0f}× in general Kazakh" if first.source == "attested" else _SOURCES[first.source]
    cheapest = min(token.readings, key=lambda reading: reading.cost)
    if cheapest.cost < first.cost:
        why += f"; its neighbours speak against {name(cheapest)}"
    return why


def name(reading: Reading) -> str:
    """A reading in a few words: «жыл NOUN 3»."""
    return " ".join(part for part in (reading.lemma, reading.pos, features(reading)) if part)


def others(token: Token, most: int = 3) -> str:
    """The readings that were not chosen, the best few."""
    return ", ".join(name(reading) for reading in token.readings[1 : most + 1])
