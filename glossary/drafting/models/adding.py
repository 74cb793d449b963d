"""Adding a model and removing one. What is added is tried before it gets its name; nothing is ever half there."""

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

from glossary.drafting.atomic_folder import check_room, discard, plain_name, staged, why
from glossary.drafting.models.archive import read_metadata, unpack
from glossary.drafting.models.converting import converted
from glossary.drafting.models.download import Tell, download, forget, silent
from glossary.drafting.models.hub import HubModel, fetch
from glossary.drafting.models.layouts import Wish, wrap
from glossary.drafting.models.packages import Package, read_package
from glossary.drafting.models.translation import missing_libraries, translate
from glossary.drafting.paths import models_folder
from glossary.errors import EngineError, InputError
from glossary.language import lexicon

DIRECTIONS = (("kk", "en"), ("kk", "zh"), ("en", "zh"))
"""What drafting can use."""


def add_model(path: Path, wish: Wish) -> Package:
    """Add a package (.argosmodel, or its folder) or a CTranslate2 folder (or a zip of one).

    Raises:
        InputError: it cannot be added or does not translate; nothing was added.
    """
    if path.is_dir():
        size = sum(file.stat().st_size for file in path.rglob("*") if file.is_file())
        check_room(models_folder(), size, path.name)
        return _add_folder(path, wish, _copy)
    if not path.is_file():
        raise InputError(f"There is nothing at {path}: name an .argosmodel file or a CTranslate2 folder.")
    place = models_folder()
    try:
        if metadata := read_metadata(path):
            _check_direction(metadata.get("from_code"), metadata.get("to_code"))
        place.mkdir(parents=True, exist_ok=True)
        with TemporaryDirectory(prefix=".unpacking-", dir=place) as scratch:
            return _add_folder(unpack(path, Path(scratch)), wish, Path.rename)
    except OSError as error:
        raise InputError(f"«{path.name}» was not added: {why(error, place)}.") from error


def add_from_web(url: str, wish: Wish, sha256: str = "", tell: Tell = silent) -> Package:
    """Download an archive and add it. What was downloaded is kept until the model stands, unless it is no model.

    Raises:
        InputError: as `download` and `add_model`.
    """
    path = download(url, sha256, tell)
    check_room(models_folder(), path.stat().st_size, path.name)
    try:
        read_metadata(path)
    except InputError:
        forget(path)
        raise
    package = add_model(path, wish)
    forget(path)
    return package


def add_from_hub(model: HubModel, wish: Wish, tell: Tell = silent) -> Package:
    """Download the files of a model on the hub, convert it where it has to be, and add it under its name and licence. What was
    downloaded is kept until the model stands.

    Raises:
        InputError: as `fetch`, `converted` and `add_model`.
        EngineError: a library is missing that converts it.
    """
    folder = fetch(model, tell)
    wish = replace(wish, licence=wish.licence or model.licence)
    if model.kind == "transformers":
        with converted(folder) as made:
            package = add_model(made, wish)
    else:
        package = add_model(folder / model.files[0].name if model.kind == "package" else folder, wish)
    shutil.rmtree(folder.parent)
    return package


def _add_folder(folder: Path, wish: Wish, carry: Callable[[Path, Path], object]) -> Package:
    finished = (folder / "metadata.json").is_file()
    if finished:
        package = read_package(folder)
        _check_direction(package.source, package.target)
    else:
        _check_direction(wish.source, wish.target)
    name = wish.name or plain_name(folder.name + ("" if finished else f"-{wish.source}_{wish.target}"))
    with staged(models_folder(), name) as made:
        if finished:
            for path in folder.iterdir():
                carry(path, made / path.name)
        else:
            wrap(folder, made, wish, carry)
        _try(read_package(made))
    return read_package(models_folder() / name)


def _copy(path: Path, target: Path) -> None:
    if path.is_dir():
        shutil.copytree(path, target)
    else:
        shutil.copyfile(path, target)


def _check_direction(source: object, target: object) -> None:
    if (source, target) not in DIRECTIONS:
        usable = ", ".join("→".join(pair) for pair in DIRECTIONS)
        raise InputError(f"A model {source}→{target} is of no use for drafting: choose one of {usable}.")


def _trial(source: str) -> str:
    """A term to translate: a headword of the lexicon, or its English."""
    headword, senses = next(iter(lexicon.phrases().items()))
    return headword if source == "kk" else senses[0].en[0]


def _try(package: Package) -> None:
    """Translate one term, where the libraries are there: a model that cannot is refused before it is installed."""
    if missing_libraries():
        return
    try:
        translate(package, [_trial(package.source)])
    except EngineError as error:
        raise InputError(
            f"«{package.name}» does not translate and was not added ({error.__cause__}): "
            "download or convert the model again."
        ) from error


def remove_model(name: str) -> None:
    """Remove one of the program's own models, a broken one too.

    Raises:
        NotFound: the program has no model of that name.
    """
    discard(models_folder(), name, "glossary models list")
