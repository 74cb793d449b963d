"""From documents to candidates and glosses: what a text calls things, and what it says they are called elsewhere."""

from glossary.mining.miner import mine

__all__ = ["mine"]
