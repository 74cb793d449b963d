"""The columns of the tables that leave the termbase and come back: machine name, what people read above it, and who
may fill it.

A table has one of two faces: the reviewed glossary, or the review sheet that translators fill. Columns are
recognised by name, never by position.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

Face = Literal["glossary", "review"]

TEXT_LANGUAGES = ("kk", "en", "zh", "ru")
"""The languages that have a column, in the order of the table."""

Pair = tuple[str, str]
"""The languages of a bilingual format: source, target."""
KAZAKH_ENGLISH: Pair = ("kk", "en")

SEPARATOR = " | "
"""Stands between the alternatives of one cell."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column. `width` is in characters; `editable` columns come back with an import; `number` columns are aligned
    and sorted as numbers; `hidden` ones are there for the program; `choices` fill a drop-down."""

    name: str
    english: str
    kazakh: str
    width: int
    editable: bool = False
    number: bool = False
    hidden: bool = False
    choices: tuple[str, ...] = ()

    @property
    def heading(self) -> str:
        """What people read above the column, in English and Kazakh."""
        return f"{self.english}\n{self.kazakh}"


OTHER_HEADINGS: Mapping[str, tuple[str, str]] = {
    "id": ("Номер", "编号"),
    "kk": ("Казахский", "哈萨克语"),
    "en": ("Английский", "英语"),
    "zh": ("Китайский", "中文"),
    "ru": ("Русский", "俄语"),
    "status": ("Статус", "状态"),
    "context": ("Контекст", "语境"),
    "definition": ("Определение", "定义"),
    "usage": ("Употребление", "用法"),
    "proposals": ("Предложенные переводы", "建议译名"),
    "note": ("Примечание", "备注"),
    "domain": ("Область", "领域"),
    "kind": ("Вид", "类型"),
    "source": ("Источник", "来源"),
    "own_field": ("Свои поля", "自定义字段"),
    "collection": ("Подборки", "集合"),
    "count": ("Количество", "次数"),
    "score": ("Вес", "权重"),
}
"""What people read above a column in Russian and in Chinese."""


def heading_in(column: "Column", language: str) -> str:
    """What people read above a column in one language, kk, ru, en or zh; in English and Kazakh where none is named."""
    russian, chinese = OTHER_HEADINGS.get(column.name, (column.english, column.english))
    return {"en": column.english, "kk": column.kazakh, "ru": russian, "zh": chinese}.get(language, column.heading)


KINDS = ("term", "person", "place", "organisation", "work", "abbreviation")
STATUS_CHOICES: Mapping[Face, tuple[str, ...]] = {
    "glossary": ("approved", "reviewed", "proposed", "rejected"),
    "review": ("approved", "reviewed", "rejected", "unsure"),
}

_ID = Column("id", "ID", "Нөмірі", 10)
_TEXTS = (
    Column("kk", "Kazakh", "Қазақша", 28, editable=True),
    Column("en", "English", "Ағылшынша", 28, editable=True),
    Column("zh", "Chinese", "Қытайша", 18, editable=True),
    Column("ru", "Russian", "Орысша", 22, editable=True),
)
_CONTEXT = Column("context", "Context", "Мәтіндегі қолданысы", 62)
_DEFINITION = Column("definition", "Definition", "Анықтама", 36, editable=True)
_USAGE = Column("usage", "Usage", "Қолданылуы", 24, editable=True)
_NOTE = Column("note", "Note", "Ескерту", 26, editable=True)
_DOMAIN = Column("domain", "Domain", "Сала", 16, editable=True)
_KIND = Column("kind", "Kind", "Түрі", 14, editable=True, choices=KINDS)
_OWN_FIELD = Column("own_field", "Own fields", "Өз өрістері", 22, editable=True)
_COLLECTION = Column("collection", "Collections", "Жинақтар", 18, editable=True)
_SOURCE = Column("source", "Source", "Дереккөз", 24)
_PLUMBING = (
    Column("rev", "Revision", "Нұсқасы", 9, hidden=True),
    Column("export", "Export", "Экспорт", 9, hidden=True),
)


def _status(face: Face) -> Column:
    kazakh = {"review": "Шешім", "glossary": "Мәртебесі"}[face]
    return Column("status", "Status", kazakh, 13, editable=True, choices=STATUS_CHOICES[face])


COLUMNS: Mapping[Face, tuple[Column, ...]] = {
    "glossary": (
        _ID,
        *_TEXTS,
        _status("glossary"),
        _DEFINITION,
        _USAGE,
        _NOTE,
        _DOMAIN,
        _KIND,
        _CONTEXT,
        _SOURCE,
        _OWN_FIELD,
        _COLLECTION,
        *_PLUMBING,
    ),
    "review": (
        _ID,
        *_TEXTS,
        _status("review"),
        _CONTEXT,
        _DEFINITION,
        Column("proposals", "Proposals", "Ұсынылған аудармалар", 44),
        _NOTE,
        _DOMAIN,
        _KIND,
        _SOURCE,
        Column("count", "Count", "Саны", 8, number=True),
        Column("probability", "Probability", "Ықтималдығы", 11, number=True),
        Column("score", "Score", "Салмағы", 9, number=True),
        *_PLUMBING,
    ),
}


def editable(face: Face) -> tuple[str, ...]:
    """The names of the columns that an import reads back."""
    return tuple(column.name for column in COLUMNS[face] if column.editable)


READ_BACK = frozenset({"id", *editable("glossary"), *editable("review")})
"""The columns in which an import wants plain text."""
