"""Names: the territories, languages, currencies and scripts of CLDR in Kazakh, English and Chinese, and persons by transliteration."""

_LETTERS = dict(
    zip(
        "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
        "a a b v g g d e e zh z i i k k l m n n o o p r s t u u u f kh h ts ch sh shch _ y i _ e yu ya".split(),
        strict=True,
    )
)


def romanize(text: str) -> str:
    """A Kazakh word in the Latin letters usual in English texts."""
    letters = (_LETTERS.get(letter.lower(), letter).replace("_", "") for letter in text)
    return "".join(new.capitalize() if old.isupper() and new else new for old, new in zip(text, letters, strict=True))
