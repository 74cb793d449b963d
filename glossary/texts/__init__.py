"""The texts that people bring: reading and decoding them, and what became of them since they were stored."""

from glossary.texts.documents import read_documents

__all__ = ["read_documents"]
