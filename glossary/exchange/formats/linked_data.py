"""Linked data: SKOS in Turtle and in JSON-LD. What people should not say any more is a hidden label, so that it is still found."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from glossary.errors import InputError
from glossary.exchange.entry import Entry, EntryTerm
from glossary.exchange.formats.format import Found, Parcel
from glossary.exchange.formats.languages import language_of
from glossary.exchange.usage import Usage

CORE = "http://www.w3.org/2004/02/skos/core#"
_PREFIXES = {"skos": CORE, "dct": "http://purl.org/dc/terms/"}
_SCHEME = "urn:glossary:"
_LABELS = ("prefLabel", "altLabel", "hiddenLabel")
_NEXT = " ;\n    "
_LANGUAGE = "kk"
_TEXTS = {"definition": "skos:definition", "note": "skos:note"}
Node = Mapping[str, Sequence[tuple[str, str]]]
"""What is said of a concept: by the local name of the property the texts with their languages."""


def _labels(entry: Entry) -> Iterator[tuple[str, EntryTerm]]:
    """The terms of an entry with the property that each is: one preferred label a language."""
    for lang in entry.languages:
        usable = entry.usable(lang)
        yield from (("skos:altLabel" if place else "skos:prefLabel", term) for place, term in enumerate(usable))
        yield from (("skos:hiddenLabel", term) for term in entry.of(lang) if term.usage.avoided)


def write_turtle(path: Path, parcel: Parcel) -> None:
    """Write SKOS in Turtle."""
    scheme = f"<{_SCHEME}{parcel.export_id or 'export'}>"
    with path.open("w", encoding="utf-8", newline="\n") as file:
        file.writelines(f"@prefix {name}: <{address}> .\n" for name, address in _PREFIXES.items())
        file.write(f"\n{scheme} a skos:ConceptScheme ;\n    dct:title {_literal(parcel.title)} .\n")
        for number, entry in enumerate(parcel.entries, 1):
            uid = entry.uid or str(number)
            said = [f"a skos:Concept ;\n    skos:inScheme {scheme} ;\n    skos:notation {_literal(uid)}"]
            said += [f"{name} {_literal(term.text, term.usage.region or term.lang)}" for name, term in _labels(entry)]
            said += [
                f"{name} {_literal(text, _LANGUAGE if field == 'definition' else '')}"
                for field, name, text in _said(entry)
            ]
            file.write(f"\n<{_SCHEME}{uid}> {_NEXT.join(said)} .\n")


def _said(entry: Entry) -> Iterator[tuple[str, str, str]]:
    for field, name in {**_TEXTS, "domain": "dct:subject"}.items():
        if text := getattr(entry, field):
            yield field, name, text


def _literal(text: str, lang: str = "") -> str:
    return json.dumps(text, ensure_ascii=False) + (f"@{lang}" if lang else "")


def write_jsonld(path: Path, parcel: Parcel) -> None:
    """Write SKOS in JSON-LD."""
    context = {**_PREFIXES, "id": "@id", "type": "@type"}
    graph: list[dict[str, Any]] = []
    for number, entry in enumerate(parcel.entries, 1):
        uid = entry.uid or str(number)
        node: dict[str, Any] = {"id": _SCHEME + uid, "type": "skos:Concept", "skos:notation": uid}
        for name, term in _labels(entry):
            node.setdefault(name, []).append({"@value": term.text, "@language": term.usage.region or term.lang})
        for field, name, text in _said(entry):
            language = {"@language": _LANGUAGE} if field == "definition" else {}
            node.setdefault(name, []).append({"@value": text, **language})
        graph.append(node)
    scheme = {"id": _SCHEME + (parcel.export_id or "export"), "type": "skos:ConceptScheme", "dct:title": parcel.title}
    content = {"@context": context, "@graph": [scheme, *graph]}
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8", newline="\n")


def read_jsonld(path: Path) -> Found:
    """The concepts of SKOS in JSON-LD whose properties are written with the prefix «skos:», bare or in full.

    Raises:
        InputError: no sound JSON, or no concept with a Kazakh label.
    """
    try:
        content = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise InputError(f"{path} is no sound JSON ({' '.join(str(error).split())[:120]}); mend that place.") from error
    nodes = content.get("@graph", []) if isinstance(content, dict) else content
    described = [_bare(node) for node in nodes if isinstance(node, dict)] if isinstance(nodes, list) else []
    return _found([node for node in described if "prefLabel" in node], [str(node.get("id", "")) for node in described])


def _bare(node: Mapping[str, Any]) -> Node:
    """A node by the local names of its properties, each with its values and their languages."""
    found: dict[str, list[tuple[str, str]]] = {}
    for name, content in node.items():
        values = content if isinstance(content, list) else [content]
        local = name.replace("#", ":").replace("/", ":").rpartition(":")[2].lstrip("@")
        found[local] = [
            (str(one.get("@value", "")), str(one.get("@language", ""))) if isinstance(one, dict) else (str(one), "")
            for one in values
        ]
    return found


def read_turtle(path: Path) -> Found:
    """The concepts of SKOS in Turtle or RDF/XML.

    Raises:
        InputError: rdflib is not installed, the file is damaged, or no concept has a Kazakh label.
    """
    try:
        from rdflib import DCTERMS, RDF, Graph, Namespace
    except ImportError as error:
        raise InputError(
            "Linked data is read with rdflib: pip install 'kazakh-glossary[linked]', then try again."
        ) from error
    graph = Graph()
    start = path.read_bytes()
    try:
        graph.parse(data=start, format="xml" if start.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<") else "turtle")
    except Exception as error:  # rdflib's parsers raise whatever they meet
        told = " ".join(str(error).split())[:120]
        raise InputError(f"{path} is no sound SKOS file ({told}); export it again as Turtle.") from error
    skos = Namespace(CORE)
    names = {"subject": DCTERMS.subject} | {name: skos[name] for name in (*_LABELS, "definition", "note", "notation")}
    nodes: list[Node] = [
        {
            name: [(str(text), getattr(text, "language", None) or "") for text in graph.objects(concept, of)]
            for name, of in names.items()
        }
        for concept in graph.subjects(RDF.type, skos.Concept)
    ]
    return _found(nodes, [str(one) for one in graph.subjects(RDF.type, skos.ConceptScheme)])


def _found(nodes: Sequence[Node], schemes: Sequence[str]) -> Found:
    named = [one.partition(_SCHEME)[2].rstrip("'], )\"") for one in schemes if _SCHEME in one]
    exports = [one for one in named if one != "export" and not one.startswith("C")]
    return Found(sorted(map(_entry, nodes), key=lambda entry: entry.uid), next(iter(exports), ""))


def _entry(node: Node) -> Entry:
    terms: dict[EntryTerm, None] = {}
    for label in _LABELS:
        for text, code in sorted(node.get(label, ())):
            lang, region = language_of(code)
            usage = Usage(preference="deprecated" if label == "hiddenLabel" else "", region=region)
            if lang:
                terms[EntryTerm(lang, " ".join(text.split()), usage)] = None
    names = {"definition": "definition", "note": "note", "domain": "subject"}
    said: dict[str, Any] = {name: "\n".join(sorted(text for text, _ in node.get(of, ()))) for name, of in names.items()}
    uid = next((text for text, _ in node.get("notation", ())), "")
    return Entry(tuple(terms), uid, **said)
