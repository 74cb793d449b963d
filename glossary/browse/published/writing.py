"""The files of a published glossary: pages, index, lists, and the whole of it for programs."""

import json
import shutil
from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from pathlib import Path
from typing import Any, NamedTuple

from glossary.browse.published.index import ROOM, Index, endings
from glossary.browse.published.pages import Pages
from glossary.errors import InputError
from glossary.exchange.entry import Entry, bare, entry_of, in_alphabet, initial
from glossary.exchange.rows import concept_row
from glossary.language.matching import ENGLISH_ENDINGS
from glossary.language.orthography import is_han, russian_letters, sort_key
from glossary.model import Status
from glossary.progress import Count, counted
from glossary.workflow.termbase import Termbase

HERE = Path(__file__).parent
STATIC = (HERE.parent / "static" / "glossary.css", HERE / "static" / "site.js")
WHOLE = {"TBX": "glossary.tbx", "CSV": "glossary.csv", "JSON Lines": "glossary.jsonl"}
"""The whole glossary beside the pages, by the names that people know the formats by."""
PUBLISHED: tuple[Status, ...] = ("approved",)
"""What of a termbase is for everybody."""
LISTED = 200
"""Terms of one page of a list."""
TOGETHER = 64
"""Concepts of one script that says what a search shows of them."""
SHOWN = ("kk", "en", "zh", "ru")
FOLDER = 1000
"""Concepts of one folder: many file systems grow slow with more."""


class Head(NamedTuple):
    """A line of a list: what stands there, its language, the address of its concept and what is said beside."""

    text: str
    lang: str
    address: str
    beside: str


class List(NamedTuple):
    """A list of terms, with what it is called, the folder of its pages and the name they begin with."""

    name: str
    address: str
    heads: Sequence[Head]


def write_site(
    termbase: Termbase,
    folder: Path,
    title: str,
    domain: str | None,
    tag: str | None,
    count: Count,
) -> int:
    """Write a site into an empty folder; how many concepts it has.

    Raises:
        InputError: nothing is approved.
    """
    concepts = termbase.concepts(statuses=PUBLISHED, domain=domain, tag=tag)
    entries = in_alphabet(entry_of(concept_row(concept, PUBLISHED).cells) for concept in concepts)
    if not entries:
        raise InputError("Nothing to publish: no approved concept was chosen. Approve some first (glossary review).")
    pages = Pages(folder, title)
    _write_concepts(pages, entries, count)
    lists = [one for one in (*_alphabets(entries), *_domains(entries)) if one.heads]
    for one in lists:
        _write_list(pages, one)
    pages.write("index.html", "front.html", lists=_links(lists), count=len(entries), whole=WHOLE)
    _write_scripts(folder, entries, pages)
    for name in WHOLE.values():
        termbase.export(folder / name, statuses=PUBLISHED, domain=domain, tag=tag)
    return len(entries)


def _address(entry: Entry) -> str:
    """Where the page of a concept stands."""
    return f"concept/{int(entry.uid.lstrip('CK')) // FOLDER:03}/{entry.uid}.html"


def _write_concepts(pages: Pages, entries: Sequence[Entry], count: Count) -> None:
    for at, entry in enumerate(counted(entries, count, len(entries))):
        before = _neighbour(entries[at - 1]) if at else None
        after = _neighbour(entries[at + 1]) if at + 1 < len(entries) else None
        pages.write(_address(entry), "concept.html", entry=entry, before=before, after=after, data=_data(entry, pages))


def _neighbour(entry: Entry) -> Head:
    return Head(entry.of("kk")[0].text, "kk", _address(entry), "")


def _data(entry: Entry, pages: Pages) -> str:
    """A concept as schema.org's DefinedTerm, safe inside a page."""
    name, *others = (term.text for term in entry.terms if not term.usage.avoided)
    said: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "DefinedTerm",
        "name": name,
        "termCode": entry.uid,
    }
    said |= {"inLanguage": "kk", "inDefinedTermSet": {"@type": "DefinedTermSet", "name": pages.title}}
    said |= {"alternateName": others} if others else {}
    said |= {"description": entry.definition} if entry.definition else {}
    return json.dumps(said, ensure_ascii=False).replace("<", "\\u003c")


