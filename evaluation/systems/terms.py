"""Extractors of terms. Each makes of every text in `given` a list of candidates, best first."""

from systems.running import System

OURS = System(
    "glossary",
    "",
    """
import glossary
found = [[candidate.kk for candidate in glossary.mine(text).candidates] for text in given]
""",
)
"""What is compared with the others."""

_JATE = """
import re
from jate import extract
class Words:
    def sentence_split(self, text): return re.split(r"[^\\w\\s-]|\\n\\s*\\n", text)
    def tokenize(self, text): return re.findall(r"\\w+(?:-\\w+)*", text)
    def lemmatize(self, text): return [(word, word) for word in self.tokenize(text)]
def terms(text):
    return [term.string for term in extract(text, algorithm="%s", extractor="ngram", nlp_backend=Words(), max_words=4)]
found = [terms(text) for text in given]
"""

PEERS = (
    System(
        "YAKE 0.7.3",
        "yake==0.7.3",
        """
import yake
def terms(text):
    return [phrase for phrase, _ in yake.KeywordExtractor(lan="kk", n=4, top=10**6).extract_keywords(text)]
found = [terms(text) for text in given]
""",
    ),
    System("JATE 3.3, C-value", "jate==3.3.0", _JATE % "cvalue"),
    System("JATE 3.3, NC-value", "jate==3.3.0", _JATE % "ncvalue"),
    System("JATE 3.3, ComboBasic", "jate==3.3.0", _JATE % "combobasic"),
    System(
        "PyATE 0.5.5, C-value",
        # PyATE imports pkg_resources, which later versions of setuptools no longer have.
        "pyate==0.5.5 setuptools<81",
        """
import re, spacy
from pyate import TermExtraction
from spacy.tokens import Doc
nlp = spacy.blank("xx")
nlp.tokenizer = lambda text: Doc(nlp.vocab, words=re.findall(r"\\w+(?:-\\w+)*|[^\\w\\s]|\\n\\s*\\n", text))
word = {"TEXT": {"REGEX": r"^\\w"}}
runs = [[word] * length for length in range(1, 5)]
def terms(text):
    extraction = TermExtraction(text, nlp=nlp, default_domain=[], patterns=runs)
    return list(extraction.cvalues(have_single_word=True).index)
found = [terms(text) for text in given]
""",
    ),
    System(
        "Multi-RAKE 0.0.2",
        "multi-rake==0.0.2",
        """
from multi_rake import Rake
found = [[phrase for phrase, _ in Rake().apply(text)] for text in given]
""",
    ),
    System(
        "n-grams as in TBXTools",
        "",
        """
from systems.ngrams import ngrams
found = [ngrams(text) for text in given]
""",
    ),
)
"""What reads any text, with and without the help of our analyser."""

BASELINES = tuple(
    System(
        f"{name} (Frantzi 2000)",
        "",
        f"from systems.c_value import {function}\nfound = [{function}(text) for text in given]",
    )
    for name, function in (("C-value", "c_value"), ("NC-value", "nc_value"))
)
"""What begins with the phrases that our analyser finds, and ranks them by statistics alone."""
