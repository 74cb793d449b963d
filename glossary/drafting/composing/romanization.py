"""Kazakh names in Latin letters, after the schemes in use.

>>> romanize("Әбдірахманов"), romanize("Қаратаев", OFFICIAL), romanize("Шоқай", LIBRARY_OF_CONGRESS)
('Abdirakhmanov', 'Qarataev', 'Shoqaĭ')
"""

from collections.abc import Mapping

from glossary.drafting.tables import table
from glossary.language.scripts.writing import letters_of


def _scheme(name: str) -> Mapping[str, str]:
    return {row["letter"]: row[name] for row in table("romanization")}


USUAL = _scheme("usual")
"""What English texts mostly write: no marks, қ as k («Nazarbayev», «Tokayev» and the like stand in the lexicon)."""
OFFICIAL = letters_of("latin")
"""The Kazakh Latin alphabet in the version of January 2021."""
LIBRARY_OF_CONGRESS = _scheme("library_of_congress")
"""The American Library Association and Library of Congress romanization of Kazakh."""


def romanize(text: str, scheme: Mapping[str, str] = USUAL) -> str:
    """Kazakh in Latin letters after a scheme; other letters stay."""
    letters = ((letter, scheme.get(letter.lower(), letter)) for letter in text)
    return "".join(latin.capitalize() if letter.isupper() else latin for letter, latin in letters)
