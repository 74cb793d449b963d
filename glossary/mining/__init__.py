"""From documents to candidates and glosses: what a text calls things, and what it says they are called elsewhere."""

from glossary.mining.miner import mine
from glossary.mining.text.documents import read_documents

__all__ = ["mine", "read_documents"]
