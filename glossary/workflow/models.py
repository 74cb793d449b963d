"""The translation models that drafting can use: what is here, what can be had, adding and removing."""

import os
from collections.abc import Collection
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Literal

from glossary.drafting.models.adding import add_from_hub, add_from_web, remove_model
from glossary.drafting.models.adding import add_model as add_from_disk
from glossary.drafting.models.catalogue import Obtainable, catalogue
from glossary.drafting.models.converting import conversions, converted
from glossary.drafting.models.download import is_url
from glossary.drafting.models.hub import HubModel, is_hub_name, look_up
from glossary.drafting.models.layouts import Wish
from glossary.drafting.models.packages import Broken, Package, installed
from glossary.drafting.models.selftest import known_share
from glossary.drafting.models.translation import missing_libraries
from glossary.errors import InputError, UsageError
from glossary.progress import Progress, silent
from glossary.value import Table, Value

__all__ = [
    "AddedModel",
    "ConvertibleModel",
    "Model",
    "add_model",
    "convert_model",
    "convertible_models",
    "models",
    "remove_model",
]


@dataclass(frozen=True, slots=True)
class Model(Value):
    """A translation model that is here or can be had. `megabytes` is its size, `bleu` its published score for Kazakh to
    English, `note` where it lies, what is wrong with it, or how to come by it."""

    name: str
    state: Literal["installed", "installed by Argos Translate", "broken", "can be had", "not advised"]
    makes: str = ""
    licence: str = ""
    megabytes: int | None = None
    bleu: float | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class AddedModel(Value):
    """A model that was added. Where libraries are `missing`, it was not tried and cannot be used yet."""

    name: str
    source: str
    target: str
    megabytes: float
    missing: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ConvertibleModel(Value):
    """What converting a model takes: the download, the place on the disk and the memory in gigabytes, and the minutes on
    one core; no graphics card is needed. `hub` is its name on the Hugging Face hub."""

    name: str
    hub: str
    download: float
    disk: float
    memory: float
    minutes: int
    licence: str


def models() -> Table[Model]:
    """The models on this machine and whether drafting uses them, then those that can be had, the best for Kazakh first."""
    packages, broken = installed()
    pairs = {(package.source, package.target) for package in packages}
    here = [_installed(package, _use(package, pairs)) for package in packages]
    return Table([*here, *map(_broken, broken), *map(_obtainable, catalogue())])


def _use(package: Package, pairs: Collection[tuple[str, str]]) -> str:
    """What drafting uses a model for, or why it does not."""
    if missing := missing_libraries():
        return f"not used: {', '.join(missing)} missing, pip install 'kazakh-glossary[argos]'"
    if package.target not in ("en", "zh") or package.source not in ("kk", "en"):
        return "not used: drafting goes from Kazakh to English and Chinese"
    if package.source == "en" and ("kk", "zh") in pairs:
        return "not used: a model from Kazakh goes first"
    share = known_share(package)
    return "used" + ("" if share is None else f", {share:.0%} of the known terms right")


def _installed(package: Package, use: str) -> Model:
    return Model(
        package.name,
        "installed" if package.ours else "installed by Argos Translate",
        f"{package.source}→{package.target}",
        package.licence,
        round(package.size / 1e6),
        note=f"{use}; {package.folder}",
    )


def _broken(one: Broken) -> Model:
    return Model(one.folder.name, "broken", note=one.why)


def _obtainable(model: Obtainable) -> Model:
    return Model(
        model.name,
        "can be had" if model.get else "not advised",
        model.makes,
        model.licence,
        int(model.megabytes) if model.megabytes else None,
        float(model.bleu) if model.bleu else None,
        ": ".join(filter(None, (model.judgement, model.get))),
    )


def add_model(
    source: str | os.PathLike[str],
    *,
    from_: str = "kk",
    to: str = "en",
    name: str = "",
    licence: str = "",
    tokenizer: Path | None = None,
    sha256: str = "",
    yes: bool = False,
    progress: Progress = silent,
) -> AddedModel:
    """Add a model from an .argosmodel file, a CTranslate2 folder, a web address, or by its name on the Hugging Face hub,
    «hub:owner/name»; it is tried first, and a bad one leaves nothing behind. Only an address and a name need the network; with
    `yes` the licence of the name is accepted, without it the error says which that is.

    Raises:
        UsageError: a checksum for what is no download from an address.
        InputError: it cannot be fetched, is no model, or does not translate; a licence that is not accepted yet.
        EngineError: a library is missing that converts it.
    """
    wish = Wish(from_, to, name, licence, tokenizer)
    address = os.fspath(source)
    if sha256 and not is_url(address):
        raise UsageError("--sha256 is for downloads from an address: leave it out here.")
    if is_url(address):
        package = add_from_web(address, wish, sha256, partial(_downloaded, progress))
    elif is_hub_name(address):
        package = add_from_hub(_accepted(look_up(address), yes=yes), wish, partial(_downloaded, progress))
    else:
        package = add_from_disk(Path(address), wish)
    return AddedModel(package.name, package.source, package.target, package.size / 1e6, tuple(missing_libraries()))


def _accepted(model: HubModel, *, yes: bool) -> HubModel:
    if not yes:
        licence = f"is under {model.licence}" if model.licence else "does not say its licence"
        raise InputError(
            f"{model.name} {licence}, and {model.size / 1e6:,.0f} MB would be downloaded: read {model.page}, "
            "and say --yes to accept that."
        )
    return model


def convert_model(
    folder: str | os.PathLike[str],
    *,
    from_: str = "kk",
    to: str = "en",
    name: str = "",
    licence: str = "",
) -> AddedModel:
    """Convert a model as its makers publish it, a folder of Transformers (NLLB, MADLAD, M2M-100, OPUS-MT) or of Marian
    (OPUS-MT), and add it. `convertible_models` says what that takes.

    Raises:
        InputError: it is no model to convert, or does not translate.
        EngineError: a library is missing that converts it.
    """
    path = Path(folder)
    if not path.is_dir():
        raise InputError(f"There is no folder {path}: name the folder of a model that was downloaded.")
    with converted(path) as made:
        return add_model(made, from_=from_, to=to, name=name or f"{path.resolve().name}-{from_}_{to}", licence=licence)


def convertible_models() -> Table[ConvertibleModel]:
    """What converting the models takes that are of use, or often asked for."""
    return Table(
        [
            ConvertibleModel(one.model, one.hub, one.download, one.disk, one.memory, one.minutes, one.licence)
            for one in conversions()
        ]
    )


def _downloaded(progress: Progress, here: int, there: int | None) -> None:
    """Say how many megabytes of how many have arrived; a server need not say how many there are."""
    if there:
        progress("Downloading, in MB", here / 1e6, round(there / 1e6))
    else:
        progress(f"Downloading, {here / 1e6:,.0f} MB", 0, 0)
