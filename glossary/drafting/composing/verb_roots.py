"""The verb that a word is made of, and what the lexicon knows of it.

>>> from glossary.drafting.composing.tree import parse
>>> from glossary.language import analyse
>>> root_of(parse(analyse(["ынталандырушы"])[0]).head).stem
'ынталандыр'
"""

from collections.abc import Iterator
from typing import NamedTuple

from glossary.drafting.composing.nodes import Word
from glossary.drafting.composing.senses import senses_of, side
from glossary.language.formation import bases
from glossary.model import Language

DOERS = ("agent", "device")
"""The classes of words for who or what does something."""
_LANGUAGES: tuple[Language, ...] = ("en", "zh")


class Root(NamedTuple):
    """What the lexicon knows of a verb: the stem that was found, its equivalents, and whether they are verbs or the
    noun that the verb was made from."""

    stem: str
    en: tuple[str, ...] = ()
    zh: tuple[str, ...] = ()
    verbal: bool = True

    def is_known(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.en or self.zh)

    @property
    def active(self) -> "Root":
        """The same without «be …»."""
        return self._replace(en=tuple(text for text in self.en if not _is_passive(text)))


def root_of(word: Word) -> Root:
    """The stem itself, without its passive, or the noun it was made from. A verbal noun has no use for «be …»: it is
    made of the active verb."""
    stems = list(_stems(word))
    found = [_senses_as(stem, "VERB") for stem in stems]
    if word.reading.pos == "VN":
        active = [root.active for root in found]
        found = [root for root in active if root.en] + active
    found += [noun for stem in stems if " " not in stem for noun in _nouns_in(stem)]
    return next(filter(Root.is_known, found), Root(stems[0]))


def _nouns_in(stem: str) -> Iterator[Root]:
    """The nouns that a verb may be made of."""
    return (_senses_as(noun, "NOUN")._replace(stem=stem, verbal=False) for noun in bases(stem, "verbalised"))


def _stems(word: Word) -> Iterator[str]:
    """The verb stems that a word may be made of, the nearest first."""
    verbal = word.reading.pos in ("VERB", "VN")
    made = [] if verbal else [base for made in DOERS for base in bases(word.lemma, made)]
    for stem in made or [word.stem]:
        yield stem
        yield from bases(stem, "passive")
        yield from bases(stem, "causative")


def _is_passive(text: str) -> bool:
    return text == "be" or text.startswith("be ")


def _senses_as(headword: str, pos: str) -> Root:
    senses = [sense for sense in senses_of(headword) if sense.pos == pos]
    en, zh = (tuple(dict.fromkeys(text for sense in senses for text in side(sense, to))) for to in _LANGUAGES)
    return Root(headword, en, zh)