def _alphabets(entries: Sequence[Entry]) -> Iterator[List]:
    """The terms of each language, by their first letters in the order of its alphabet; Chinese ones by the sounds of their characters
    as far as the order of GB 2312 knows them."""
    for lang in SHOWN:
        heads = [
            Head(term.text, lang, _address(entry), "" if lang == "kk" else entry.of("kk")[0].text)
            for entry in entries
            for term in entry.usable(lang)
        ]
        key = _chinese if lang == "zh" else sort_key
        heads.sort(key=lambda head: (key(bare(head.text)), head.beside))
        for number, (letter, group) in enumerate(groupby(heads, key=lambda head: _initial(head.text))):
            yield List(f"{lang}:{letter}", f"list/{lang}-{number:02}", list(group))


def _initial(text: str) -> str:
    first = bare(text)[:1]
    return _pinyin(first) if is_han(first) else initial(text)


_SOUNDS = "阿A芭B擦C搭D蛾E发F噶G哈H击J喀K垃L妈M拿N哦O啪P期Q然R撒S塌T挖W昔X压Y匝Z"
"""The first character of each initial in GB 2312, which lists its first 3,755 characters by their sounds."""


def _chinese(text: str) -> bytes:
    return text.encode("gb2312", "replace").replace(b"?", b"\xff\xff")


def _pinyin(character: str) -> str:
    """The Latin letter that the sound of a character begins with; a sign for the rarer ones, which no such order has."""
    code = _chinese(character)
    starts = [(_chinese(first), letter) for first, letter in zip(_SOUNDS[::2], _SOUNDS[1::2], strict=True)]
    if not starts[0][0] <= code <= b"\xd7\xf9":
        return "…"
    return [letter for start, letter in starts if start <= code][-1]


def _domains(entries: Sequence[Entry]) -> Iterator[List]:
    by_domain: dict[str, list[Head]] = {}
    for entry in entries:
        beside = "; ".join(term.text for lang in ("en", "zh", "ru") for term in entry.of(lang)[:1])
        by_domain.setdefault(entry.domain, []).append(Head(entry.of("kk")[0].text, "kk", _address(entry), beside))
    for number, domain in enumerate(sorted(by_domain, key=lambda code: (not code, code))):
        yield List(f"domain:{domain}", f"list/domain-{number:02}", by_domain[domain])


def _write_list(pages: Pages, one: List) -> None:
    starts = range(0, len(one.heads), LISTED)
    addresses = [f"{one.address}-{number}.html" for number, _ in enumerate(starts, 1)]
    links = [(one.heads[start].text, address) for start, address in zip(starts, addresses, strict=True)]
    for start, address in zip(starts, addresses, strict=True):
        heads = one.heads[start : start + LISTED]
        pages.write(address, "list.html", name=one.name, heads=heads, links=links, here=address)


def _links(lists: Iterable[List]) -> dict[str, list[tuple[str, str, int]]]:
    """The lists by what they are lists of: name, address of the first page, and how many terms."""
    found: dict[str, list[tuple[str, str, int]]] = {}
    for one in lists:
        sort, _, name = one.name.partition(":")
        found.setdefault(sort, []).append((name, f"{one.address}-1.html", len(one.heads)))
    return found


def _write_scripts(folder: Path, entries: Sequence[Entry], pages: Pages) -> None:
    """The index in parts, what a search shows, and what the pages say in each language."""
    index = Index()
    for number, entry in enumerate(entries):
        index.add(number, entry)
    starts = []
    for number, (prefix, lines) in enumerate(index.parts()):
        starts.append(prefix)
        _script(folder / "search" / f"part{number}.js", "part", number, lines)
    for start in range(0, len(entries), TOGETHER):
        shown = [_shown(entry) for entry in entries[start : start + TOGETHER]]
        _script(folder / "search" / f"rows{start // TOGETHER}.js", "rows", start // TOGETHER, shown)
    known = {"room": ROOM, "together": TOGETHER, "starts": starts, "endings": endings(), "letters": russian_letters()}
    _script(folder / "search" / "known.js", "known", 0, known | {"english": ENGLISH_ENDINGS, "says": pages.says()})
    for source in STATIC:
        shutil.copyfile(source, folder / source.name)


def _shown(entry: Entry) -> list[str]:
    texts = ("; ".join(term.text for term in entry.usable(lang)) for lang in SHOWN)
    return [_address(entry), *texts]


def _script(path: Path, kind: str, number: int, content: Any) -> None:
    """A script that hands its content to the page: a browser fetches no data from a folder, but loads scripts from there."""
    path.parent.mkdir(exist_ok=True)
    said = json.dumps(content, ensure_ascii=False, separators=(",", ":"))
    path.write_text(f'published("{kind}",{number},{said});\n', encoding="utf-8", newline="\n")
