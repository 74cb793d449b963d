"""`glossary review`: the queue at the terminal, one key a decision."""

import sys
from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Annotated

import typer

import glossary
from glossary.cli.options import By, Database, Domain, Everything, InTexts, MinScore, Top, chosen
from glossary.cli.output import say, variant_lines
from glossary.errors import GlossaryError, UsageError
from glossary.model import OpenCandidate, Variant

if TYPE_CHECKING:
    from rich.console import Console
    from rich.text import Text


HELP = """a  accept with the marked texts        r  reject: not a term
u  unsure: looked at, still open       s  skip: comes back next time
e  edit the texts                      1–9  mark or unmark a proposal
v  a variant is another term           z  take the last decision back
q  quit; every decision is stored already"""

QUIT = "q"
DEFINITIONS = 3
"""So many definitions leave room for the proposals."""
_LAYOUT = str.maketrans('фкгуыйям"әіңғ,.үұ', "aruesqzv123456789")
"""The same keys under a Kazakh or Russian keyboard layout."""


def review(
    *,
    domain: Domain = None,
    top: Top = None,
    everything: Everything = False,
    min_score: MinScore = None,
    in_texts: InTexts = 1,
    again: Annotated[bool, typer.Option("--unsure", help="Also those that were looked at and left open.")] = False,
    db: Database,
    by: By,
) -> None:
    """Decide on the open candidates, one key each.

    Those that are likely terms, and what a text glosses, come best first, each domain and text in turn. Every decision is
    stored at once: stop and go on at any time.

    \b
    Keys: a accept, r reject, u unsure, e edit, s skip, 1-9 choose a proposal,
          v a variant is another term, z take the last decision back,
          q quit, ? help

    \b
    Example: glossary review --domain economy
    """
    from rich.console import Console

    with glossary.open_termbase(db, by=by) as termbase:
        options = chosen(everything, min_score, in_texts)
        queue = termbase.review(domain=domain, limit=top, unsure=again, **options)
        walk(queue, Console(file=sys.stdout, highlight=False), key_reader())
    say(
        f"Decisions stored in {db}: {queue.decided}. Candidates of this review still open: {len(queue) - queue.decided}."
    )


def key_reader() -> Callable[[], str]:
    """What gives the next key: single keys at a terminal, else the lines of standard input; «q» where it ends."""

    def key() -> str:
        try:
            return typer.getchar()
        except EOFError:
            return QUIT

    def line() -> str:
        return (sys.stdin.readline() or QUIT).strip()

    if sys.stdin is None:
        raise UsageError("Standard input is closed: run review at a terminal, or give it keys, a line each.")
    if sys.stdin.isatty():
        return key
    return line


def walk(queue: "glossary.Queue", console: "Console", read_key: Callable[[], str]) -> None:
    """Show candidates and carry out keys until the queue ends or the reviewer quits."""
    while queue.current is not None:
        console.print(card(queue, queue.current), soft_wrap=not console.is_terminal)
        key = read_key()[:1].casefold().translate(_LAYOUT)
        if key == QUIT:
            return
        try:
            console.print(press(queue, key), style="green")
        except GlossaryError as error:
            console.print(str(error), style="yellow")


def press(queue: "glossary.Queue", key: str) -> str:
    """Carry out one key; what was done, for the reviewer to read.

    Raises:
        UsageError: the key means nothing.
        GlossaryError: the key means nothing here.
    """
    if key in "123456789" and key:
        queue.choose(int(key))
        return ""
    if key not in _ACTIONS:
        raise UsageError("That key means nothing here: ? lists the keys.")
    return _ACTIONS[key](queue)


def _accept(queue: "glossary.Queue") -> str:
    return f"Accepted as {queue.accept()}."


def _reject(queue: "glossary.Queue") -> str:
    queue.reject()
    return "Rejected."


def _unsure(queue: "glossary.Queue") -> str:
    queue.unsure()
    return "Left open."


def _skip(queue: "glossary.Queue") -> str:
    queue.skip()
    return "Skipped."


def _edit(queue: "glossary.Queue") -> str:
    try:
        texts = {
            lang: typer.prompt(f"{lang} (Enter keeps, - leaves out)", default=queue.texts.get(lang, ""))
            for lang in queue.languages
        }
    except (typer.Abort, KeyboardInterrupt):  # Ctrl-C, or the end of the input: the candidate is still there
        return "\nNothing was changed."
    for lang, text in texts.items():
        queue.rewrite(lang, "" if text == "-" else text)
    return "Changed; a accepts it so."


def _split(queue: "glossary.Queue") -> str:
    """Ask which variant is another term; nothing, where somebody thinks better of it."""
    if not queue.variants:
        raise GlossaryError("No other writing was brought together with this one.")
    for number, variant in enumerate(queue.variants, 1):
        typer.echo(f"{number}  {variant.text}  ({_relation(variant)})")
    try:
        answer = typer.prompt("Which is another term? (Enter: none)", default="", show_default=False).strip()
    except (typer.Abort, KeyboardInterrupt):
        answer = ""
    if not answer:
        return "Nothing was changed."
    uid = queue.split(int(answer) if answer.isdecimal() else 0)
    return f"Kept apart: it is {uid} now."


def _relation(variant: Variant) -> str:
    return "perhaps a synonym of this one" if variant.kind == "competing" else f"{variant.kind}, {variant.count}×"


def _take_back(queue: "glossary.Queue") -> str:
    return f"Took back the decision on {queue.take_back()}."


def _help(_: "glossary.Queue") -> str:
    return HELP


_ACTIONS: Mapping[str, Callable[["glossary.Queue"], str]] = {
    "a": _accept,
    "r": _reject,
    "u": _unsure,
    "s": _skip,
    "e": _edit,
    "v": _split,
    "z": _take_back,
    "?": _help,
}


def card(queue: "glossary.Queue", candidate: OpenCandidate) -> "Text":
    """One candidate as the reviewer sees it: term, score, reasons, other variant_lines, definitions, numbered proposals with
    the chosen ones marked, contexts."""
    from rich.text import Text

    text = Text("\n")
    text.append(f"{queue.place + 1} of {len(queue)}  {candidate.uid}  {candidate.kind}  {candidate.domain}\n", "dim")
    text.append(f"{queue.texts['kk']}\n", "bold cyan")
    likely = f"{glossary.probability(candidate):.0%} likely a term"
    text.append(f"score {candidate.score:.2f}, {likely}, seen {candidate.count}×\n", "dim")
    if reasons := glossary.why(candidate):
        text.append(f"why: {reasons}\n", "dim")
    text.append("".join(f"{line}\n" for line in variant_lines(queue.variants)), "dim")
    for definition in candidate.definitions[:DEFINITIONS]:
        text.append(f"definition: {definition.text}", "italic")
        text.append(f" ({definition.source})\n" if definition.source else "\n", "dim")
    for number, proposal in enumerate(queue.proposals, 1):
        marked = queue.chosen(proposal)
        line = f"{'●' if marked else ' '} {number}  {proposal.lang}: {glossary.describe(proposal)}\n"
        text.append(line, "bold" if marked else "")
    for lang, own in queue.own_texts:
        text.append(f"● {lang}: {own} (yours)\n", "bold")
    for kwic in candidate.contexts:
        text.append(f"  {kwic.sentence[: kwic.start]}", "dim")
        text.append(f"[{kwic.sentence[kwic.start : kwic.end]}]", "bold")
        text.append(f"{kwic.sentence[kwic.end :]} ({kwic.cited})\n", "dim")
    text.append("a accept  r reject  u unsure  e edit  s skip  v variant  z undo  q quit  ? help", "dim")
    return text
