"""What a check found, written for people (text, HTML) and for programs (JSON Lines, SARIF)."""

import json
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from html import escape

from glossary.checking.check import KINDS, Finding, Segment

SARIF = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {
    "missing": "warning",
    "forbidden": "error",
    "inconsistent": "note",
    "number": "warning",
    "abbreviation": "note",
}
_RULES = {
    "missing": "An approved term of the source has none of its equivalents in the translation.",
    "forbidden": "A term that is not to be used.",
    "inconsistent": "The same short source is translated in two ways.",
    "number": "A number of the source is not in the translation.",
    "abbreviation": "An abbreviation of the source is not in the translation.",
}
_STYLE = (
    "body{font:15px/1.5 system-ui,sans-serif;max-width:60rem;margin:2rem auto;padding:0 1rem}td,th{text-align:left;"
    "vertical-align:top;padding:.3rem .6rem;border-bottom:1px solid #d5dbde}mark{background:#fbe3a6}"
)

Checked = Sequence[tuple[Segment, Sequence[Finding]]]
"""Segments with what was found in each."""


def as_text(name: str, checked: Checked) -> str:
    """A line for each finding, after the file and the segment."""
    return "".join(f"{name}:{segment.name}: {one}\n" for segment, found in checked for one in found)


def as_jsonl(name: str, checked: Checked) -> str:
    """An object for each finding."""
    objects = ({"file": name, **one.as_dict()} for _, found in checked for one in found)
    return "".join(json.dumps(one, ensure_ascii=False) + "\n" for one in objects)


def as_html(name: str, checked: Checked) -> str:
    """A page with the segments in which something was found, the places marked."""
    rows = "".join(_row(segment, found) for segment, found in checked if found)
    counts = ", ".join(f"{count} {what}" for what, count in counted(checked).items()) or "nothing to look at"
    head = f'<!doctype html><html lang="en"><meta charset="utf-8"><title>{escape(name)}</title><style>{_STYLE}</style>'
    table = f"<table><tr><th>segment<th>source<th>translation<th>found</tr>{rows}</table>"
    return f"{head}<h1>{escape(name)}</h1><p>{counts}</p>{table}</html>\n"


def _row(segment: Segment, found: Sequence[Finding]) -> str:
    sides = {
        side: marked(text, [(one.start, one.end) for one in found if one.side == side])
        for side, text in (("source", segment.source), ("target", segment.target))
    }
    said = "<br>".join(escape(str(one)) for one in found)
    return f"<tr><td>{escape(segment.name)}<td>{sides['source']}<td>{sides['target']}<td>{said}</tr>"


def marked(text: str, places: Iterable[tuple[int, int]]) -> str:
    """A text as HTML in which these places are marked; of places in one another the first."""
    parts, at = [], 0
    for start, end in sorted(places):
        if start >= at:
            parts += [escape(text[at:start]), f"<mark>{escape(text[start:end])}</mark>"]
            at = end
    return "".join([*parts, escape(text[at:])])


def as_sarif(name: str, checked: Checked) -> str:
    """Static-analysis results, which code hosts show beside the lines of a change."""
    rules = [{"id": what, "shortDescription": {"text": text}} for what, text in _RULES.items()]
    results = [_result(name, segment, one) for segment, found in checked for one in found]
    driver = {"name": "kazakh-glossary", "rules": rules}
    report = {"$schema": SARIF, "version": "2.1.0", "runs": [{"tool": {"driver": driver}, "results": results}]}
    return json.dumps(report, ensure_ascii=False, indent=1) + "\n"


def _result(name: str, segment: Segment, one: Finding) -> Mapping[str, object]:
    place: dict[str, object] = {"artifactLocation": {"uri": name}}
    if segment.name.startswith("line "):
        place["region"] = {"startLine": int(segment.name[5:])}
    location = {"physicalLocation": place, "logicalLocations": [{"name": segment.name}]}
    return {"ruleId": one.what, "level": _LEVELS[one.what], "message": {"text": str(one)}, "locations": [location]}


def counted(checked: Checked) -> dict[str, int]:
    """How many findings there are of each kind that there is."""
    counts = Counter(one.what for _, found in checked for one in found)
    return {what: counts[what] for what in KINDS if counts[what]}


REPORTS = {"text": as_text, "jsonl": as_jsonl, "html": as_html, "sarif": as_sarif}
"""By the name of the form."""
