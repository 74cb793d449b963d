"""How good a model is on terms that are known: what ranks several models of one pair of languages.

A few dozen headwords that mean one thing are translated once for each model; the share that is right is kept beside the
models, until the model's file changes.
"""

import json
from collections.abc import Mapping
from functools import cache

from glossary.drafting.composing.senses import side
from glossary.drafting.models.packages import MODEL, Package
from glossary.drafting.models.translation import translate
from glossary.drafting.paths import models_folder
from glossary.language import lexicon
from glossary.model import Language

TERMS = 30
"""Terms of a self-test: two seconds of a model of 600 million parameters."""
KEPT = ".selftest.json"


def share_right(package: Package) -> float:
    """The share of the known terms that a model translates as the lexicon does, from what is kept or by a test.

    Raises:
        EngineError: the model cannot be loaded or run.
    """
    key = f"{package.folder} {(package.folder / MODEL).stat().st_mtime_ns}"
    kept = remembered()
    if key not in kept:
        asked = list(_known(package.source, package.target))
        answers = translate(package, [text for text, _ in asked])
        right = sum(one.text.casefold() in good for one, (_, good) in zip(answers, asked, strict=True))
        kept = {**kept, key: right / len(asked)}
        _keep(kept)
    return kept[key]


def known_share(package: Package) -> float | None:
    """The share that a test has found before; None where there was none."""
    return remembered().get(f"{package.folder} {(package.folder / MODEL).stat().st_mtime_ns}")


def remembered() -> Mapping[str, float]:
    """What the tests have found; nothing where the file is missing or damaged."""
    try:
        found = json.loads((models_folder() / KEPT).read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return {key: float(share) for key, share in found.items()} if isinstance(found, dict) else {}


def _keep(found: Mapping[str, float]) -> None:
    folder = models_folder()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / KEPT).write_text(json.dumps(found, ensure_ascii=False, indent=1), encoding="utf-8")


@cache
def _known(source: str, target: Language) -> tuple[tuple[str, frozenset[str]], ...]:
    """Terms that mean one thing, each with what is right for it, evenly from the whole lexicon."""
    rows = [
        senses[0]
        for _, senses in sorted(lexicon.phrases().items())
        if len(senses) == 1
        and senses[0].pos == "NOUN"
        and senses[0].headword.islower()
        and senses[0].en
        and senses[0].zh
    ]
    chosen = rows[:: max(1, len(rows) // TERMS)][:TERMS]
    return tuple(
        (
            sense.headword if source == "kk" else side(sense, "en")[0],
            frozenset(text.casefold() for text in side(sense, target)),
        )
        for sense in chosen
    )
