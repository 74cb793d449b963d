"""`glossary models`: the translation models that drafting can use."""

from pathlib import Path
from typing import Annotated, Literal

import typer

import glossary
from glossary.cli.options import FormatOption
from glossary.cli.output import Fields, progress, say, show

COLUMNS = ("name", "state", "makes", "licence", "MB", "BLEU", "note")

CONVERTIBLE = ("name", "hub", "download", "disk", "memory", "minutes", "licence")
HOW_TO_CONVERT = """Download, disk and memory in GB, minutes on one core; no graphics card is needed.
The result is a quarter of the download.
1. pip install 'kazakh-glossary[argos]' torch transformers     (5 GB; only for converting)
2. glossary models add hub:HUB                                 (says the licence and the size)
3. glossary models add hub:HUB --yes                           (downloads, converts and adds it)
4. glossary models list                                        (says whether it is used)
On a machine without a network: hf download HUB --local-dir FOLDER on another one, copy FOLDER, and glossary models
convert FOLDER --licence LICENCE; or convert there, and copy and add what that made."""

app = typer.Typer(help="List, add and remove translation models.", no_args_is_help=True, rich_markup_mode=None)


@app.command("list")
def list_(*, form: FormatOption = "table") -> None:
    """List the models that are here and those that can be had.

    BLEU is the published score for Kazakh to English on the FLORES test set; the more the better.

    \b
    Example: glossary models list
    """
    show(map(_fields, glossary.models()), COLUMNS, form)
    say("The public index of Argos Translate has no Kazakh package; these models can be had elsewhere.")


@app.command()
def add(
    source: Annotated[
        str, typer.Argument(metavar="PATH|URL|hub:OWNER/NAME", help="An .argosmodel, a CTranslate2 folder.")
    ],
    *,
    from_: Annotated[Literal["kk", "en"], typer.Option("--from", help="What a CTranslate2 folder reads.")] = "kk",
    to: Annotated[Literal["en", "zh"], typer.Option(help="What it writes.")] = "en",
    tokenizer: Annotated[
        Path | None, typer.Option(help="Its SentencePiece file, where it is not in the folder.")
    ] = None,
    name: Annotated[str, typer.Option(help="What to call it here.", show_default="the folder's name")] = "",
    licence: Annotated[str, typer.Option(help="Its licence, for the list.")] = "",
    sha256: Annotated[str, typer.Option(help="The checksum that a file from an address must have.")] = "",
    yes: Annotated[
        bool, typer.Option("--yes", help="Accept the licence of a model on the hub, and download it.")
    ] = False,
) -> None:
    """Add a model from a file, a folder, an address or the hub.

    It is looked through and tried first; a bad one leaves nothing behind. CTranslate2 folders of NLLB, M2M-100,
    OPUS-MT and MADLAD are recognised. Only an address and a name on the hub need the network; a broken download goes on
    where it stopped.

    With a name on the Hugging Face hub it says the licence and the size; with --yes it downloads, converts what has to be (glossary
    models convert says what that takes) and adds it.

    \b
    Example: glossary models add translate-en_zh-1_9.argosmodel
    Example: glossary models add nllb-200-distilled-600M --licence CC-BY-NC-4.0
    Example: glossary models add nllb-200-distilled-600M --from kk --to zh
    Example: glossary models add hub:facebook/nllb-200-distilled-600M --yes
    """
    with progress("Looking the model through …") as update:
        added = glossary.add_model(
            source,
            from_=from_,
            to=to,
            tokenizer=tokenizer,
            name=name,
            licence=licence,
            sha256=sha256,
            yes=yes,
            progress=update,
        )
    _say_added(added)


@app.command()
def convert(
    folder: Annotated[
        Path | None, typer.Argument(metavar="FOLDER", help="A model as its makers publish it, downloaded.")
    ] = None,
    *,
    from_: Annotated[Literal["kk", "en"], typer.Option("--from", help="What the model shall read.")] = "kk",
    to: Annotated[Literal["en", "zh"], typer.Option(help="What it shall write.")] = "en",
    name: Annotated[str, typer.Option(help="What to call it here.", show_default="the folder's name")] = "",
    licence: Annotated[str, typer.Option(help="Its licence, for the list.")] = "",
) -> None:
    """Convert a downloaded model and add it.

    Without a folder it says what that takes, and how it is done.

    Folders of Transformers (NLLB, MADLAD, M2M-100, OPUS-MT: config.json and weights) need torch and transformers, once;
    those of Marian (OPUS-MT: decoder.yml and .npz) need nothing more.

    \b
    Example: glossary models convert
    Example: glossary models convert nllb-200-distilled-600M --licence CC-BY-NC-4.0
    """
    if folder is None:
        show((one.as_dict() for one in glossary.convertible_models()), CONVERTIBLE, "table")
        say(HOW_TO_CONVERT)
        return
    with progress("Converting the model …"):
        added = glossary.convert_model(folder, from_=from_, to=to, name=name, licence=licence)
    _say_added(added)


def _say_added(added: "glossary.AddedModel") -> None:
    say(f"Added {added.name}: {added.source}→{added.target}, {added.megabytes:,.0f} MB.")
    if added.missing:
        missing = ", ".join(added.missing)
        say(f"It was not tried and cannot be used yet: {missing} missing, pip install 'kazakh-glossary[argos]'.")


@app.command()
def remove(
    name: Annotated[str, typer.Argument(help="As glossary models list prints it.")],
) -> None:
    """Remove a model that was added here.

    \b
    Example: glossary models remove translate-en_zh-1_9
    """
    glossary.remove_model(name)
    say(f"Removed {name}.")


def _fields(model: "glossary.Model") -> Fields:
    """A model as the columns of the list."""
    cells = model.as_dict() | {"MB": model.megabytes, "BLEU": model.bleu}
    return {name: cells[name] for name in COLUMNS}
