"""The endings of Kazakh verbs: every chain of negation, tense, person and nominal endings that a verb stem can take.

The analyser reads verb forms through the table `verbal_endings`. A form is a `VerbChain`: `finite`, `participle`, `converb` or `noun`
(the verbal noun in -у), the nominal chain behind it, and whether it is negated. Rules after the school grammar (етістік: болымсыз
түр, шақ, рай, есімше, көсемше, тұйық етістік).
"""

from collections.abc import Iterator
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
    for ending, chain in nominal_chains(last):
        if not chain.copula:
            yield template + ending, VerbChain(form, chain)


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


def _contracted(spelling: str, harmony: Harmony) -> Iterator[tuple[StemClass, str]]:
    """The spelling of an ending behind a stem whose last letter it swallows: й → и, у after ы/і; а, у → я, ю after й."""
    if spelling.startswith("й"):
        yield "I", "и" + spelling[2:] if spelling[1:2] in ("ы", "і") else "и" + spelling[1:]
    elif spelling.startswith("у"):
        yield "I", spelling
    if spelling.startswith("у"):
        yield "Y", "ю" + spelling[1:]
    elif harmony == "back" and spelling.startswith("а"):
        yield "Y", "я" + spelling[1:]


VerbPlace = tuple[StemClass, Harmony]
_ALIKE: tuple[tuple[FinalClass, ...], ...] = (("V",), ("G", "R", "L"), ("N", "Z"), ("T",))
"""Classes of last sounds before which all verbal endings are the same."""


def _spellings(final: FinalClass) -> Iterator[tuple[str, Harmony, VerbChain]]:
    """Every chain behind this class of sounds in both harmonies. All templates are spelt in one go, which is quicker than one by one."""
    templates, chains = zip(*verbal_chains(final), strict=True)
    harmonies: tuple[Harmony, ...] = ("back", "front")
    for harmony in harmonies:
        spellings = spell("\n".join(templates), harmony).split("\n")
        yield from ((spelling, harmony, chain) for spelling, chain in zip(spellings, chains, strict=True))


@cache
def verbal_endings() -> dict[str, dict[VerbPlace, tuple[VerbChain, ...]]]:
    """Every chain by its spelling: spelling → kind of stem → meanings."""
    table: dict[str, dict[VerbPlace, tuple[VerbChain, ...]]] = {}
    for alike in _ALIKE:
        for spelling, harmony, chain in _spellings(alike[0]):
            _put(table, spelling, [(final, harmony) for final in alike], chain)
            if alike[0] in ("V", "G"):
                for kind, contracted in _contracted(spelling, harmony):
                    if (kind == "I") == (alike[0] == "V"):
                        _put(table, contracted, [(kind, harmony)], chain)
    return table


def _put(
    table: dict[str, dict[VerbPlace, tuple[VerbChain, ...]]], spelling: str, places: list[VerbPlace], chain: VerbChain
) -> None:
    known = table.setdefault(spelling, {})
    chains = known.get(places[0], ())
    if chain not in chains:
        chains = (*chains, chain)
        for place in places:
            known[place] = chains
