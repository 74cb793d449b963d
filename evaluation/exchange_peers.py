"""What other programs read of the files that `glossary export` writes.

    pip install translate-toolkit pyglossary rdflib
    python evaluation/exchange_peers.py

A small termbase is written in each format and read back by a program that knows nothing of ours: translate-toolkit, which stands
behind Weblate (TBX 2, TMX, XLIFF, OmegaT, Wordfast), pyglossary (DSL, StarDict), rdflib (Turtle, JSON-LD), and LibreOffice, where
it is installed, for workbooks. Each line says how many of the pairs of terms came through.
"""

import importlib
import shutil
import subprocess
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import glossary

CONCEPTS = [
    ("кеден одағы", "customs union|CU", "关税同盟", "Ортақ тарифі бар одақ."),
    ("айғақ", 'evidence "A" & <B>', "证据", ""),
    ("-лық", "=SUM(A1)", "后缀", ""),
    ("ЕО-ның құқығы", "EU law", "欧盟法", ""),
]
PAIRS = {
    ("кеден одағы", "customs union"),
    ("айғақ", 'evidence "A" & <B>'),
    ("-лық", "=SUM(A1)"),
    ("ЕО-ның құқығы", "EU law"),
}


def module(name: str) -> Any:
    """A library that is not ours to depend on."""
    return importlib.import_module(name)


def units(store: Any) -> Iterator[tuple[str, str]]:
    """The pairs of a store of translate-toolkit."""
    yield from ((str(unit.source), str(unit.target)) for unit in store.units if unit.source and unit.target)


def tbx(path: Path) -> Iterator[tuple[str, str]]:
    """TBX 2 by translate-toolkit."""
    store = module("translate.storage.tbx").tbxfile(sourcelanguage="kk", targetlanguage="en")
    store.parse(path.read_bytes())
    yield from units(store)


def parsed(name: str, factory: str, **options: Any) -> Callable[[Path], Iterator[tuple[str, str]]]:
    """A reader of translate-toolkit."""

    def read(path: Path) -> Iterator[tuple[str, str]]:
        store = getattr(module(f"translate.storage.{name}"), factory)(**options)
        store.parse(path.read_bytes())
        return units(store)

    return read


def dictionary(path: Path) -> Iterator[tuple[str, str]]:
    """DSL and StarDict by pyglossary."""
    glos = module("pyglossary.glossary_v2")
    glos.Glossary.init()
    opened = glos.Glossary()
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "out.txt")
        opened.convert(glos.ConvertArgs(inputFilename=str(path), outputFilename=str(target), outputFormat="Tabfile"))
        for line in target.read_text(encoding="utf-8").splitlines():
            word, _, article = line.partition("\\t")
            word, _, article = line.partition("\t") if "\t" in line else (word, "", article)
            plain = article.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&quot;", '"')
            yield from ((headword, pair[1]) for headword in word.split("|") for pair in PAIRS if pair[1] in plain)


def graph(path: Path) -> Iterator[tuple[str, str]]:
    """SKOS by rdflib."""
    rdflib = module("rdflib")
    form = "turtle" if path.suffix == ".ttl" else "json-ld"
    triples = rdflib.Graph().parse(path, format=form)
    skos = rdflib.Namespace("http://www.w3.org/2004/02/skos/core#")
    for concept in triples.subjects(rdflib.RDF.type, skos.Concept):
        labels = {label.language: str(label) for label in triples.objects(concept, skos.prefLabel)}
        yield labels["kk"], labels["en"]


def office(path: Path) -> Iterator[tuple[str, str]]:
    """A workbook, saved anew by LibreOffice."""
    program = shutil.which("soffice") or shutil.which("libreoffice")
    if program is None:
        raise ImportError("LibreOffice is not installed")
    with tempfile.TemporaryDirectory() as folder:
        command = [
            program,
            "--headless",
            "--convert-to",
            "ods" if path.suffix == ".xlsx" else "xlsx",
            "--outdir",
            folder,
            str(path),
        ]
        subprocess.run(command, check=True, capture_output=True, timeout=180)
        (saved,) = Path(folder).iterdir()
        for line in glossary.read_table(saved).lines:
            yield line.cells["kk"], line.cells["en"].split(" | ")[0]


PEERS: dict[str, Callable[[Path], Iterator[tuple[str, str]]]] = {
    "tbx2": tbx,
    "tmx": parsed("tmx", "tmxfile", sourcelanguage="kk", targetlanguage="en"),
    "xliff1": parsed("xliff", "xlifffile"),
    "xliff": parsed("xliff2", "Xliff2File"),
    "omegat": parsed("omegat", "OmegaTFile"),
    "goldendict": dictionary,
    "stardict": dictionary,
    "skos": graph,
    "jsonld": graph,
    "xlsx": office,
    "ods": office,
}


def main() -> None:
    """Print a line for each format."""
    with (
        tempfile.TemporaryDirectory() as folder,
        glossary.open_termbase(Path(folder, "t.db"), "create", by="Peer") as termbase,
    ):
        for kk, en, zh, definition in CONCEPTS:
            termbase.add(kk, en=en, zh=zh, definition=definition, domain="law")
        for name, read in PEERS.items():
            path = Path(folder, f"{name}{glossary.formats().get(name, f'.{name}')}")
            try:
                termbase.export(path, form=name)
                found = set(read(path)) & PAIRS
                print(f"{name:10} {len(found)} of {len(PAIRS)}")
            except ImportError as error:
                print(f"{name:10} not tried: {error}")


if __name__ == "__main__":
    main()
