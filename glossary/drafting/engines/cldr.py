"""The names of territories, languages, scripts and currencies that Unicode's CLDR has in Kazakh, English and Chinese,
through Babel.

>>> names("en")["эфиопия быры"], names("zh")["грек жазуы"]
('Ethiopian Birr', '希腊文')
"""

from collections.abc import Mapping
from functools import cache

from glossary.language.orthography import fold
from glossary.model import Language

_KINDS = ("territories", "languages", "scripts", "currencies")
_LOCALES = {"en": "en", "zh": "zh_Hans"}


@cache
def names(to: Language) -> Mapping[str, str]:
    """The names in one language by the folded Kazakh name."""
    from babel import Locale

    kazakh, other = Locale.parse("kk"), Locale.parse(_LOCALES[to])
    return {
        fold(name): getattr(other, kind)[code]
        for kind in _KINDS
        for code, name in getattr(kazakh, kind).items()
        if code in getattr(other, kind)
    }
