"""Domains as people type them: compared without case, kept in the spelling that is there."""

import sqlite3
from collections.abc import Mapping

from glossary.errors import NotFound
from glossary.language.orthography import canonicalize, fold

_DOMAINS = "SELECT domain FROM concept UNION SELECT domain FROM candidate ORDER BY domain"


def _spellings(connection: sqlite3.Connection) -> Mapping[str, str]:
    return {fold(domain): domain for (domain,) in connection.execute(_DOMAINS) if domain}


def spelling(connection: sqlite3.Connection, domain: str) -> str:
    """How the termbase writes a domain; a new one stays as it was typed."""
    return _spellings(connection).get(fold(domain), canonicalize(domain)) if domain.strip() else ""


def resolve(connection: sqlite3.Connection, domain: str | None) -> str | None:
    """How the termbase writes a domain that was asked for; None and «», no domain, stay so.

    Raises:
        NotFound: nothing has this domain.
    """
    if domain is None or not domain.strip():
        return domain
    spellings = _spellings(connection)
    if fold(domain) not in spellings:
        there = ", ".join(spellings.values())
        raise NotFound(f"No domain «{domain}»: {there}." if there else f"No domain «{domain}»: nothing has one yet.")
    return spellings[fold(domain)]


def collection(connection: sqlite3.Connection, name: str | None) -> str | None:
    """How the termbase writes a collection that was asked for; None stays so.

    Raises:
        NotFound: nothing is in a collection of this name.
    """
    if name is None:
        return None
    there: dict[str, str] = {
        fold(tag): tag for (tag,) in connection.execute("SELECT DISTINCT name FROM tag ORDER BY name")
    }
    if fold(name) not in there:
        known = ", ".join(there.values()) or "glossary tag makes one"
        raise NotFound(f"No collection «{name}»: {known}.")
    return there[fold(name)]
