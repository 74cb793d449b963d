"""How names and loan words sound across scripts: Kazakh Cyrillic, Latin, pinyin, Han.

>>> round(likeness("Рикардо", "Ricardo"), 2), likeness("Купер", "Cooper") > 0.8, likeness("одақ", "union") < 0.3
(1.0, True, True)
>>> to_pinyin("Хан Цайчжэнь", "韩彩珍"), syllables("Фангмин")
('Han Caizhen', ('fang', 'ming'))
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from importlib.resources import files

_CYRILLIC = str.maketrans(
    {
        **dict(zip("аәбвгғдезийкқлмнңоөпрстуұүфхһцыіэ", "aabvggdeziikklmnnooprstuuufhhciie", strict=True)),
        **{"ё": "o", "ж": "j", "ч": "C", "ш": "S", "щ": "S", "ю": "iu", "я": "ia", "ъ": "", "ь": ""},
    }
)
_LATIN = (
    (re.compile(r"tion(s?)$"), "cia"),
    (re.compile(r"sch|sh"), "S"),
    (re.compile(r"tch|ch"), "C"),
    (re.compile(r"zh"), "j"),
    (re.compile(r"kh"), "h"),
    (re.compile(r"ph"), "f"),
    (re.compile(r"th"), "t"),
    (re.compile(r"ck|q(?!u)"), "k"),
    (re.compile(r"qu"), "kv"),
    (re.compile(r"tz|ts"), "c_"),
    (re.compile(r"x"), "ks"),
    (re.compile(r"c(?=[eiy])"), "s"),
    (re.compile(r"c(?!_)"), "k"),
    (re.compile(r"c_"), "c"),
    (re.compile(r"ee"), "i"),
    (re.compile(r"oo|ou"), "u"),
    (re.compile(r"w"), "v"),
    (re.compile(r"y"), "i"),
    (re.compile(r"(?<=[^aeiou])e$"), ""),
)
_DOUBLE = re.compile(r"(.)\1+")
_ACCENTS = str.maketrans("áàâäãåçéèêëíìîïñóòôöõøúùûüýšžčćłőűğıș", "aaaaaaceeeeiiiinoooooouuuuyszcclougis")
_LIGHT = frozenset("aeiouj")
"""Sounds that scripts render loosely: vowels, and j (Якоб ~ Jakob, Джон ~ John)."""


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """A coarse phonetic key that a name or loan word shares in Cyrillic and in Latin letters.

    >>> sound("Шумпетер"), sound("Schumpeter"), sound("криптография"), sound("Marx")
    ('Sumpeter', 'Sumpeter', 'kriptografia', 'marks')
    """
    key = word.lower()
    if key.isascii() or not any("\u0400" <= letter <= "\u04ff" for letter in key):
        key = key.translate(_ACCENTS)
        for pattern, replacement in _LATIN:
            key = pattern.sub(replacement, key)
    else:
        key = key.replace("дж", "ж").translate(_CYRILLIC)
    return _DOUBLE.sub(r"\1", "".join(letter for letter in key if letter.isascii() and letter.isalpha()))


def likeness(one: str, other: str) -> float:
    """How alike two words sound, from 0 to 1: one less the edit distance of their sound keys, vowels and j at half
    price.

    Method: weighted edit distance (Wagner and Fischer 1974).
    """
    return _likeness(sound(one), sound(other))


@lru_cache(maxsize=1 << 16)
def _likeness(one: str, other: str) -> float:
    if not one or not other:
        return 0.0
    row = _costs(one)
    for letter in other:
        cost = _weight(letter)
        new = [row[0] + cost]
        for at, mine in enumerate(one):
            change = 0.0 if mine == letter else max(cost, _weight(mine))
            new.append(min(row[at] + change, row[at + 1] + cost, new[at] + _weight(mine)))
        row = new
    return max(0.0, 1 - row[-1] / max(_costs(one)[-1], _costs(other)[-1]))


def _weight(letter: str) -> float:
    return 0.5 if letter in _LIGHT else 1.0


def _costs(key: str) -> list[float]:
    sums = [0.0]
    for letter in key:
        sums.append(sums[-1] + _weight(letter))
    return sums


def cognate(one: str, other: str) -> bool:
    """Whether two words of different scripts begin alike for most of the shorter one: «криптография» ~ cryptographic.

    >>> cognate("криптография", "cryptographic"), cognate("экономикалық", "economic"), cognate("аймақ", "area")
    (True, True, False)
    """
    first, second = sound(one), sound(other)
    shorter = min(len(first), len(second))
    if shorter < 3 or first[:3] != second[:3]:
        return False
    shared = next((at for at in range(shorter) if first[at] != second[at]), shorter)
    return shared >= max(3 if shorter == 3 else 4, 0.65 * shorter)


@lru_cache(maxsize=1)
def _tables() -> dict[str, dict[str, str]]:
    """The initials, finals and vowel-initial syllables of Palladius by pinyin, and surnames in pinyin by Han
    character."""
    tables: dict[str, dict[str, str]] = {"initial": {}, "final": {}, "alone": {}, "surname": {}}
    for line in files("glossary.language").joinpath("data/chinese.tsv").read_text(encoding="utf-8").splitlines()[1:]:
        kind, pinyin, written = line.split("\t")
        tables[kind][written if kind == "surname" else pinyin] = pinyin if kind == "surname" else written
    return tables


_SIBILANTS = frozenset({"zh", "ch", "sh", "r", "z", "c", "s"})
_PALATALS = frozenset({"j", "q", "x"})


def _licensed(initial: str, final: str) -> bool:
    """Which finals an initial takes: palatals before i and ü, sibilants not before i- finals, labials before o."""
    narrow = final[0] in "iü"
    if initial in _PALATALS:
        return narrow
    if initial in _SIBILANTS and narrow:
        return final == "i"
    if final[0] == "ü":
        return initial in ("n", "l")
    if final == "o":
        return initial in ("b", "p", "m", "f")
    return not (final == "uo" and initial in ("b", "p", "m", "f"))


def _spellings(cyrillic: str, pinyin: str) -> Iterator[str]:
    """A syllable as Kazakh texts also write it: «э» as «е», final -ng as «ң» or «нг», soft signs dropped."""
    for spelling in dict.fromkeys([cyrillic, cyrillic.replace("э", "е")]):
        if pinyin.endswith("ng"):
            yield from (spelling[:-1] + "ң", spelling[:-1] + "нг")
        yield from (spelling, spelling.replace("ь", ""))


@lru_cache(maxsize=1)
def _palladius() -> dict[str, str]:
    """Pinyin by Cyrillic syllable, strict spellings first, then the loose ones that no strict one claims."""
    tables = _tables()
    strict = {cyrillic: pinyin for pinyin, cyrillic in tables["alone"].items()}
    for initial, consonant in tables["initial"].items():
        for final, rhyme in tables["final"].items():
            if _licensed(initial, final):
                vowel = "ы" if final == "i" and initial in _SIBILANTS else rhyme
                pinyin = initial + (final.replace("ü", "u") if initial in _PALATALS else final.replace("ü", "v"))
                strict.setdefault(consonant + vowel, pinyin)
    strict.setdefault("хуэй", "hui")
    loose: dict[str, str] = {}
    for cyrillic, pinyin in strict.items():
        for spelling in _spellings(cyrillic, pinyin):
            loose.setdefault(spelling, pinyin)
    return {**loose, **strict}


@lru_cache(maxsize=1 << 12)
def syllables(word: str) -> tuple[str, ...]:
    """The pinyin of one Chinese name word in Cyrillic, in as few syllables as possible; empty when it is none.

    >>> syllables("Цзиньпин"), syllables("Купер")
    (('jin', 'ping'), ())
    """
    key, table = word.lower().replace("-", ""), _palladius()
    best: list[tuple[str, ...] | None] = [()] + [None] * len(key)
    for end in range(1, len(key) + 1):
        for start in range(max(0, end - 6), end):
            before, found = best[start], table.get(key[start:end])
            if before is not None and found and (best[end] is None or len(before) + 1 < len(best[end] or ())):
                best[end] = (*before, found)
    return best[len(key)] or ()


def chinese_name(cyrillic: str, han: str) -> float:
    """How well a Chinese name in Cyrillic and in Han agree, from 0 to 1: by the number of syllables and the surname.

    >>> chinese_name("Шен Бомин", "沈伯明"), chinese_name("Бомин", "沈伯明"), chinese_name("өнім беру", "开发备案")
    (1.0, 0.0, 0.0)
    """
    words = [syllables(word) for word in cyrillic.split()]
    if not words or not all(words) or sum(map(len, words)) != len(han):
        return 0.0
    surname = _surname(han)
    if surname is None:
        return 0.6
    spoken = "".join(words[0]) if len(words) > 1 else words[0][0]
    return 1.0 if _same_syllable(spoken, surname) else 0.5


def to_pinyin(name: str, han: str = "") -> str | None:
    """A Chinese name in Cyrillic as pinyin, None when a word of it is none; the Han form settles the surname.

    Kazakh blurs final -н and -нь, so without the Han form the answer is a proposal.

    >>> to_pinyin("Шен Бомин", "沈伯明"), to_pinyin("Ричард Купер")
    ('Shen Boming', None)
    """
    words = ["".join(syllables(word)) for word in name.split()]
    if not words or not all(words):
        return None
    surname = _surname(han)
    if surname and len(words) > 1 and _same_syllable(words[0], surname):
        words[0] = surname
    return " ".join(word.capitalize() for word in words)


def _surname(han: str) -> str | None:
    return _tables()["surname"].get(han[:2]) or _tables()["surname"].get(han[:1])


def same_pinyin(spoken: tuple[str, ...], latin: str) -> bool:
    """Whether pinyin syllables are a Latin word, as far as Cyrillic can tell.

    >>> same_pinyin(syllables("Цзиньпин"), "Jinping"), same_pinyin(syllables("Си"), "Xi"), same_pinyin((), "Xi")
    (True, True, False)
    """
    return bool(spoken) and _same_syllable("".join(spoken), latin.lower())


def spells(latin: str, han: str) -> bool:
    """Whether a Latin form is the pinyin of a Han form, a syllable for each character, tone marks or none.

    >>> spells("suoyouquan", "所有权"), spells("Suǒyǒu quán", "所有权"), spells("owner", "所有权"), spells("law", "法律")
    (True, True, False, False)
    """
    tones = unicodedata.normalize("NFD", latin.lower().replace("ü", "v").replace("ǚ", "v"))
    letters = "".join(letter for letter in tones if letter.isascii() and letter.isalpha())
    count = sum(letter >= "\u3400" for letter in han)
    return bool(count) and re.fullmatch(rf"(?:{_syllable()}){{{count}}}", letters) is not None


@lru_cache(maxsize=1)
def _syllable() -> str:
    """A pattern of every syllable of pinyin."""
    return "|".join(sorted(set(_palladius().values()), key=lambda syllable: (-len(syllable), syllable)))


def _same_syllable(one: str, other: str) -> bool:
    """Whether two pinyin syllables are one when Cyrillic blurs final n and ng, j and z, q and c, x and s."""

    def blur(syllable: str) -> str:
        table = str.maketrans("jqxzcsüv", "zcszcsuu")
        return re.sub(r"(?<=[aeiou])ng(?![aeiou])", "n", syllable).translate(table)

    return blur(one) == blur(other)
