"""English word forms that drafting needs: plurals, participles, gerunds.

>>> plural("policy"), plural("analysis"), plural("history of the country"), gerund("make a decision")
('policies', 'analyses', 'histories of the country', 'making a decision')
>>> participle("choose"), singular("rights")
('chosen', 'right')
"""

import re

from glossary.drafting.composing.collocations import frequency, is_word


def _table(rows: str) -> dict[str, str]:
    return dict(row.split("=") for row in rows.split())


_PLURALS = _table(
    """man=men woman=women child=children person=people foot=feet tooth=teeth mouse=mice criterion=criteria
    phenomenon=phenomena bacterium=bacteria medium=media index=indices matrix=matrices vertex=vertices axis=axes
    crisis=crises analysis=analyses basis=bases thesis=theses hypothesis=hypotheses synthesis=syntheses life=lives
    wife=wives knife=knives half=halves leaf=leaves wolf=wolves shelf=shelves loaf=loaves thief=thieves nucleus=nuclei
    stimulus=stimuli formula=formulas curriculum=curricula spectrum=spectra goods=goods means=means series=series
    species=species hero=heroes potato=potatoes tomato=tomatoes veto=vetoes embargo=embargoes"""
)
_SINGULARS = {many: one for one, many in _PLURALS.items()} | {"bases": "base", "indexes": "index"}
_MASS = """information data research equipment software hardware knowledge evidence legislation economics mathematics
    physics politics news customs goods training progress advice money literature education assistance machinery traffic
    waste content people police furniture staff personnel clothing food water energy labour labor health safety"""
UNCOUNTABLE = frozenset(_MASS.split())
_PARTICIPLES = _table(
    """be=been become=become begin=begun bind=bound bring=brought build=built buy=bought catch=caught choose=chosen
    come=come cut=cut do=done draw=drawn drive=driven eat=eaten fall=fallen feed=fed feel=felt fight=fought find=found
    fly=flown freeze=frozen get=got give=given go=gone grow=grown have=had hear=heard hide=hidden hold=held keep=kept
    know=known lay=laid lead=led learn=learned leave=left lend=lent let=let lose=lost make=made mean=meant meet=met
    pay=paid put=put read=read ride=ridden rise=risen run=run say=said see=seen seek=sought sell=sold send=sent set=set
    shake=shaken show=shown shrink=shrunk shut=shut sing=sung sink=sunk sit=sat speak=spoken spend=spent spread=spread
    stand=stood steal=stolen stick=stuck strike=struck swear=sworn swim=swum take=taken teach=taught tear=torn
    tell=told think=thought throw=thrown understand=understood wear=worn weave=woven win=won withdraw=withdrawn
    write=written break=broken forbid=forbidden forget=forgotten forgive=forgiven sow=sown split=split"""
)
_PARTICLES = frozenset(["", "out", "up", "off", "down", "over", "away", "back", "on", "in", "for", "to", "at", "with"])
_PREFIXES = frozenset(["", "re", "un", "over", "under", "out", "mis", "fore"])
_LAST = re.compile(r"^(.*?)(\S+)$")
_DOUBLED = re.compile(r"^[^aeiou]*[aeiou][bdgmnprt]$|(?:mit|(?<!f)fer|fil|pel|gin|cur|pat|bel|trol)$")


def plural(phrase: str) -> str:
    """A noun phrase in the plural; its head is the word before «of», else the last one. Mass nouns stay."""
    head, of, rest = phrase.partition(" of ")
    match = _LAST.match(head)
    return (match[1] + _plural(match[2]) if match else head) + of + rest


def _plural(word: str) -> str:
    low = word.lower()
    if low in UNCOUNTABLE or low in _SINGULARS:
        return word
    if low in _PLURALS:
        return _PLURALS[low] if word.islower() else _PLURALS[low].capitalize()
    if re.search(r"[^aeiou]y$", low):
        return word[:-1] + "ies"
    if low.endswith(("ss", "sh", "ch", "x", "z", "us")):
        return word + "es"
    return word if low.endswith("s") else word + "s"


def singular(phrase: str) -> str:
    """A noun phrase whose last word is put in the singular where it is a regular or listed plural."""
    match = _LAST.match(phrase)
    return match[1] + _singular(match[2]) if match else phrase


def _singular(word: str) -> str:
    if word in _SINGULARS:
        return _SINGULARS[word]
    if word in UNCOUNTABLE or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics")) or len(word) < 4:
        return word
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    if word.endswith(("sses", "shes", "ches", "xes", "zzes")):
        return word[:-2]
    return word[:-1]


def gerund(phrase: str) -> str:
    """A verb phrase with its verb in -ing."""
    verb, space, rest = phrase.partition(" ")
    if verb.endswith("ie"):
        form = verb[:-2] + "ying"
    elif verb.endswith("e") and not verb.endswith(("ee", "oe", "ye")) and len(verb) > 2:
        form = verb[:-1] + "ing"
    else:
        form = _double(verb) + "ing"
    return form + space + rest


def participle(phrase: str) -> str:
    """A verb phrase with its verb in the past participle."""
    verb, space, rest = phrase.partition(" ")
    for length in range(len(verb), 1, -1):
        if verb[-length:] in _PARTICIPLES and verb[:-length] in _PREFIXES:
            return verb[:-length] + _PARTICIPLES[verb[-length:]] + space + rest
    if verb.endswith("e"):
        form = verb + "d"
    elif re.search(r"[^aeiou]y$", verb):
        form = verb[:-1] + "ied"
    else:
        form = _double(verb) + "ed"
    return form + space + rest


def nominal(verb: str) -> str:
    """The noun of what a verb does where it is made with -ation, -ion or -ment; empty where no such word is known.

    >>> [nominal(verb) for verb in ("certify", "install", "regulate", "replace", "spend")]
    ['certification', 'installation', 'regulation', 'replacement', '']
    """
    base = verb.removesuffix("e")
    made = [verb[:-1] + "ication"] if verb.endswith("ify") else [base + "ion", verb + "ment", base + "ation"]
    return next((word for word in made if is_word(word) and frequency(word) >= frequency(gerund(verb))), "")


def takes_object(verb: str) -> bool:
    """Whether a verb phrase may have an object of its own: one verb, or one with a particle.

    >>> takes_object("carry out"), takes_object("make a decision")
    (True, False)
    """
    return verb.partition(" ")[2] in _PARTICLES


def _double(verb: str) -> str:
    return verb + verb[-1] if _DOUBLED.search(verb) else verb
