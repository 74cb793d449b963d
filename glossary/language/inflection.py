"""Forms from citation forms: the inverse of the analyser, for look-up, checking and tests.

>>> inflect("кеден одағы", case="gen")
'кеден одағының'
>>> inflect("халық", possessive=3), inflect("кітап", plural=True, case="dat"), inflect("модель", possessive=3)
('халқы', 'кітаптарға', 'моделі')
"""

from glossary.language import lexicon
from glossary.language.paradigm import Case, Chain, case_ending, nominal_form, spell
from glossary.language.phonology import VOWELS, FinalClass, Harmony, final_class, voice
from glossary.language.splits import licensed_harmonies


def stem_harmony(stem: str) -> Harmony:
    """The usual harmony of a stem's endings."""
    return licensed_harmonies(stem.lower())[0]


def _before_vowel(stem: str) -> str:
    """The shape of a stem before an ending in a vowel: халқ-, одағ-, модел-, парк-."""
    flags = frozenset(flag for known in lexicon.stems(stem.lower()) for flag in known.flags)
    if stem.endswith("ь"):
        return stem[:-1]
    if "elide" in flags:
        stem = stem[:-2] + stem[-1]
        return stem if "keep" in flags or stem[-1] == "қ" else voice(stem)
    clustered = stem[-1:] == "к" and stem[-2:-1] not in VOWELS
    return stem if "keep" in flags or clustered else voice(stem)


def _before_ending(stem: str) -> str:
    """A loan as it stands before endings: one in -кт joins them with a vowel unless a consonant stands before that («пункті»), a doubled
    consonant is written once."""
    if stem.lower().endswith("кт") and stem[-3:-2].lower() in VOWELS and stem_harmony(stem) == "front":
        return stem + "і"
    return stem[:-1] if stem[-2:-1] == stem[-1:] not in VOWELS else stem


def stem_shapes(stem: str) -> frozenset[str]:
    """How a stem is spelt before its endings, where that differs from the stem itself.

    >>> sorted(stem_shapes("халық")), sorted(stem_shapes("процесс")), stem_shapes("баға")
    (['халқ'], ['процес'], frozenset())
    """
    joined = _before_ending(stem)
    return frozenset({joined, _before_vowel(stem), _before_vowel(joined)} - {stem})


def inflect_word(stem: str, chain: Chain) -> str:
    """One word with the endings of a chain.

    >>> inflect_word("одақ", Chain("pl", 3, "loc")), inflect_word("субъект", Chain("sg", 3))
    ('одақтарында', 'субъектісі')
    >>> inflect_word("процесс", Chain("sg", 3)), inflect_word("металл", Chain("pl"))
    ('процесі', 'металдар')
    """
    if chain != Chain():
        stem = _before_ending(stem)
    if stem.lower()[:-1] in lexicon.frozen() and chain.number == "sg" and chain.possessive in (None, 3):
        return stem + spell(case_ending("V", chain.case, "3"), stem_harmony(stem))
    final: FinalClass = final_class(stem.lower())
    ending = nominal_form("", final, stem_harmony(stem), chain)
    return (_before_vowel(stem) if ending[:1] in VOWELS and ending[:1] not in "ае" else stem) + ending


def inflect(citation: str, *, plural: bool = False, possessive: int | None = None, case: Case = "nom") -> str:
    """A citation form with endings on its head. An izafet («кеден одағы») takes them behind its own possessive.

    `possessive` is the person (1, 2 singular, 3). Raises KeyError for a combination that Kazakh does not have.
    """
    from glossary.language.citation import izafet_head

    before, space, head = citation.rpartition(" ")
    inner = izafet_head(citation) if space else None
    stem, owner = (inner, 3) if inner else (head, possessive)
    return before + space + inflect_word(stem, Chain("pl" if plural else "sg", owner, case))
