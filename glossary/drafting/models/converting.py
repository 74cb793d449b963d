"""Models as their makers publish them, converted to what CTranslate2 runs: those of Marian (OPUS-MT: `decoder.yml` and
`.npz`), which need nothing more, and those of Transformers (NLLB, MADLAD, M2M-100, OPUS-MT: `config.json` and weights), which
need torch and transformers for this one time.

What a conversion takes follows from the number of weights: four bytes each on the disk, at most twice that in memory, and one
byte each in the result.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from importlib.util import find_spec
from pathlib import Path
from shutil import copyfile
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

from glossary.drafting.models.layouts import TOKENIZERS
from glossary.drafting.tables import read_table
from glossary.errors import EngineError, InputError

NEEDED = ("torch", "transformers", "sentencepiece")
WEIGHTS = ("model.safetensors", "pytorch_model.bin", "model.safetensors.index.json", "pytorch_model.bin.index.json")
PER_MINUTE = 1000
"""Millions of weights that one core converts in a minute; measured were 2,100 on a server, with the weights in the disk's cache."""


class Conversion(NamedTuple):
    """A model that can be converted: its name and that on the hub, its weights in millions, its tokenizer's file."""

    model: str
    hub: str
    weights: int
    tokenizer: str
    licence: str

    @property
    def download(self) -> float:
        """What has to be downloaded, in gigabytes."""
        return 4 * self.weights / 1000

    @property
    def disk(self) -> float:
        """What is on the disk at the end, in gigabytes."""
        return 5 * self.weights / 1000

    @property
    def memory(self) -> float:
        """The memory that converting takes, in gigabytes."""
        return 8 * self.weights / 1000 + 0.5

    @property
    def minutes(self) -> int:
        """How long it takes on one core, without the download."""
        return 1 + self.weights // PER_MINUTE


def conversions() -> list[Conversion]:
    """The models that can be converted and are of use, or often asked for."""
    rows = read_table(Path(__file__).with_name("conversions.tsv"))
    return [Conversion(row["model"], row["hub"], int(row["weights"]), row["tokenizer"], row["licence"]) for row in rows]


def missing_converters() -> list[str]:
    """The libraries that converting a model of Transformers needs and this machine lacks."""
    return [name for name in ("ctranslate2", *NEEDED) if find_spec(name) is None]


@contextmanager
def converted(folder: Path) -> Iterator[Path]:
    """A published model's folder as a CTranslate2 folder, with its tokenizer, in a temporary place.

    Raises:
        InputError: it is no such folder, is damaged, or has no tokenizer.
        EngineError: a library is missing that converts it.
    """
    converter = _converter(folder)
    tokenizer = next((folder / name for name in TOKENIZERS if (folder / name).is_file()), None)
    if tokenizer is None:
        raise InputError(
            f"«{folder}» has no tokenizer: put {TOKENIZERS[0]}, spiece.model or source.spm of the model there."
        )
    with TemporaryDirectory(prefix="converted-") as scratch:
        made = Path(scratch) / folder.resolve().name
        try:
            converter().convert(str(made), quantization="int8")
        except MemoryError as error:
            raise EngineError(
                f"«{folder}» needs more memory to convert: glossary models convert says how much."
            ) from error
        except Exception as error:  # converters raise whatever the files make them stumble over
            reason = (str(error).strip().splitlines() or [type(error).__name__])[0][:120]
            raise InputError(f"«{folder}» cannot be converted ({reason}): download the model again.") from error
        copyfile(tokenizer, made / tokenizer.name)
        yield made


def _converter(folder: Path) -> Any:
    """What makes the converter for a folder, by the files that lie there."""
    if find_spec("ctranslate2") is None:
        raise EngineError("Converting needs ctranslate2: pip install 'kazakh-glossary[argos]'.")
    if (folder / "decoder.yml").is_file():
        from ctranslate2.converters.opus_mt import OpusMTConverter

        return lambda: OpusMTConverter(str(folder))
    if (folder / "config.json").is_file() and any((folder / name).is_file() for name in WEIGHTS):
        if missing := [name for name in NEEDED if find_spec(name) is None]:
            raise EngineError(
                f"Converting this model needs {', '.join(missing)}, once: pip install {' '.join(missing)}."
            )
        return lambda: _of_transformers(folder)
    raise InputError(
        f"«{folder}» is no model to convert: it needs config.json and {WEIGHTS[0]} or {WEIGHTS[1]}, or decoder.yml and .npz."
    )


def _of_transformers(folder: Path) -> Any:
    """CTranslate2's converter. Transformers 5 no longer lists the language tokens of M2M-100 among the pieces, and without them
    a model writes some language: they are put back."""
    from ctranslate2.converters.transformers import TransformersConverter

    class Converter(TransformersConverter):
        def load_tokenizer(self, tokenizer_class: Any, model_name_or_path: str, **settings: Any) -> Any:
            tokenizer: Any = super().load_tokenizer(tokenizer_class, model_name_or_path, **settings)  # type: ignore[no-untyped-call]
            pieces = {**tokenizer.get_vocab(), **getattr(tokenizer, "lang_token_to_id", {})}
            tokenizer.get_vocab = lambda: pieces
            return tokenizer

    return Converter(str(folder))
