"""The lexicon's own phrases, each drafted as if the lexicon did not have it: what composition is fitted and judged on.

python evaluation/left_out.py [STEP]      how many first drafts are right, of every STEPth phrase
"""

import re
import sys
from collections.abc import Iterator
from typing import NamedTuple

from glossary.drafting.composing.domain_weights import domain_weights
from glossary.drafting.composing.nodes import Node
from glossary.drafting.composing.senses import side
from glossary.drafting.composing.tree import parse
from glossary.drafting.composing.writer import Phrasing
from glossary.drafting.engine import Query
from glossary.drafting.engines.composition import phrasings
from glossary.drafting.style import spelt_as
from glossary.language import analyse, lexicon
from glossary.model import Language

_ARTICLE = re.compile(r"\b(?:the|an?) ")
LANGUAGES: tuple[Language, Language] = ("en", "zh")


class LeftOut(NamedTuple):
    """A phrase that was composed without itself: its tree, its phrasings, best first, and which of them are right."""

    key: str
    tree: Node
    phrasings: list[Phrasing]
    right: list[bool]


def comparable(text: str) -> str:
    """A text as the comparison sees it: without case, hyphens, articles and the spellings that writers choose freely."""
    plain = text.casefold().replace("’", "'").replace("-", " ")
    return spelt_as(_ARTICLE.sub("", plain).strip())[1]


def left_out(to: Language, step: int = 1) -> Iterator[LeftOut]:
    """Every `step`th noun phrase of the lexicon that can be composed."""
    rows = [(key, senses) for key, senses in sorted(lexicon.phrases().items()) if senses[0].pos in ("NOUN", "VN")]
    rows = rows[::step]
    for (key, senses), analysis in zip(rows, analyse([senses[0].headword for _, senses in rows]), strict=True):
        if tree := parse(analysis):
            query = Query(key, key, analysis, domain_weights=domain_weights([analysis], [])[0])
            found = phrasings(tree, query, to)
            accepted = {comparable(text) for sense in senses for text in side(sense, to)}
            if found:
                yield LeftOut(key, tree, found, [comparable(one.text) in accepted for one in found])


def figures(sample: list[LeftOut]) -> str:
    """How often the first phrasing, and any of them, is right."""
    first = sum(one.right[0] for one in sample) / len(sample)
    some = sum(any(one.right) for one in sample) / len(sample)
    return f"phrases={len(sample)} first={first:.3f} any={some:.3f}"


if __name__ == "__main__":
    for language in LANGUAGES:
        print(language, figures(list(left_out(language, int(sys.argv[1]) if sys.argv[1:] else 1))))
