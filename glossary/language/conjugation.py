"""The endings of Kazakh verbs: every chain of negation, tense, person and nominal endings that a verb stem can take.

The analyser reads verb forms through the table `verbal_endings`. A form is a `VerbChain`: `finite`, `participle`, `converb` or `noun`
(the verbal noun in -у), the nominal chain behind it, and whether it is negated. Rules after the school grammar (етістік: болымсыз
түр, шақ, рай, есімше, көсемше, тұйық етістік).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from glossary.language.paradigm import Chain, nominal_chains, spell_all
from glossary.language.phonology import HARMONIES, FinalClass, Harmony

VerbForm = Literal["imperative", "finite", "participle", "aorist", "converb", "noun", "agent"]
StemClass = FinalClass | Literal["I", "Y"]
"""How a stem meets its ending: by its last sound, «I» for a stem whose final ы/і is lost (оқы → оқ-у, оқ-иды), «Y» for one whose
final й is written into the next letter (қой → қо-ю, қо-яды)."""


class VerbChain(NamedTuple):
    """What a chain of verbal endings says; `nominal` is what follows a participle or verbal noun."""

    form: VerbForm
    nominal: Chain = Chain()
    negative: bool = False


_BASES: dict[str, tuple[str, str, str]] = {
    "past": ("дI", "тI", "дI"),
    "present": ("й", "A", "A"),
    "condition": ("сA", "сA", "сA"),
    "perfect": ("GAн", "QAн", "GAн"),
    "habitual": ("йтIн", "AтIн", "AтIн"),
    "aorist": ("р", "Aр", "Aр"),
    "converb": ("п", "Iп", "Iп"),
    "third": ("сIн", "сIн", "сIн"),
    "second": ("", "I", "I"),
    "first": ("й", "Aй", "Aй"),
    "desire": ("GI", "QI", "GI"),
    "wish": ("GAй", "QAй", "GAй"),
}
"""What makes a tense or mood, after a vowel, a voiceless and any other consonant; «third», «second», «first» are the persons of the
imperative."""
_FINITE: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("past", ("", "м", "ң", "ңIз", "Q", "ңдAр", "ңIздAр")),
    ("present", ("мIн", "сIң", "дI", "сIз", "мIз", "сIңдAр", "сIздAр", "м")),
    ("condition", ("", "м", "ң", "ңIз", "Q", "ңдAр", "ңIздAр")),
    *((tense, ("мIн", "сIң", "сIз", "мIз", "бIз", "сIздAр", "сIңдAр")) for tense in ("perfect", "habitual", "aorist")),
    ("converb", ("тI", "пIн", "сIң", "сIз", "пIз")),
    ("third", ("", "шI")),
    ("second", ("ңIз", "ңдAр", "ңIздAр", "ң")),
    ("first", ("Iн", "Iқ", "Iк")),
    ("desire", ("м", "ң", "ңIз", "сI", "мIз", "лAры")),
    ("wish", ("", "мIн", "сIң", "сIз", "мIз")),
    ("intention", ("", "пIн", "сIң", "сIз", "пIз", "шI")),
)
"""The persons of each tense and mood, as they are spelt behind it."""


def _base(name: str, final: FinalClass) -> str:
    """What makes a tense or mood after a stem with this last sound."""
    if name == "intention":
        return _negation(final) + "Q"
    after_vowel, after_voiceless, other = _BASES[name]
    return {"V": after_vowel, "T": after_voiceless}.get(final, other)


def _participles(final: FinalClass) -> Iterator[str]:
    """-ған, -атын, -ар: templates of the participles that take nominal endings."""
    return (_base(name, final) for name in ("perfect", "habitual", "aorist"))


def _finite(final: FinalClass) -> Iterator[str]:
    return (_base(name, final) + person for name, persons in _FINITE for person in persons)


def _converbs(final: FinalClass) -> Iterator[str]:
    yield _base("converb", final)
    yield _base("present", final)
    yield ("Q" if final == "T" else "G") + "AлI"
    yield _base("perfect", final) + "шA"
    yield _base("perfect", final) + "ымAн"


def _negation(final: FinalClass) -> str:
    return {"T": "п", "N": "б", "Z": "б"}.get(final, "м") + "A"


def _inflected(template: str, last: FinalClass, form: VerbForm) -> Iterator[tuple[str, VerbChain]]:
    voiced = template[:-1] + "G" if template[-1] == "Q" else template
    for ending, chain in nominal_chains(last):
        if not chain.copula:
            yield (voiced if ending[:1] == "I" else template) + ending, VerbChain(form, chain)


def _affirmative(final: FinalClass) -> Iterator[tuple[str, VerbChain]]:
    yield from ((template, VerbChain("finite")) for template in _finite(final))
    yield from ((template, VerbChain("converb")) for template in _converbs(final))
    for template in _participles(final):
        if template.endswith("р"):
            yield from _inflected(template, "R", "aorist")
        else:
            yield from _inflected(template, "N", "participle")
    yield from _inflected(_base("perfect", final) + "дIQ", "T", "participle")
    yield from _inflected("у", "G", "noun")
    yield from _inflected("ушI", "V", "agent")


@cache
def _negated() -> tuple[tuple[str, VerbChain], ...]:
    """Every chain behind the negation -ма, which ends in a vowel whatever stands before it."""
    forms = ((template, VerbChain(chain.form, chain.nominal, True)) for template, chain in _affirmative("V"))
    persons = ((f"с{person}", VerbChain("finite", negative=True)) for person in _NEVER_PERSON)
    never = ((f"с{ending}", VerbChain("participle", chain, True)) for ending, chain in nominal_chains("T"))
    return (("", VerbChain("imperative", negative=True)), *forms, *persons, *never)


_NEVER_PERSON = ("пIн", "сIң", "сIз", "пIз", "сIздAр", "сIңдAр")
"""Who does not and will not: «бармаспын»."""


def verbal_chains(final: FinalClass) -> Iterator[tuple[str, VerbChain]]:
    """Every chain that a verb stem with this last sound can take: template and meaning."""
    yield "", VerbChain("imperative")
    yield from _affirmative(final)
    negation = _negation(final)
    yield from ((negation + template, chain) for template, chain in _negated())


_MELTING: dict[StemClass, FinalClass] = {"I": "V", "Y": "G"}
"""The stems whose last letter melts into the ending, and the class whose endings these are."""


def _melted(kind: StemClass, spelt: "_Spelt", harmony: Harmony) -> Iterator[tuple[str, VerbChain]]:
    """The chains behind a stem whose last letter the ending swallows."""
    for spelling, chains in spelt.items():
        if melted := _melt(kind, spelling, harmony):
            yield from ((melted, chain) for chain in chains)


def _melt(kind: StemClass, spelling: str, harmony: Harmony) -> str:
    """An ending behind a stem whose last letter it swallows, й → и, у after ы/і; а, у → я, ю after й; «» where it swallows none."""
    first, rest = spelling[:1], spelling[1:]
    if kind == "I":
        return "и" + rest[rest[:1] in ("ы", "і") :] if first == "й" else spelling if first == "у" else ""
    return "ю" + rest if first == "у" else "я" + rest if first == "а" and harmony == "back" else ""


VerbPlace = tuple[StemClass, Harmony]
_Spelt = dict[str, tuple[VerbChain, ...]]
_ALIKE: tuple[tuple[FinalClass, ...], ...] = (("V",), ("G", "R", "L"), ("N", "Z"), ("T",))
"""Classes of last sounds before which all verbal endings are the same."""


@cache
def verbal_endings() -> dict[VerbPlace, _Spelt]:
    """Every chain by the kind of stem that takes it and its spelling: kind of stem → spelling → meanings."""
    table: dict[VerbPlace, _Spelt] = {}
    for alike in _ALIKE:
        templates, chains = zip(*verbal_chains(alike[0]), strict=True)
        for harmony in HARMONIES:
            spelt = _gathered(zip(spell_all(templates, harmony), chains, strict=True))
            table.update({(final, harmony): spelt for final in alike})
    for kind, final in _MELTING.items():
        for harmony in HARMONIES:
            table[kind, harmony] = _gathered(_melted(kind, table[final, harmony], harmony))
    return table


def _gathered(spelt: Iterable[tuple[str, VerbChain]]) -> _Spelt:
    table: _Spelt = {}
    for spelling, chain in spelt:
        known = table.get(spelling)
        if known is None:
            table[spelling] = (chain,)
        elif chain not in known:
            table[spelling] = (*known, chain)
    return table


@cache
def verbal_spellings() -> frozenset[str]:
    """The spellings of all chains."""
    return frozenset().union(*verbal_endings().values())
