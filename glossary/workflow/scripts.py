"""Kazakh texts from one script into another."""

from typing import Literal, get_args

from glossary.errors import UsageError

Writing = Literal["cyrillic", "latin", "latin2018", "latin2017", "plain", "arabic"]


def convert(text: str, to: Writing = "cyrillic") -> str:
    """A Kazakh text in another script. `to` is cyrillic, latin (the alphabet of 2021), latin2018, latin2017, plain (Latin letters
    without marks, as people type them) or arabic (töte jazu).

    Latin and Arabic texts are read by the lexicon and the analyser, for their letters leave things open; foreign words in a Latin text
    stay as they are. Without a lexicon entry a word may come back otherwise than it was: Russian signs are not written in other scripts.

        >>> convert("Кеден одағы", to="latin"), convert("Kedendık odaqtyñ tarifı")
        ('Keden odağy', 'Кедендік одақтың тарифі')

    Raises:
        UsageError: a script that nobody knows.
    """
    from glossary.language import scripts

    if to not in get_args(Writing):
        raise UsageError(f"There is no script «{to}»: give one of {', '.join(get_args(Writing))}.")
    read = scripts.read(text)
    return read if to == "cyrillic" else scripts.write(read, to)
