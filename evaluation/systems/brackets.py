"""Glosses in round brackets. Each extractor makes of every text in `given` a list of pairs: the Kazakh words, the form in brackets."""

import re
from collections.abc import Iterator

from glossary.language.orthography import is_cyrillic
from systems.running import System

OURS = System(
    "glossary",
    "",
    """
import glossary
def pairs(text):
    return [(one.kk, one.text) for one in glossary.mine(text).glosses if one.rule.startswith("parenthesis")]
found = [pairs(text) for text in given]
""",
)

PEERS = (
    System(
        "as many words as the form has",
        "",
        """
from systems.brackets import word_count
found = [list(word_count(text)) for text in given]
""",
    ),
    System(
        "Schwartz–Hearst (abbreviations 0.2.5)",
        "abbreviations==0.2.5",
        """
from abbreviations import schwartz_hearst
def pairs(line):
    return [(long, short) for short, long in schwartz_hearst.extract_abbreviation_definition_pairs(doc_text=line).items()]
found = [[pair for line in text.splitlines() for pair in pairs(line)] for text in given]
""",
    ),
)
"""The rule that first comes to mind, and the method for abbreviations (Schwartz and Hearst 2003), which needs the letters of the short
form in the long one."""

_BRACKETS = re.compile(r"\(([^()]+)\)")
_BETWEEN = re.compile(r"[,;/]")
_SENTENCE = re.compile(r"[.!?;:]\s|\n\s*\n")
_WORD = re.compile(r"\w+(?:[-’']\w+)*")


def word_count(text: str) -> Iterator[tuple[str, str]]:
    """Each form in Latin letters in round brackets, between commas, semicolons and slashes, with as many words before the bracket
    as the form has. Chinese, which sets no spaces between words, is left alone."""
    for bracket in _BRACKETS.finditer(text):
        sentence = _SENTENCE.split(text[: bracket.start()])[-1]
        words = _WORD.findall(_BRACKETS.sub(" ", sentence))
        for form in map(str.strip, _BETWEEN.split(bracket[1])):
            if re.search("[A-Za-z]", form) and not any(map(is_cyrillic, form)) and not re.search(r"\d", form):
                size = len(_WORD.findall(form))
                if kk := " ".join(words[-size:]):
                    yield kk, " ".join(form.split())
