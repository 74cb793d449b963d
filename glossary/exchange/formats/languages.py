"""Languages as files name them, and texts by their letters."""

from collections import Counter
from collections.abc import Iterable

from glossary.language.orthography import fold, is_cyrillic, is_han
from glossary.language.phonology import NATIVE

CODES = {
    "kk": ("kk", "kaz"),
    "en": ("en", "eng"),
    "zh": ("zh", "zho", "chi", "cmn"),
    "ru": ("ru", "rus"),
}
NAMES = {"kk": "Kazakh", "en": "English", "zh": "Chinese", "ru": "Russian"}
COUNTRIES = {"kk": "kk-KZ", "en": "en-US", "zh": "zh-CN", "ru": "ru-RU"}
"""The tags of tools that want a country."""
_HOME = {"kk-KZ", "zh-CN", "zh-Hans", "zh-Hans-CN", "ru-RU", "en-US", "zh-SG", "kk-Cyrl", "kk-Cyrl-KZ"}
"""Tags that say no more of a term here than its language does: what tools write where nobody chose a region."""


def language_of(tag: str) -> tuple[str, str]:
    """The language that a tag names, and the tag itself where it says a region; empty for a language that is not ours.

    >>> language_of("kaz"), language_of("zh_TW"), language_of("en-us"), language_of("de")
    (('kk', ''), ('zh', 'zh-TW'), ('en', ''), ('', ''))
    """
    first, *rest = tag.strip().replace("_", "-").split("-")
    language = next((name for name, codes in CODES.items() if first.casefold() in codes), "")
    parts = [part.upper() if len(part) == 2 else part.title() for part in rest]
    full = "-".join([language, *parts])
    return language, full if language and parts and full not in _HOME else ""


def by_letters(texts: Iterable[str]) -> str:
    """The language of a column, by the letters of most of its texts; empty where they say nothing. Cyrillic is Kazakh where
    letters are that Russian lacks.

    >>> by_letters(["одақ", "кеден одағы"]), by_letters(["union"]), by_letters(["关税同盟"]), by_letters(["договор"])
    ('kk', 'en', 'zh', 'ru')
    """
    counts = Counter(_script(text) for text in texts)
    counts.pop("", None)
    if not counts:
        return ""
    (most, _) = counts.most_common(1)[0]
    if most in ("kk", "ru"):
        return "kk" if counts["kk"] * 10 >= counts["ru"] else "ru"
    return most


def _script(text: str) -> str:
    if is_cyrillic(text):
        return "kk" if set(fold(text)) & set(NATIVE) else "ru"
    return "zh" if is_han(text) else "en" if any(map(str.isalpha, text)) else ""
