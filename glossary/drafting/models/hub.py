"""Models by their names on the Hugging Face hub: what a name stands for, and fetching its files.

The hub says of each file how large it is and what its checksum is, so that nobody has to compare one by hand, and names the
licence. Nothing is fetched before that licence is accepted. `HF_ENDPOINT` names another hub, `HF_TOKEN` who asks, for models
that are shared with those alone who accept their terms.
"""

import hashlib
import json
import os
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from glossary.drafting.atomic_folder import check_room, plain_name, why
from glossary.drafting.models.converting import WEIGHTS, missing_converters
from glossary.drafting.models.download import BLOCK, Refused, Tell, ask, complete, forget
from glossary.drafting.models.layouts import TOKENIZERS, VOCABULARIES
from glossary.drafting.paths import home_folder
from glossary.errors import EngineError, InputError

PREFIX = "hub:"
LARGEST_ANSWER = 5_000_000
"""Bytes of what the hub says of one model."""
ROOM = 1.5
"""What adding a model takes beside what is downloaded: the converted weights are a quarter, and are written twice."""
_NAME = re.compile(r"[A-Za-z0-9][\w.-]{0,95}/[A-Za-z0-9][\w.-]{0,95}")
_PLAIN = re.compile(r"\w[\w.+-]*")
_SMALL = re.compile(r"[\w.-]+\.(?:json|txt|model|spm)")
"""What lies beside the weights: settings, vocabularies, tokenizers."""
_SHARD = re.compile(r"(?:model|pytorch_model)-\d+-of-\d+\.(?:safetensors|bin)")


@dataclass(frozen=True, slots=True)
class HubFile:
    """A file on the hub. `sha256` is there for large files, `blob` (a checksum of Git's kind) for the others."""

    name: str
    size: int
    sha256: str
    blob: str


@dataclass(frozen=True, slots=True)
class HubModel:
    """A model on the hub at one revision: its licence, and the files that are needed of it. `kind` says what they are."""

    name: str
    revision: str
    licence: str
    gated: bool
    kind: str
    files: tuple[HubFile, ...]

    @property
    def size(self) -> int:
        """What has to be downloaded, in bytes."""
        return sum(file.size for file in self.files)

    @property
    def page(self) -> str:
        """Where a person reads about it."""
        return f"{_endpoint()}/{self.name}"


def is_hub_name(text: str) -> bool:
    """Whether a word of the command names a model on the hub."""
    return text.startswith(PREFIX)


def look_up(text: str) -> HubModel:
    """What «hub:owner/name» stands for; the small answer of the hub is all that is fetched.

    Raises:
        InputError: no such name, no network, or nothing there that can be used.
    """
    name, _, revision = text.removeprefix(PREFIX).partition("@")
    if not _NAME.fullmatch(name) or not re.fullmatch(r"[\w./-]*", revision) or ".." in text:
        raise InputError(f"«{text}» is no name of the hub: write {PREFIX}owner/name.")
    about = _about(name, revision or "main")
    kind, chosen = _needed(list(_files(about.get("siblings"))))
    if not chosen:
        raise InputError(
            f"{name} has no model that can be used: it needs an .argosmodel, model.bin of CTranslate2, or {WEIGHTS[0]}."
        )
    revision = plain_name(str(about.get("sha") or "")) or revision or "main"
    return HubModel(name, revision, _licence(about.get("cardData")), bool(about.get("gated")), kind, tuple(chosen))


def _licence(card: object) -> str:
    return str(card.get("license") or "") if isinstance(card, dict) else ""


def fetch(model: HubModel, tell: Tell) -> Path:
    """A folder with the files of a model, each checked; what has arrived before is not fetched again.

    Raises:
        InputError: the network, the disk or a checksum; a model that is shared with some people only.
        EngineError: it would have to be converted, and what converts is not installed.
    """
    if model.kind == "transformers" and (missing := missing_converters()):
        raise EngineError(f"Converting {model.name} needs {', '.join(missing)}: pip install {' '.join(missing)}, once.")
    if model.gated and not os.environ.get("HF_TOKEN"):
        raise _closed(model)
    folder = folder_of(model)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        here = sum(path.stat().st_size for path in folder.iterdir())
        check_room(folder, max(0, int(model.size * ROOM) - here), model.name)
        done = 0
        for file in model.files:
            _fetch(model, file, folder / file.name, _onward(tell, done, model.size))
            done += file.size
    except OSError as error:
        raise InputError(f"The download stopped: {why(error, folder)}.") from error
    return folder


