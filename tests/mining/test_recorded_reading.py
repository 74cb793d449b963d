"""How mining reads a text of many sentences from the other tests, and the glosses of the examples, written down whole: a change of
any line is meant, or it is a fault.

    python tests/mining/test_recorded_reading.py     writes tests/mining/recorded/reading.txt anew: look at every line that changes

Weights are left out, for they change with each fit, and so is what depends on how common words are.
"""

import csv
from collections.abc import Iterator
from difflib import unified_diff
from pathlib import Path

from glossary.mining.glosses.finder import decide, read_sites, resolved_sites
from glossary.mining.glosses.gloss_features import GLOSSES, pair
from glossary.mining.glosses.span_features import SPANS
from glossary.mining.miner import mine
from glossary.mining.ranking.features import features
from glossary.mining.state import collect
from glossary.mining.terms.entities import kind_by_words
from glossary.mining.text.analyser import analyse_documents
from glossary.mining.text.russian import set_aside
from glossary.mining.variants.cannot_link import CannotLink
from glossary.mining.variants.respelling import respell
from glossary.model import Document, Gloss
from glossary.texts.documents import document_of, read_documents

HERE = Path(__file__).resolve().parent
TEXT, READING = HERE / "recorded" / "text.txt", HERE / "recorded" / "reading.txt"
SENTENCES = HERE.parents[1] / "evaluation" / "gold" / "own_glosses.tsv"
UNREAD = {"blind_held", "outside_held", "mixed_held", "outside2_held"}
"""Parts of the sentences whose answers nobody reads, so that they measure what is unseen."""
EXAMPLES = sorted((HERE.parents[1] / "examples").glob("*.txt"))
_BY_WORDS = {"c-value", "weirdness", "subject", "listed subject", "listed single", "length"}
"""Features that depend on the lexicon and on general frequency."""


def reading() -> str:
    """All that there is to write down."""
    lines = [*_candidates(read_documents([TEXT])), ""]
    for path in (TEXT, *EXAMPLES):
        lines += [f"# glosses of {path.name}", *_glosses(read_documents([path])), ""]
    with SENTENCES.open(encoding="utf-8", newline="") as file:
        rows = csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE)
        read = (row["sentence"].replace("\\n", "\n") for row in rows if row["part"] not in UNREAD)
        sentences = list(dict.fromkeys(read))
    lines += ["# glosses of the annotated sentences", *_glosses((document_of("\n\n".join(sentences)),))]
    return "\n".join(lines)


def _candidates(documents: tuple[Document, ...]) -> Iterator[str]:
    texts = analyse_documents(documents)
    set_aside(texts)
    respell(texts, CannotLink(()))
    mined = mine(documents)
    state = collect(texts, mined.glosses, CannotLink(()))
    offered = {one.kk.lower(): one for one in mined.candidates}
    for key, record in sorted(state.records.items()):
        kind = state.kinds.get(key) or kind_by_words(record)
        values = features(record, state.traits, kind)
        longer = " ".join(map(str, sorted(one.count for one in record.longer)))
        numbers = f"{record.count} places, {record.alone} alone, {record.capital} with a capital, in longer: {longer or 'none'}"
        yield f"{record.kk} ({kind}): {numbers}; {', '.join(sorted(values.keys() - _BY_WORDS))}"
        if key in offered:
            others = (one for one in offered[key].variants if one.kind != "inflection")
            yield from (f"    {one.kind} {one.text} {one.count}× {one.rule}" for one in others)
            yield from (f"    defined: {one.text}" for one in offered[key].definitions)


def _glosses(documents: tuple[Document, ...]) -> Iterator[str]:
    texts = analyse_documents(documents)
    found, refused = read_sites(texts)
    yield from (f"{one.text} refused: {one.reason}" for one in sorted(refused, key=lambda one: one.start))
    for site, side in resolved_sites(texts, found):
        form = f"{site.form.lang} {site.form.text}"
        answer = decide(site, side) if side else "no Kazakh term before it"
        said = f"{answer.kind} {answer.kk}" if isinstance(answer, Gloss) else f"refused: {answer}"
        yield f"{form} ({site.rule}): {said}"
        if side and side.candidate:
            yield f"    span: {_shown(SPANS.values(side.candidate))}"
        if side:
            yield f"    pair: {_shown(GLOSSES.values(pair(site, side)))}"


def _shown(values: dict[str, float]) -> str:
    return ", ".join(f"{name} {value:.2g}" if value != 1 else name for name, value in sorted(values.items()))


def test_texts_are_read_as_written_down() -> None:
    written, now = READING.read_text(encoding="utf-8"), reading()
    changed = "\n".join(unified_diff(written.splitlines(), now.splitlines(), "written", "now", lineterm="", n=0))
    assert not changed, f"look at each line, then run {Path(__file__).name}\n{changed}"


if __name__ == "__main__":
    READING.write_text(reading(), encoding="utf-8", newline="\n")
