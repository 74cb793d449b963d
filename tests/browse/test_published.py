"""A published glossary: what it holds, that it is found in any form as in the terminal, and what it refuses."""

import json
import re
import shutil
import stat
import subprocess
from html.parser import HTMLParser
from pathlib import Path

import pytest

from glossary.browse.published import MARK, publish
from glossary.browse.published.index import LARGEST, Index, endings, shapes
from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm
from glossary.language.inflection import inflect
from glossary.language.paradigm import CASES
from glossary.workflow.termbase import open_termbase

TERMS = [
    ("кеден одағы", "customs union", "关税同盟"),
    ("аймақтық тәуелділік", "regional interdependence", "区域相互依存"),
    ("халық", "people", "人民"),
    ("құқық", "law", "法"),
    ("бағалы қағаз", "security", "证券"),
    ("процесс", "process", "过程"),
    ("орын", "place", "地方"),
    ("зерттеу әдісі", "research method", "研究方法"),
    ("есептеу жүйесі", "computing system", "计算系统"),
]
NODE = shutil.which("node")
needs_node = pytest.mark.skipif(NODE is None, reason="the search of a published site is tried with Node.js: install it")


@pytest.fixture(scope="module")
def base(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("published") / "terms.db"
    with open_termbase(path, "create", by="Айгерім") as termbase:
        for kk, en, zh in TERMS:
            termbase.add(kk, en=[en], zh=[zh], domain="economy", definition=f"{kk} </script><b>&")
    return path


@pytest.fixture(scope="module")
def site(base: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("published") / "site"
    report = publish(base, folder, title="Кеден & сауда")
    assert report.concepts == len(TERMS)
    return folder


def found(site: Path, queries: list[str]) -> tuple[list[list[str]], int]:
    """The headings of what is found for each query, and the bytes of the scripts that were loaded."""
    assert NODE is not None
    script = Path(__file__).with_name("search_in_node.mjs")
    done = subprocess.run([NODE, script, site, json.dumps(queries)], capture_output=True, encoding="utf-8", check=True)
    said = json.loads(done.stdout)
    return [[heading(site / address) for address in answer] for answer in said["answers"]], said["bytes"]


def heading(page: Path) -> str:
    match = re.search(r"<h1[^>]*>(.*?)</h1>", page.read_text(encoding="utf-8"))
    assert match
    return match[1]


@needs_node
def test_every_form_is_found_first(site: Path) -> None:
    asked = [
        (kk, inflect(kk, plural=plural, case=case)) for kk, _, _ in TERMS for plural in (False, True) for case in CASES
    ]
    answers, _ = found(site, [form for _, form in asked])
    missed = [form for (kk, form), answer in zip(asked, answers, strict=True) if answer[:1] != [kk]]
    assert missed == []


@needs_node
@pytest.mark.parametrize(
    ("query", "first"),
    [
        ("Customs unions", "кеден одағы"),
        ("关税", "кеден одағы"),
        ("法", "құқық"),
        ("бағалы қағаздардын", "бағалы қағаз"),
        ("кыкык", None),
        ("кукык", "құқық"),
        ("аймақ", "аймақтық тәуелділік"),
        ("тәуелділікке", "аймақтық тәуелділік"),
        ("қағаз кеден", None),
        ("", None),
    ],
)
def test_what_is_found_first(site: Path, query: str, first: str | None) -> None:
    ((answer,), _) = found(site, [query])
    assert answer[:1] == ([first] if first else [])


class Links(HTMLParser):
    """The addresses that a page names."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found += [value for name, value in attrs if name in ("href", "src") and value]


def test_every_link_leads_to_a_file_of_the_site(site: Path) -> None:
    pages = list(site.rglob("*.html"))
    assert len(pages) > len(TERMS)
    for page in pages:
        links = Links()
        links.feed(page.read_text(encoding="utf-8"))
        assert [
            link
            for link in links.found
            if link != "data:," and not link.startswith("#") and not (page.parent / link).is_file()
        ] == []


def test_texts_are_no_markup(site: Path) -> None:
    for page in (site / "concept").rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "</script><b>" not in text
        assert "<b>" not in text
        (data,) = re.findall(r'<script type="application/ld\+json">(.*?)</script>', text)
        assert json.loads(data)["description"].endswith("</script><b>&")


def test_the_whole_stands_beside_the_pages(site: Path) -> None:
    for name in ("glossary.tbx", "glossary.csv", "glossary.jsonl"):
        assert "кеден одағы" in (site / name).read_text(encoding="utf-8-sig")


def test_a_site_is_replaced_and_nothing_else(base: Path, site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "site"
    shutil.copytree(site, folder)
    folder.chmod(0o700)
    (folder / "concept" / "old.html").write_text("old", encoding="utf-8")
    shutil.copyfile(base, folder / "terms.db")
    (folder / ".git").mkdir()
    (tmp_path / "link").symlink_to(folder)
    report = publish(folder / "terms.db", tmp_path / "link")
    assert report.concepts == len(TERMS)
    parts = [path for path in folder.rglob("*") if path.is_file() and not path.name.startswith("terms.db")]
    assert report.files == len(parts), "the termbase is no part of it"
    assert not (folder / "concept" / "old.html").exists()
    assert (folder / "terms.db").is_file()
    assert (folder / ".git").is_dir()
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert not [path for path in folder.iterdir() if path.name.startswith(f".{MARK}")]
    (folder / MARK).unlink()
    with pytest.raises(InputError, match="no published glossary"):
        publish(base, folder)


def test_nothing_approved_is_a_sentence(tmp_path: Path) -> None:
    with open_termbase(tmp_path / "terms.db", "create"):
        pass
    with pytest.raises(InputError, match="glossary review"):
        publish(tmp_path / "terms.db", tmp_path / "site")
    assert not list(tmp_path.glob("site/*"))


def test_the_index_comes_in_parts() -> None:
    index, words = Index(), [f"{'абвгдежз'[number % 8]}{number}" for number in range(9000)]
    for number, word in enumerate(words):
        index.add(number, Entry((EntryTerm("kk", f"{word} одақ"),)))
    parts = dict(index.parts())
    assert len(parts) > 1
    assert all(len(lines) <= 1.1 * LARGEST or "\n" not in lines for lines in parts.values())
    assert all(line.startswith(prefix) for prefix, lines in parts.items() for line in lines.split("\n"))
    known = {line.split("\t")[0] for lines in parts.values() for line in lines.split("\n")}
    assert known == {shape for word in (*words, "одақ") for shape in shapes(word)}


def test_the_endings_are_those_of_the_generator() -> None:
    assert {"лардын", "га", "ынан", "ларымыздагы"} <= set(endings())
