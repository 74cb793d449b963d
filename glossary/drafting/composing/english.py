"""English word forms that drafting needs: plurals, participles, gerunds.

>>> plural("policy"), plural("analysis"), plural("history of the country"), gerund("make a decision")
('policies', 'analyses', 'histories of the country', 'making a decision')
>>> participle("choose"), singular("rights")
('chosen', 'right')
"""

import re
from functools import lru_cache

from glossary.drafting.composing.collocations import frequency, is_word
from glossary.drafting.tables import table


def _forms(kind: str) -> dict[str, str]:
    return {row["base"]: row["form"] for row in table("english_forms") if row["kind"] == kind}


_PLURALS, _PEOPLE, _PARTICIPLES = _forms("plural"), _forms("people"), _forms("participle")
_SINGULARS = {many: one.title() if many.istitle() else one for one, many in _PLURALS.items()} | {
    "bases": "base",
    "indexes": "index",
}
UNCOUNTABLE = frozenset(_forms("mass"))
_ROMAN = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100, "D": 500, "M": 1000}
_EACH = ("person", "child", "man")
"""Heads that have one each of what they are with."""
_PARTICLES = frozenset(["", "out", "up", "off", "down", "over", "away", "back", "on", "in", "for", "to", "at", "with"])
_PREFIXES = frozenset(["", "re", "un", "over", "under", "out", "mis", "fore"])
_SMALL = frozenset(
    ["of", "the", "and", "or", "for", "in", "on", "to", "with", "from", "by", "against", "a", "an", "at"]
)
_LAST = re.compile(r"^(.*?)(\S+)$")
_LINK = re.compile(r" (?:of|with|without|for|in|on|at|from|to|under|against|between|by) ")
_DOUBLED = re.compile(r"^[^aeiou]*[aeiou][bdgmnprt]$|(?:mit|(?<!f)fer|fil|pel|gin|cur|pat|bel|trol)$")


def plural(phrase: str) -> str:
    """A noun phrase in the plural; its head stands before «of», «with» and the like, else it is the last word. Mass
    nouns stay, and adjectives that stand for people get «people».

    >>> [plural(one) for one in ("fisherman", "father-in-law", "person with a disability", "poor", "accused")]
    ['fishermen', 'fathers-in-law', 'people with disabilities', 'poor people', 'accused']
    """
    if phrase in _PEOPLE:
        return _PEOPLE[phrase]
    head, link, rest = _parts(phrase)
    match = _LAST.match(head)
    if head.endswith(_EACH):
        rest = re.sub(r"^an? (.+)", lambda one: plural(one[1]), rest)  # people with disabilities
    return (match[1] + _plural(match[2]) if match else head) + link + rest


def _parts(phrase: str) -> tuple[str, str, str]:
    """The part of a noun phrase that ends in its head, a preposition, and what stands behind it."""
    link = _LINK.search(phrase)
    return (phrase[: link.start()], link[0], phrase[link.end() :]) if link else (phrase, "", "")


def _plural(word: str) -> str:
    head, law, _ = word.partition("-in-")
    if law:
        return _plural(head) + word[len(head) :]
    low = word.lower()
    if low in UNCOUNTABLE or low in _SINGULARS:
        return word
    if irregular := _PLURALS.get(low) or _of_men(low):
        return irregular if word.islower() else irregular[:1].upper() + irregular[1:]
    return _regular(word)


def _of_men(word: str) -> str:
    """«fishermen»; empty for what is no man («human», which the table has)."""
    return word[:-2] + "en" if word.endswith("man") and len(word) > 4 else ""


def _regular(word: str) -> str:
    low = word.lower()
    if re.search(r"[^aeiou]y$", low):
        return word[:-1] + "ies"
    if low.endswith(("ss", "sh", "ch", "x", "z", "us")):
        return word + "es"
    return word if low.endswith("s") else word + "s"


@lru_cache(maxsize=1 << 15)
def singular(phrase: str) -> str:
    """A noun phrase whose head is put in the singular where it is a regular or listed plural."""
    if " " not in phrase:
        return _singular(phrase)
    head, link, rest = _parts(phrase)
    before, space, last = head.rpartition(" ")
    return before + space + _singular(last) + link + rest


def _singular(word: str) -> str:
    if word in _SINGULARS:
        return _SINGULARS[word]
    if "s-in-" in word:
        return word.replace("s-in-", "-in-")
    if word.endswith("men") and is_word(word[:-2].lower() + "an"):
        return word[:-2] + "an"
    if word in UNCOUNTABLE or not word.endswith("s") or word.endswith(("ss", "us", "is", "ics")) or len(word) < 4:
        return word
    return _without_s(word)


def _without_s(word: str) -> str:
    if word.endswith("ies") and len(word) > 4:
        return word[:-3] + "y"
    return word[:-2] if word.endswith(("sses", "shes", "ches", "xes", "zzes")) else word[:-1]


def possessive(phrase: str) -> str:
    """«consumer's», «patients'», «Gauss's»."""
    return phrase + ("'" if phrase.endswith("s") and phrase.islower() else "'s")


def bare(phrase: str) -> str:
    """A phrase without the possessive at its end.

    >>> bare("creditors'"), bare("the author's"), bare("bus")
    ('creditors', 'the author', 'bus')
    """
    return phrase.removesuffix("'").removesuffix("'s")


def ordinal(numeral: str) -> str:
    """A number in digits, Arabic or Roman, as an ordinal.

    >>> ordinal("21"), ordinal("XX"), ordinal("112")
    ('21st', '20th', '112th')
    """
    value = number(numeral)
    ending = "th" if 10 < value % 100 < 20 else {1: "st", 2: "nd", 3: "rd"}.get(value % 10, "th")
    return f"{value}{ending}"


def number(numeral: str) -> int:
    """The value of a number in digits, Arabic or Roman."""
    if numeral.isdigit():
        return int(numeral)
    values = [_ROMAN.get(letter, 0) for letter in numeral.upper()]
    return sum(-one if one < two else one for one, two in zip(values, [*values[1:], 0], strict=True))


def prefixed(prefix: str, word: str) -> str:
    """A word with a prefix: together where English has it so.

    >>> prefixed("re", "calculation"), prefixed("anti", "theft"), prefixed("re", "invested")
    ('recalculation', 'anti-theft', 'reinvested')
    """
    return prefix + word if is_word(prefix + word) else f"{prefix}-{word}"


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


def doer(verb: str) -> str:
    """Who or what does something, in -er or -or as English has it.

    >>> doer("collect"), doer("regulate"), doer("purify"), doer("put out"), doer("provide services")
    ('collector', 'regulator', 'purifier', 'putting out', 'service provider')
    """
    verb, _, rest = verb.partition(" ")
    if rest:
        return gerund(f"{verb} {rest}") if rest in _PARTICLES else f"{singular(rest)} {doer(verb)}"
    if verb.endswith("ee") or re.search(r"[^aeiou]y$", verb):
        return verb + "r" if verb.endswith("e") else verb[:-1] + "ier"
    base = gerund(verb).removesuffix("ing")
    return max(base + "er", base + "or", key=frequency)


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


def titled(phrase: str) -> str:
    """A phrase with the capitals of names and titles.

    >>> titled("the spirit of the laws")
    'The Spirit of the Laws'
    """
    words = phrase.split(" ")
    return " ".join(
        word if place and word in _SMALL else word[:1].upper() + word[1:] for place, word in enumerate(words)
    )
