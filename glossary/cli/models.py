"""`glossary models`: the translation models that drafting can use."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Literal

import typer

from glossary.cli.options import FormatOption
from glossary.cli.output import Fields, progress, say, show
from glossary.errors import UsageError

COLUMNS = ("name", "state", "makes", "licence", "MB", "BLEU", "note")

app = typer.Typer(help="List, add and remove translation models.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_(*, form: FormatOption = "table") -> None:
    """List the models that are here and those that can be had.

    BLEU is the published score for Kazakh to English on the FLORES test set; the more the better.

    \b
    Example: glossary models list
    """
    from glossary.drafting.models.catalogue import NO_KAZAKH

    show((*_installed(), *_obtainable()), COLUMNS, form)
    say(NO_KAZAKH)


@app.command()
def add(
    source: Annotated[str, typer.Argument(metavar="PATH|URL", help="An .argosmodel or a CTranslate2 folder.")],
    *,
    from_: Annotated[Literal["kk", "en"], typer.Option("--from", help="What a CTranslate2 folder reads.")] = "kk",
    to: Annotated[Literal["en", "zh"], typer.Option(help="What it writes.")] = "en",
    tokenizer: Annotated[
        Path | None, typer.Option(help="Its SentencePiece file, where it is not in the folder.")
    ] = None,
    name: Annotated[str, typer.Option(help="What to call it here.", show_default="the folder's name")] = "",
    licence: Annotated[str, typer.Option(help="Its licence, for the list.")] = "",
    sha256: Annotated[str, typer.Option(help="The checksum that a downloaded file must have.")] = "",
) -> None:
    """Add a model from a file, a folder or a web address.

    It is looked through and tried first; a bad one leaves nothing behind. CTranslate2 folders of NLLB, M2M-100,
    OPUS-MT and MADLAD are recognised. Only an address needs the network; a broken download goes on where it stopped.

    \b
    Example: glossary models add translate-en_zh-1_9.argosmodel
    Example: glossary models add nllb-200-distilled-600M --licence CC-BY-NC-4.0
    Example: glossary models add nllb-200-distilled-600M --from kk --to zh
    """
    from glossary.drafting.models.adding import add_from_web, add_model
    from glossary.drafting.models.download import is_url
    from glossary.drafting.models.layouts import Wish
    from glossary.drafting.models.translation import missing_libraries

    wish = Wish(from_, to, name, licence, tokenizer)
    if sha256 and not is_url(source):
        raise UsageError("--sha256 is for downloads: leave it out for a file or folder.")
    with progress("Looking the model through …") as tell:
        package = (
            add_from_web(source, wish, sha256, _telling(tell)) if is_url(source) else add_model(Path(source), wish)
        )
    say(f"Added {package.name}: {package.source}→{package.target}, {package.size / 1e6:,.0f} MB.")
    if missing := missing_libraries():
        say(
            f"It was not tried and cannot be used yet: {', '.join(missing)} missing, pip install 'kazakh-glossary[argos]'."
        )


@app.command()
def remove(
    name: Annotated[str, typer.Argument(help="As glossary models list prints it.")],
) -> None:
    """Remove a model that was added here.

    \b
    Example: glossary models remove translate-en_zh-1_9
    """
    from glossary.drafting.models.adding import remove_model

    remove_model(name)
    say(f"Removed {name}.")


def _installed() -> Iterator[Fields]:
    from glossary.drafting.models.packages import installed

    packages, broken = installed()
    for package in packages:
        yield {
            "name": package.name,
            "state": "installed" if package.ours else "installed by Argos Translate",
            "makes": f"{package.source}→{package.target}",
            "licence": package.licence,
            "MB": round(package.size / 1e6),
            "note": str(package.folder),
        }
    for one in broken:
        yield {"name": one.folder.name, "state": "broken", "note": one.why}


def _obtainable() -> Iterator[Fields]:
    from glossary.drafting.models.catalogue import catalogue

    for model in catalogue():
        yield {
            "name": model.name,
            "state": "can be had" if model.get else "not advised",
            "makes": model.makes,
            "licence": model.licence,
            "MB": int(model.megabytes) if model.megabytes else None,
            "BLEU": float(model.bleu) if model.bleu else None,
            "note": ": ".join(filter(None, (model.judgement, model.get))),
        }


def _telling(tell: Callable[[str], None]) -> Callable[[int, int | None], None]:
    def told(here: int, there: int | None) -> None:
        tell(f"Downloading {here / 1e6:,.0f}" + (f" of {there / 1e6:,.0f}" if there else "") + " MB …")

    return told
