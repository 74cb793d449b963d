"""Kazakh names in Latin letters, after the schemes in use.

>>> romanize("Әбдірахманов"), romanize("Қаратаев", OFFICIAL), romanize("Шоқай", LIBRARY_OF_CONGRESS)
('Abdirakhmanov', 'Qarataev', 'Shoqaĭ')
"""

from collections.abc import Mapping

_CYRILLIC = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"


def _scheme(latin: str) -> Mapping[str, str]:
    return dict(zip(_CYRILLIC, (cell.replace("_", "") for cell in latin.split()), strict=True))


USUAL = _scheme("a a b v g g d e yo zh z i i k k l m n n o o p r s t u u u f kh h ts ch sh shch _ y i _ e yu ya")
"""What English texts mostly write: no marks, қ as k («Nazarbayev», «Tokayev» and the like stand in the lexicon)."""
OFFICIAL = _scheme("a ä b v g ğ d e io j z i i k q l m n ñ o ö p r s t u ū ü f h h ts tş ş ştş _ y ı _ e iu ia")
"""The Kazakh Latin alphabet in the version of January 2021."""
LIBRARY_OF_CONGRESS = _scheme(
    "a ă b v g gh d e ë zh z i ĭ k q l m n n͡g o ȯ p r s t u ū u̇ f kh ḣ t͡s ch sh shch ʺ y ī ʹ ė i͡u i͡a"
)
"""The American Library Association and Library of Congress romanization of Kazakh."""


def romanize(text: str, scheme: Mapping[str, str] = USUAL) -> str:
    """Kazakh in Latin letters after a scheme; other letters stay."""
    letters = ((letter, scheme.get(letter.lower(), letter)) for letter in text)
    return "".join(latin.capitalize() if letter.isupper() else latin for letter, latin in letters)
