"""The three scripts of Kazakh: Latin and Arabic texts read as Cyrillic ones, and Cyrillic written in either.

>>> read("Kedendık odaqtyñ tarifı"), read("كەدەندىك وداقتىڭ ٴتاريفى")
('Кедендік одақтың тарифі', 'кедендік одақтың тарифі')
>>> write("Кедендік одақтың тарифі"), write("кедендік одақтың үлесі", "arabic")
('Kedendık odaqtyñ tarifı', 'كەدەندىك وداقتىڭ ۇلەسى')
"""

from glossary.language.scripts.reading import Aligned, read, read_aligned, read_term
from glossary.language.scripts.recognition import Recognised, Script, recognise
from glossary.language.scripts.writing import ALPHABETS, Alphabet, write

__all__ = [
    "ALPHABETS",
    "Aligned",
    "Alphabet",
    "Recognised",
    "Script",
    "read",
    "read_aligned",
    "read_term",
    "recognise",
    "write",
]
