"""Where words and sentences begin and end, with offsets into the text as it stands.

>>> [token.form for token in tokenize("ЕО-ның 2009 жылғы шешімі (decision), т.б.")]
['ЕО-ның', '2009', 'жылғы', 'шешімі', '(', 'decision', ')', ',', 'т.б.']
>>> text = "А. Байтұрсынов 1872 ж. туған. Ол — ғалым."
>>> [text[start:end] for start, end in sentences(text)]
['А. Байтұрсынов 1872 ж. туған.', 'Ол — ғалым.']
"""

import re
from functools import lru_cache, partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from glossary.language.orthography import INVISIBLE, is_cyrillic, repair_letters

if TYPE_CHECKING:
    from glossary.model import Span

Shape = Literal["word", "number", "latin", "han", "punctuation"]


class RawToken(NamedTuple):
    """One token: `form` as it stands, `norm` repaired for analysis, and its shape."""

    form: str
    start: int
    end: int
    norm: str
    shape: Shape


_ABBREVIATIONS = (
    "т.б.", "т.с.с.", "т.т.", "б.з.д.", "б.з.б.", "б.э.д.", "ж.б.", "а.қ.", "о.т.", "т.ғ.", "с.с.", "т.ө.", "ш.м.", "м.а.", "н.к."
)  # fmt: skip
_DOTTED = frozenset(
    """дж ж жж ғ ғғ т б қ бет мыс млн млрд трлн мың тг теңг проф акад доц ред басп обл ауд көш қар сур кест кесте рис с см стр п тб ағылш
    қыт орыс лат нем фр грек араб etc vol no pp p ed eds ch fig al vs st dr mr mrs prof inc ltd co""".split()
)
_LETTERS = rf"(?:[^\W\d_\u3400-\u9fff]++|[\u0300-\u036f{INVISIBLE}]++)++"
_HYPHEN = "[-‐‑]"
_WRAP = rf"{_HYPHEN}[ \t]*\n[ \t]*(?=[а-яәғқңөұүһіё])"
_TOKEN = re.compile(
    rf"""(?P<abbreviation>(?<!\w)(?=\w\.)(?:{"|".join(re.escape(a) for a in _ABBREVIATIONS)}))
    |(?P<han>[\u3400-\u9fff·]+)
    |(?P<word>{_LETTERS}(?:\d+|(?:{_WRAP}|{_HYPHEN}|['’ʼ])(?:{_LETTERS}|\d+))*)
    |(?P<number>\d+(?:[.,:]\d+)*(?:{_HYPHEN}{_LETTERS})?%?)
    |(?P<punctuation>\S)""",
    re.VERBOSE,
)
_BREAK = re.compile(_WRAP)


_SHAPES: dict[str | None, Shape] = {"han": "han", "number": "number", "punctuation": "punctuation"}
"""The named groups of `_TOKEN` that are shapes; an abbreviation is a word."""


@lru_cache(maxsize=1 << 16)
def _read(form: str) -> tuple[str, Shape]:
    """What a token is: its repaired spelling and its shape, which the form alone decides."""
    match = _TOKEN.match(form)
    group = match.lastgroup if match else None
    if group != "word":
        return form, _SHAPES.get(group, "word")
    norm = repair_letters(_whole(form) if "\n" in form else form).replace("‐", "-").replace("‑", "-")
    return norm, "word" if is_cyrillic(norm) else "latin"


def _whole(form: str) -> str:
    """A word that the end of a line breaks, without the break, and without the hyphen unless that is its own."""
    from glossary.language.wrapping import keeps_hyphen

    whole, *rest = _BREAK.split(form)
    for part in rest:
        whole += ("-" if keeps_hyphen(re.split(_HYPHEN, whole)[-1], re.split(_HYPHEN, part)[0]) else "") + part
    return whole


_raw_token = partial(tuple.__new__, RawToken)
"""A token from its parts, without the detour that the constructor of a NamedTuple takes."""


def tokenize(text: str) -> list[RawToken]:
    """The tokens of a text in order, each with its offsets. Linear in the length of the text.

    A word broken by a hyphen at the end of a line is one token, its `norm` without the break. An ending set off by a hyphen stays
    with its abbreviation or number («ЕО-ның», «2009-шы»).
    """
    tokens = []
    for match in _TOKEN.finditer(text):
        form = match[0]
        start, end = match.span()
        norm, shape = _read(form)
        tokens.append(_raw_token((form, start, end, norm, shape)))
    return tokens


_STOP = re.compile(r"""[.!?…]+(?:["'»”’)\]]+)?(?=\s|[«"“(]|[А-ЯӘҒҚҢӨҰҮҺІЁA-Z]|$)|\n[ \t]*\n|[\u3002！？]""")
_NEXT = re.compile(r"[\s]*[«\"“(\[–—-]*\s*[А-ЯӘҒҚҢӨҰҮҺІЁA-Z\d\u3400-\u9fff•*`]")
_TITLE = re.compile(r"^[ \t]*([^\s.!?…][^\n]{1,78}?)[ \t]*\n(?=[ \t]*\1(?!\w))", re.MULTILINE)
"""A line that the next one begins with: the title of an article, and the headword that opens it."""
_BEFORE = re.compile(r"([^\W\d_]+|\d+)\.$")


def _ends_sentence(text: str, match: re.Match[str]) -> bool:
    stop = match.group()
    if "\n" in stop or stop[0] in "。！？":
        return True
    if not _NEXT.match(text, match.end()) and text[match.end() : match.end() + 40].strip():
        return False
    before = _BEFORE.search(text, max(0, match.start() - 30), match.start() + 1) if stop == "." else None
    return before is None or not _takes_dot(text, before)


def _takes_dot(text: str, before: re.Match[str]) -> bool:
    """Whether what stands before a full stop takes one by itself: an initial, an abbreviation, the number of an item in a list."""
    word = before.group(1)
    initial = len(word) == 1 and word.isupper()
    return initial or word.lower() in _DOTTED or (word.isdigit() and _opens_line(text, before.start()))


def _opens_line(text: str, at: int) -> bool:
    return not text[text.rfind("\n", 0, at) + 1 : at].strip()


def sentences(text: str) -> "list[Span]":
    """The sentences of a text as spans without outer white space. Initials («А. Байтұрсынов»), abbreviations («1821 ж.») and list
    numbers do not end one; an empty line does, and the end of a title that the next line repeats."""
    from glossary.model import Span

    spans, start = [], 0
    ends = {match.end() for match in _STOP.finditer(text) if _ends_sentence(text, match)}
    for end in sorted(ends | {match.end() for match in _TITLE.finditer(text)}):
        spans.append(_trim(text, start, end))
        start = end
    spans.append(_trim(text, start, len(text)))
    return [Span(start, end) for start, end in spans if start < end]


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end