def folder_of(model: HubModel) -> Path:
    """Where the files of a model are kept while they arrive."""
    owner, name = model.name.split("/")
    return home_folder() / "downloads" / plain_name(f"{model.revision[:12]}-{owner}") / name


def _endpoint() -> str:
    return os.environ.get("HF_ENDPOINT", "https://huggingface.co").rstrip("/")


def _about(name: str, revision: str) -> Mapping[str, Any]:
    url = f"{_endpoint()}/api/models/{name}/revision/{revision}?blobs=true"
    try:
        answer = ask(url, LARGEST_ANSWER, _token())
    except Refused as error:
        if error.code in (401, 403, 404):
            raise InputError(
                f"The hub has no model {name}, or does not show it to everybody: look for its name on {_endpoint()}/models."
            ) from error
        raise
    try:
        about = json.loads(answer)
    except (ValueError, RecursionError) as error:
        raise InputError(f"{url} answers with no description of a model: check HF_ENDPOINT.") from error
    if not isinstance(about, dict):
        raise InputError(f"{url} answers with no description of a model: check HF_ENDPOINT.")
    return about


def _token() -> str:
    return os.environ.get("HF_TOKEN", "").strip()


def _files(siblings: object) -> Iterator[HubFile]:
    """The files at the top, where models lie."""
    for one in siblings if isinstance(siblings, list) else ():
        name = one.get("rfilename") if isinstance(one, dict) else None
        if isinstance(name, str) and _PLAIN.fullmatch(name):
            large, size = one.get("lfs"), one.get("size")
            sha256 = large.get("sha256") if isinstance(large, dict) else ""
            yield HubFile(name, size if isinstance(size, int) else 0, str(sha256 or ""), str(one.get("blobId") or ""))


def _needed(files: Sequence[HubFile]) -> tuple[str, list[HubFile]]:
    """What a model's files are, and those that are needed."""
    named = {file.name for file in files}
    packages = [file for file in files if file.name.endswith(".argosmodel")]
    if packages:
        return "package", packages[:1]
    if {"model.bin", "config.json"} <= named:
        return "ctranslate2", [one for one in files if _is_of_ctranslate2(one.name)]
    weights = next((name for name in WEIGHTS if {name, "config.json"} <= named), "")
    return "transformers", list(_of_transformers(files, weights))


def _of_transformers(files: Sequence[HubFile], weights: str) -> Iterator[HubFile]:
    """The weights with what lies beside them; nothing where there are none."""
    yield from (one for one in files if weights and _is_of(one.name, weights))


def _is_of_ctranslate2(name: str) -> bool:
    return name in ("model.bin", "config.json", *TOKENIZERS) or Path(name).stem in VOCABULARIES


def _is_of(name: str, weights: str) -> bool:
    """Whether a file is one of the weights chosen, or lies beside them."""
    if _SHARD.fullmatch(name):
        return weights.endswith(".index.json") and name.rpartition(".")[2] == weights.split(".")[1]
    return name == weights or (bool(_SMALL.fullmatch(name)) and not name.endswith(".index.json"))


def _fetch(model: HubModel, file: HubFile, path: Path, tell: Tell) -> None:
    if path.is_file() and _matches(path, file):
        tell(file.size, file.size)
        return
    url = f"{_endpoint()}/{model.name}/resolve/{model.revision}/{file.name}"
    try:
        complete(url, path, tell, _token())
    except Refused as error:
        if error.code in (401, 403):
            raise _closed(model) from error
        raise
    if not _matches(path, file):
        forget(path)
        raise InputError(
            f"{file.name} of {model.name} has arrived damaged and was deleted: run the same command again."
        )


def _closed(model: HubModel) -> InputError:
    return InputError(
        f"{model.name} is shared with those alone who accept its terms: do so on {model.page}, "
        "make a token there and name it in HF_TOKEN."
    )


def _matches(path: Path, file: HubFile) -> bool:
    """Whether a file has the length and the checksum that the hub says."""
    size = path.stat().st_size
    if file.size and size != file.size:
        return False
    digest = hashlib.sha256() if file.sha256 else hashlib.sha1(b"blob %d\0" % size, usedforsecurity=False)
    with path.open("rb") as content:
        while block := content.read(BLOCK):
            digest.update(block)
    return digest.hexdigest() == (file.sha256 or file.blob or digest.hexdigest())


def _onward(tell: Tell, done: int, total: int) -> Tell:
    return lambda here, _: tell(done + here, total)
