"""The columns that the pages show, and what they are called."""

TITLES = {
    "uid": "Id",
    "kk": "Kazakh",
    "en": "English",
    "zh": "Chinese",
    "ru": "Russian",
    "la": "Latin",
    "domain": "Domain",
    "kind": "Kind",
    "status": "Status",
    "why": "Why it was found",
    "definition": "Definition",
    "sources": "Sources",
    "score": "Termhood, and how likely a term",
    "count": "Places",
    "context": "Context",
    "en_origin": "English from",
    "before": "",
    "surface": "Key word",
    "after": "",
    "source": "Source",
    "place": "Place",
    "name": "Document",
    "letters": "Letters",
    "candidates": "Candidates",
    "places": "Places",
    "gloss": "from the text",
    "draft": "draft",
}
"""Headings of columns and names of facets in words; a column without one keeps its name."""

SHOWN = {
    "glossary": ["uid", "kk", "en", "zh", "ru", "la", "domain", "kind", "status", "definition", "sources"],
    "candidate_review": ["uid", "kk", "en", "zh", "ru", "kind", "status", "score", "count", "context"],
    "kwic": ["before", "surface", "after", "source", "place"],
}
"""The columns of a table that are for reading, in their order."""
