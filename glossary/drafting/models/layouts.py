"""Models as CTranslate2's converters leave them, made packages: NLLB, M2M-100, OPUS-MT and MADLAD layouts.

They differ in how a model is told its languages. NLLB and M2M-100 want a token of the source language before the text
and begin their answer with one of the target language. OPUS-MT models of several targets and MADLAD want a token of
the target before the text; those of one target want nothing.
"""

import json
import re
import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple

from glossary.drafting.models.packages import MODEL
from glossary.errors import InputError

TOKENIZERS = (
    "sentencepiece.bpe.model",
    "sentencepiece.model",
    "source.spm",
    "spiece.model",
    "spm.model",
    "flores200_sacrebleu_tokenizer_spm.model",
)
"""SentencePiece models by the names that go with these layouts."""
VOCABULARIES = ("shared_vocabulary", "source_vocabulary", "target_vocabulary")
LANGUAGES = {"kk": "Kazakh", "en": "English", "zh": "Chinese"}


class Layout(NamedTuple):
    """The tokens by language, the first that a vocabulary has counts. `targets_first`: the target's token stands
    before the text and nothing before the answer."""

    name: str
    tokens: Mapping[str, tuple[str, ...]]
    any_token: re.Pattern[str]
    targets_first: bool


class Tokens(NamedTuple):
    """What stands before the text and before the answer; empty for nothing."""

    source: str = ""
    target: str = ""


@dataclass(frozen=True, slots=True)
class Wish:
    """How a model is to be added: its direction, what its folder leaves open."""

    source: str = "kk"
    target: str = "en"
    name: str = ""
    licence: str = ""
    tokenizer: Path | None = None


LAYOUTS = (
    Layout(
        "NLLB",
        {"kk": ("kaz_Cyrl",), "en": ("eng_Latn",), "zh": ("zho_Hans",)},
        re.compile(r"[a-z]{3}_[A-Z][a-z]{3}"),
        False,
    ),
    Layout("M2M-100", {"kk": ("__kk__",), "en": ("__en__",), "zh": ("__zh__",)}, re.compile(r"__[a-z]{2,3}__"), False),
    Layout(
        "OPUS-MT",
        {"en": (">>eng<<",), "zh": (">>cmn_Hans<<", ">>zho_Hans<<", ">>cmn<<", ">>zho<<")},
        re.compile(r">>\w+<<"),
        True,
    ),
    Layout("MADLAD", {"en": ("<2en>",), "zh": ("<2zh>",)}, re.compile(r"<2[a-z]{2,3}>"), True),
)


def language_tokens(vocabulary: frozenset[str], source: str, target: str) -> Tokens:
    """The tokens that tell a model with this vocabulary its languages.

    >>> language_tokens(frozenset(["kaz_Cyrl", "eng_Latn", "a"]), "kk", "en")
    Tokens(source='kaz_Cyrl', target='eng_Latn')
    >>> language_tokens(frozenset(["a", "b"]), "kk", "en")
    Tokens(source='', target='')

    Raises:
        InputError: the model has such tokens, and none for these languages.
    """
    for layout in LAYOUTS:
        if any(layout.any_token.fullmatch(piece) for piece in vocabulary):
            before = _token(layout, vocabulary, target if layout.targets_first else source)
            return Tokens(before, "" if layout.targets_first else _token(layout, vocabulary, target))
    return Tokens()


def _token(layout: Layout, vocabulary: frozenset[str], language: str) -> str:
    found = next((token for token in layout.tokens.get(language, ()) if token in vocabulary), "")
    if not found:
        raise InputError(
            f"This {layout.name} model does not know {LANGUAGES.get(language, language)}: "
            "choose other languages with --from and --to, or another model."
        )
    return found


def read_vocabulary(folder: Path) -> frozenset[str]:
    """The pieces that a model reads.

    Raises:
        InputError: the folder has no vocabulary, or one that cannot be read.
    """
    for name in VOCABULARIES[:2]:
        for path in (folder / f"{name}.json", folder / f"{name}.txt"):
            if path.is_file():
                return frozenset(_pieces(path))
    raise InputError(f"«{folder}» is no CTranslate2 folder: it has no {VOCABULARIES[0]}.json.")


def _pieces(path: Path) -> list[str]:
    try:
        text = path.read_text(encoding="utf-8")
        found = json.loads(text) if path.suffix == ".json" else text.split("\n")
    except (ValueError, RecursionError) as error:
        raise InputError(f"«{path}» is damaged: convert or download the model again.") from error
    if not isinstance(found, list) or not all(isinstance(piece, str) for piece in found):
        raise InputError(f"«{path}» is no list of pieces: convert or download the model again.")
    return found


def wrap(folder: Path, package: Path, wish: Wish, carry: Callable[[Path, Path], object]) -> None:
    """Bring a CTranslate2 folder into an empty folder as a package that translates as `wish` says. `carry` copies or
    moves a file.

    Raises:
        InputError: it is no such folder, has no tokenizer, or does not know the languages.
    """
    settings = _settings(folder)
    tokens = language_tokens(read_vocabulary(folder), wish.source, wish.target)
    tokenizer = _tokenizer(folder, wish)
    (package / MODEL).parent.mkdir()
    shutil.copyfile(tokenizer, package / "sentencepiece.model")
    for path in (folder / "model.bin", *(path for path in folder.iterdir() if path.stem in VOCABULARIES)):
        carry(path, package / "model" / path.name)
    _write_json(package / "model" / "config.json", settings | _source_settings(settings, tokens))
    about = {"package_version": "1.0", "argos_version": "1.9.0", "licence": wish.licence}
    about |= {"from_code": wish.source, "from_name": LANGUAGES[wish.source]}
    about |= {"to_code": wish.target, "to_name": LANGUAGES[wish.target], "target_prefix": tokens.target}
    _write_json(package / "metadata.json", about)


def _source_settings(settings: Mapping[str, object], tokens: Tokens) -> dict[str, object]:
    """What the model is to put around each text. Its answers begin as before: what they begin with was the same
    setting in old versions and is written down."""
    around: dict[str, object] = {"add_source_eos": True}
    around["decoder_start_token"] = settings.get("decoder_start_token", settings.get("bos_token", "<s>"))
    return around | ({"add_source_bos": True, "bos_token": tokens.source} if tokens.source else {})


def _settings(folder: Path) -> dict[str, object]:
    if not (folder / "model.bin").is_file() or not (folder / "config.json").is_file():
        raise InputError(
            f"«{folder}» is no CTranslate2 folder: it needs model.bin and config.json, "
            "as ct2-transformers-converter writes them."
        )
    try:
        found = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (ValueError, RecursionError) as error:
        raise InputError(f"«{folder / 'config.json'}» is damaged: convert or download the model again.") from error
    if not isinstance(found, dict):
        raise InputError(f"«{folder / 'config.json'}» is damaged: convert or download the model again.")
    return found


def _tokenizer(folder: Path, wish: Wish) -> Path:
    if wish.tokenizer is not None:
        if not wish.tokenizer.is_file():
            raise InputError(f"There is no tokenizer at {wish.tokenizer}: name the model's SentencePiece file.")
        return wish.tokenizer
    found = next((folder / name for name in TOKENIZERS if (folder / name).is_file()), None)
    if found is None:
        raise InputError(
            f"«{folder}» has no tokenizer: put {TOKENIZERS[0]} or source.spm of the original model there, "
            "or name it with --tokenizer."
        )
    return found


def _write_json(path: Path, content: object) -> None:
    path.write_text(json.dumps(content, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
