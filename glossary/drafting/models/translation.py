"""Translation by an installed package: whole batches through CTranslate2, each with the model's own certainty.

Argos Translate reads the package and its tokenizer; the batch goes to CTranslate2 directly, which gives the same texts
several times faster than Argos' call for each text and never looks for a sentence splitter to download.
"""

import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from math import exp
from pathlib import Path
from typing import Any, NamedTuple

from glossary.drafting.models.packages import MODEL, Package
from glossary.drafting.paths import home_folder
from glossary.errors import EngineError

NEEDED = ("ctranslate2", "sentencepiece", "argostranslate")
BEAM, LENGTH_PENALTY, BATCH_TOKENS = 4, 0.2, 2048
"""The search that Argos Translate does, so that both give the same text; the batch is counted in tokens."""


class Translated(NamedTuple):
    """A model's answer: `mean` is the geometric mean of its pieces' probabilities, `least` the smallest of them."""

    text: str
    mean: float
    least: float


def missing_libraries() -> list[str]:
    """The libraries that neural translation needs and this machine lacks."""
    from importlib.util import find_spec

    return [name for name in NEEDED if find_spec(name) is None]


def translate(package: Package, texts: Sequence[str]) -> list[Translated]:
    """Each text translated as one segment, in order.

    Raises:
        EngineError: the model cannot be loaded or run.
    """
    changed = (package.folder / MODEL).stat().st_mtime_ns
    try:
        reader, model = _load(package.folder, changed)
        return _batch(reader, model, texts)
    except (RuntimeError, ValueError, OSError) as error:
        remedy = f"glossary models remove {package.name}" if package.ours else f"delete {package.folder}"
        raise EngineError(f"The model {package.name} cannot be used ({_first_line(error)}): {remedy}") from error


def _first_line(error: Exception) -> str:
    return (str(error).strip().splitlines() or [type(error).__name__])[0][:120]


def _batch(reader: Any, model: Any, texts: Sequence[str]) -> list[Translated]:
    prefix = [reader.target_prefix] if reader.target_prefix else []
    sources = [reader.tokenizer.encode(text) for text in texts]
    found = model.translate_batch(
        sources,
        target_prefix=[prefix] * len(sources) if prefix else None,
        beam_size=BEAM,
        length_penalty=LENGTH_PENALTY,
        replace_unknowns=True,
        max_batch_size=BATCH_TOKENS,
        batch_type="tokens",
    )
    targets = [one.hypotheses[0] for one in found]
    scores = model.score_batch(sources, targets, max_batch_size=BATCH_TOKENS, batch_type="tokens")
    # The language token that the model was made to begin with is no part of the text, nor was it its choice.
    begins = [len(prefix) if pieces[: len(prefix)] == prefix else 0 for pieces in targets]
    texts = [reader.tokenizer.decode(pieces[begin:]) for pieces, begin in zip(targets, begins, strict=True)]
    return [
        Translated(" ".join(text.split()), *_certainty(score.log_probs[begin:]))
        for text, score, begin in zip(texts, scores, begins, strict=True)
    ]


def _certainty(logarithms: Sequence[float]) -> tuple[float, float]:
    """Geometric mean and minimum of the probabilities; nothing is certain of an empty answer."""
    if not logarithms:
        return 0.0, 0.0
    return exp(sum(logarithms) / len(logarithms)), exp(min(logarithms))


@lru_cache(maxsize=4)
def _load(folder: Path, changed: int) -> tuple[Any, Any]:
    """Package and model. `changed` is the time of the model's file: a replaced model is loaded anew."""
    missing = missing_libraries()
    if missing:
        raise EngineError(f"Models need {', '.join(missing)}: pip install 'kazakh-glossary[argos]'.")
    try:
        with _inside(home_folder()):
            from argostranslate.package import Package as Reader
        from ctranslate2 import Translator  # type: ignore[attr-defined]
    except ImportError as error:  # installed without a small library that it needs, or damaged
        raise EngineError(
            f"Argos Translate cannot be loaded ({error}): pip install 'kazakh-glossary[argos]'."
        ) from error

    return Reader(folder), Translator(str(folder / "model"), device="cpu", compute_type="auto")


@contextmanager
def _inside(folder: Path) -> Iterator[None]:
    """Import Argos Translate with its folders, which it makes on import, inside ours, and nothing reported home."""
    settings = {
        "ARGOS_PACKAGES_DIR": str(folder / "argos" / "packages"),
        "XDG_DATA_HOME": str(folder / "argos"),
        "XDG_CONFIG_HOME": str(folder / "argos"),
        "XDG_CACHE_HOME": str(folder / "argos"),
        "ARGOS_MODEL_PROVIDER": "OPENNMT",
        "ARGOS_DEVICE_TYPE": "cpu",
        "ARGOS_CHUNK_TYPE": "DEFAULT",
        "ORT_DISABLE_TELEMETRY": "1",
    }
    before = {name: os.environ.get(name) for name in settings}
    os.environ.update(settings)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                del os.environ[name]
            else:
                os.environ[name] = value
