"""The endings of Kazakh verbs: every chain of negation, tense, person and nominal endings that a verb stem can take.

The analyser reads verb forms through the table `verbal_endings`. A form is a `VerbChain`: `finite`, `participle`, `converb` or `noun`
(the verbal noun in -у), the nominal chain behind it, and whether it is negated. Rules after the school grammar (етістік: болымсыз
түр, шақ, рай, есімше, көсемше, тұйық етістік).
"""

from collections.abc import Iterable, Iterator
from functools import cache
from typing import Literal, NamedTuple

from glossary.language.paradigm import Chain, nominal_chains, spell
from glossary.language.phonology import FinalClass, Harmony

VerbForm = Literal["imperative", "finite", "participle", "aorist", "converb", "noun", "agent"]
StemClass = FinalClass | Literal["I", "Y"]
"""How a stem meets its ending: by its last sound, «I» for a stem whose final ы/і is lost (оқы → оқ-у, оқ-иды), «Y» for one whose
final й is written into the next letter (қой → қо-ю, қо-яды)."""


class VerbChain(NamedTuple):
    """What a chain of verbal endings says; `nominal` is what follows a participle or verbal noun."""

    form: VerbForm
    nominal: Chain = Chain()
    negative: bool = False


_PAST_PERSON = ("", "м", "ң", "ңIз", "Q", "ңдAр", "ңIздAр")
_PRESENT_PERSON = ("мIн", "сIң", "дI", "сIз", "мIз", "сIңдAр", "сIздAр")
_PARTICIPLE_PERSON = ("мIн", "сIң", "сIз", "мIз", "бIз", "сIздAр", "сIңдAр")


def _stem_vowel(final: FinalClass) -> str:
    return "" if final == "V" else "I"


def _perfect(final: FinalClass) -> str:
    return "QAн" if final == "T" else "GAн"


def _participles(final: FinalClass) -> Iterator[str]:
    """-ған, -атын, -ар, -мақ: templates of the participles that take nominal endings."""
    yield _perfect(final)
    yield "йтIн" if final == "V" else "AтIн"
    yield "р" if final == "V" else "Aр"


def _finite(final: FinalClass) -> Iterator[tuple[VerbForm, str]]:
    past = "тI" if final == "T" else "дI"
    present = "й" if final == "V" else "A"
    desire = "QI" if final == "T" else "GI"
    yield from (("finite", past + person) for person in _PAST_PERSON)
    yield from (("finite", present + person) for person in _PRESENT_PERSON)
    yield "finite", present + "м"
    yield from (("finite", "сA" + person) for person in ("", "м", "ң", "ңIз", "Q", "ңдAр", "ңIздAр"))
    for perfect in (_perfect(final), "йтIн" if final == "V" else "AтIн", "р" if final == "V" else "Aр"):
        yield from (("finite", perfect + person) for person in _PARTICIPLE_PERSON)
    converb = _stem_vowel(final) + "п"
    yield from (("finite", converb + person) for person in ("тI", "пIн", "сIң", "сIз", "пIз"))
    yield from (
        ("finite", ending)
        for ending in ("сIн", "сIншI", *(_stem_vowel(final) + e for e in ("ңIз", "ңдAр", "ңIздAр", "ң")))
    )
    yield from (("finite", ("й" if final == "V" else "Aй") + ending) for ending in ("Iн", "Iқ", "Iк"))
    yield from (("finite", desire + person) for person in ("м", "ң", "ңIз", "сI", "мIз", "лAры"))
    yield from (("finite", desire[0] + "Aй" + person) for person in ("", "мIн", "сIң", "сIз", "мIз"))
    yield from (
        ("finite", {"T": "п", "N": "б", "Z": "б"}.get(final, "м") + "AQ" + person)
        for person in ("", "пIн", "сIң", "сIз", "пIз", "шI")
    )


def _converbs(final: FinalClass) -> Iterator[str]:
    yield _stem_vowel(final) + "п"
    yield "й" if final == "V" else "A"
    yield ("Q" if final == "T" else "G") + "AлI"
    yield _perfect(final) + "шA"
    yield "Q" + "AнымAн" if final == "T" else "GAнымAн"


def _negation(final: FinalClass) -> str:
    return {"T": "п", "N": "б", "Z": "б"}.get(final, "м") + "A"


def _inflected(template: str, last: FinalClass, form: VerbForm) -> Iterator[tuple[str, VerbChain]]:
    return ((template + ending, VerbChain(form, chain)) for ending, chain in nominal_chains(last) if not chain.copula)


def _affirmative(final: FinalClass) -> Iterator[tuple[str, VerbChain]]:
    yield from ((template, VerbChain(form)) for form, template in _finite(final))
    yield from ((template, VerbChain("converb")) for template in _converbs(final))
    for template in _participles(final):
        if template.endswith("р"):
            yield from _inflected(template, "R", "aorist")
        else:
            yield from _inflected(template, "N", "participle")
    yield from _inflected(_perfect(final) + "дIQ", "T", "participle")
    yield from _inflected("у", "G", "noun")
    yield from _inflected("ушI", "V", "agent")


def verbal_chains(final: FinalClass) -> Iterator[tuple[str, VerbChain]]:
    """Every chain that a verb stem with this last sound can take: template and meaning."""
    yield "", VerbChain("imperative")
    yield from _affirmative(final)
    negation = _negation(final)
    for template, chain in _affirmative("V"):
        yield negation + template, VerbChain(chain.form, chain.nominal, True)
    yield negation, VerbChain("imperative", negative=True)
    yield negation + "с", VerbChain("participle", negative=True)
    yield from (
        (negation + "с" + person, VerbChain("finite", negative=True))
        for person in ("пIн", "сIң", "сIз", "пIз", "сIздAр", "сIңдAр")
    )
    yield from (
        (negation + "с" + ending, VerbChain("participle", chain, True))
        for ending, chain in nominal_chains("T")
        if ending
    )


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
_HARMONIES: tuple[Harmony, ...] = ("back", "front")


@cache
def verbal_endings() -> dict[VerbPlace, _Spelt]:
    """Every chain by the kind of stem that takes it and its spelling: kind of stem → spelling → meanings."""
    table: dict[VerbPlace, _Spelt] = {}
    for alike in _ALIKE:
        templates, chains = zip(*verbal_chains(alike[0]), strict=True)
        together = "\n".join(templates)  # all are spelt in one go, which is quicker than one by one
        for harmony in _HARMONIES:
            spellings = spell(together, harmony).split("\n")
            spelt = _gathered(zip(spellings, chains, strict=True))
            table.update({(final, harmony): spelt for final in alike})
    for kind, final in _MELTING.items():
        for harmony in _HARMONIES:
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
