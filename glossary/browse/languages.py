"""The language of the pages: Kazakh, Russian, English or Chinese, by the browser's preference or the reader's choice.

The catalogues are gettext files, `locale/kk.po` and so on, with the English sentences of the pages as keys.
"""

from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

from babel import Locale, negotiate_locale
from babel.dates import format_datetime
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po

from glossary.language.domains import domains

if TYPE_CHECKING:
    from datasette.utils.asgi import Request

LOCALE = Path(__file__).with_name("locale")
LANGUAGES = {"kk": "Қазақша", "ru": "Русский", "en": "English", "zh": "中文"}
"""The languages of the interface, each as it calls itself."""
LANGUAGE, COOKIE = "_language", "glossary_language"
"""Where a reader's choice stands: in the address, which Datasette must not take for the name of a column, and in a cookie."""
_ENGLISH = "en"


@cache
def catalogue(language: str) -> Catalog:
    """The translated sentences of a language of the interface; none for English, in which they are written."""
    path = LOCALE / f"{language}.po"
    if language == _ENGLISH or not path.is_file():
        return Catalog(_ENGLISH)
    with path.open("rb") as file:
        return read_po(file, locale=language)


def language_of(request: "Request | None") -> str:
    """The language for a reader: what the address asks for, what was chosen before, what the browser prefers, else English."""
    if request is None:
        return _ENGLISH
    for asked in (request.args.get(LANGUAGE), request.cookies.get(COOKIE)):
        if asked in LANGUAGES:
            return str(asked)
    return negotiate_locale(_preferred(request.headers.get("accept-language", "")), LANGUAGES, sep="-") or _ENGLISH


def _preferred(header: str) -> list[str]:
    """The languages of an Accept-Language header, best first, without their countries (RFC 9110, 12.5.4)."""
    weighed = []
    for place, part in enumerate(header.split(",")[:20]):
        tag, _, weight = part.strip().partition(";q=")
        try:
            weighed.append((-float(weight or 1), place, tag.partition("-")[0].lower()))
        except ValueError:
            continue
    return [tag for _, _, tag in sorted(weighed)]


class Speaker:
    """Says the sentences of the pages in one language."""

    def __init__(self, language: str) -> None:
        self.language = language
        self._catalogue = catalogue(language)
        self._locale = Locale.parse(language)

    def say(self, sentence: str, **values: Any) -> str:
        """A sentence in the language of the reader, its `{names}` filled in; in English where nobody has translated it."""
        message = self._catalogue.get(sentence)
        said = str(message.string) if message and message.string else sentence
        return said.format(**values) if values else said

    def number(self, number: float) -> str:
        """A number as the language groups its digits."""
        from babel.numbers import format_decimal

        return format_decimal(number, locale=self._locale)

    def moment(self, at: str) -> str:
        """A moment as the termbase writes it («2026-03-01T09:30:00Z») for people."""
        from datetime import datetime

        return format_datetime(datetime.fromisoformat(at), "medium", locale=self._locale)

    def domain(self, code: str) -> str:
        """A domain of the tree in the language of the reader; one that a user has named keeps its name."""
        known = domains().get(code)
        return str(getattr(known, self.language)) if known else code
