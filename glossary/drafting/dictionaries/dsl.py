"""Lingvo DSL: headwords at the margin, articles indented below, with tags in square brackets; UTF-16 or UTF-8."""

import re
from collections.abc import Iterator
from pathlib import Path

from glossary.drafting.dictionaries.pairs import Faults, Pair, Sides, equivalents
from glossary.drafting.dictionaries.stardict import unpacked

_CLOSERS = {"{{": "}}", "<<": ">>", "[*]": "[/*]"}
"""What ends a stretch that begins so; others end with the tag of their name."""
_COMMENT = re.compile(r"\{\{")
_ASIDE = re.compile(r"\[(ex|com|p|s|t|ref|url|video)\b[^\[\]]{0,200}\]|\[\*\]|<<")
_TRANSLATION = re.compile(r"\[(trn)\]")
_TAG = re.compile(r"\[/?[!'*\w][^\[\]]*\]")
_UNSORTED = re.compile(r"\{[^{}]*\}")
_OPTIONAL = re.compile(r"\(([^()]*)\)")
_ESCAPED = re.compile(r"\\(.)")
_HIDE = 0xE000
"""Escaped letters stand in Unicode's private area until the tags are gone."""


def read_dsl(path: Path, sides: Sides, faults: Faults) -> Iterator[Pair]:
    """The pairs of a .dsl or .dsl.dz file."""
    content = unpacked(path, faults) if path.suffix == ".dz" else path.read_bytes()
    headwords: list[tuple[int, str]] = []
    article: list[tuple[int, str]] = []
    for line, text in enumerate(faults.text(content).splitlines(), 1):
        if text.startswith("#") or not text.strip():
            continue
        if not text[0].isspace() or text.lstrip().startswith("@"):
            if article:
                yield from _article(headwords, article, sides, faults)
                headwords, article = [], []
            headwords += [(line, name)] if (name := text.lstrip().removeprefix("@").strip()) else []
        elif headwords:
            article.append((line, text))
        else:
            faults.add(line, "an article without a headword")
    yield from _article(headwords, article, sides, faults)


def read_title(path: Path, faults: Faults) -> str:
    """The name that a .dsl file gives itself; empty when it gives none."""
    content = unpacked(path, faults) if path.suffix == ".dz" else path.read_bytes()
    found = re.search(r'^#NAME\s+"?([^"\r\n]*)', faults.text(content), re.MULTILINE)
    return found.group(1).strip() if found else ""


def _article(
    headwords: list[tuple[int, str]], lines: list[tuple[int, str]], sides: Sides, faults: Faults
) -> Iterator[Pair]:
    if headwords and not lines:
        faults.add(headwords[-1][0], "a headword without an article")
    hidden = [(line, _hide(text)) for line, text in lines]
    for line, text in hidden:
        if re.search(r"[\[\]]", _TAG.sub("", text)):
            faults.add(line, "a square bracket that belongs to no tag")
    found = equivalents_of("\n".join(text for _, text in hidden))
    for line, headword in headwords:
        for written in spellings(headword):
            for text in found:
                yield sides.pair(line, written, text.replace("~", written))


def equivalents_of(body: str) -> list[str]:
    """The equivalents in an article: what is marked as translation, else all but examples, labels and references.

    >>> equivalents_of("[m1][p]экон.[/p] [trn]customs union; tariff union[/trn][/m] [ex]кеден одағы[/ex]")
    ['customs union', 'tariff union']
    """
    text = _without(_ASIDE, _without(_COMMENT, body))
    text = "\n".join(text[inner] for _, inner in _stretches(_TRANSLATION, text)) or text
    lines = _show(_TAG.sub("", text)).splitlines()
    return equivalents("\n".join(line for line in lines if not line.lstrip().startswith("=")))


def _without(opening: re.Pattern[str], text: str) -> str:
    """A text with a space in the place of each stretch that begins so."""
    kept, at = [], 0
    for whole, _ in _stretches(opening, text):
        kept.append(text[at : whole.start])
        at = whole.stop
    return " ".join([*kept, text[at:]])


def _stretches(opening: re.Pattern[str], text: str) -> Iterator[tuple[slice, slice]]:
    """Each stretch that begins so and is closed, whole and inside, in time that grows as the text does: what closes nowhere
    behind one place closes behind no later one."""
    nowhere: set[str] = set()
    at = 0
    while found := opening.search(text, at):
        closing = _CLOSERS.get(found[0]) or f"[/{found[1]}]"
        end = -1 if closing in nowhere else text.find(closing, found.end())
        at = found.end() if end < 0 else end + len(closing)
        if end < 0:
            nowhere.add(closing)
        else:
            yield slice(found.start(), at), slice(found.end(), end)


def spellings(headword: str) -> list[str]:
    """The spellings that a headword stands for: with and without its optional part.

    >>> spellings("кеден(дік) одақ{[']}"), spellings(r"а\\(б\\)")
    (['кедендік одақ', 'кеден одақ'], ['а(б)'])
    """
    text = _UNSORTED.sub("", _hide(headword))
    both = dict.fromkeys((_OPTIONAL.sub(r"\1", text), _OPTIONAL.sub("", text)))
    return [" ".join(_show(one).split()) for one in both]


def _hide(text: str) -> str:
    return _ESCAPED.sub(lambda found: chr(_HIDE + ord(found.group(1))) if ord(found.group(1)) < 256 else found[1], text)


def _show(text: str) -> str:
    return "".join(chr(ord(letter) - _HIDE) if _HIDE <= ord(letter) < _HIDE + 256 else letter for letter in text)
