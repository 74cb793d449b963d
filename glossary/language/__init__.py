"""The Kazakh language core: spelling, words, grammar, lexicon. It knows strings and nothing of documents, terms or files."""

from glossary.language.analysis import Analysis, Token, analyse, analyses
from glossary.language.lookup import is_inflection, search_lemmas
from glossary.language.reading import Reading

__all__ = ["Analysis", "Reading", "Token", "analyse", "analyses", "is_inflection", "search_lemmas"]
