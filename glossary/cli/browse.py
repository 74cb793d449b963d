"""`glossary browse`: the termbase in the web browser."""

from pathlib import Path
from typing import Annotated

import typer

import glossary
from glossary.cli.options import By, Database, Domain, Tag
from glossary.cli.output import progress, say

Host = Annotated[str, typer.Option(help="Where to listen; others can connect to 0.0.0.0.")]
Port = Annotated[int, typer.Option(min=0, max=65535, help="0 takes a free one.")]
OpenBrowser = Annotated[bool, typer.Option("--open/--no-open", help="Open the web browser too.")]
Review = Annotated[bool, typer.Option("--review", help="Decide there, too: print an address that opens once for you.")]
_names = {"default_factory": list, "metavar": "NAME", "show_default": False}
Reviewers = Annotated[list[str], typer.Option("--reviewer", help="Who of a team may decide; repeat it.", **_names)]
Approvers = Annotated[list[str], typer.Option("--approver", help="Who of a team may approve; repeat it.", **_names)]
Hosts = Annotated[list[str], typer.Option("--allow-host", help="A further name of this server; repeat it.", **_names)]
UserHeader = Annotated[
    str, typer.Option(help="The header in which your proxy says who is there, for example X-Forwarded-User.")
]
Publish = Annotated[
    Path | None,
    typer.Option(metavar="DIR", help="Serve nothing: write the approved glossary as a site into this folder."),
]
Title = Annotated[str, typer.Option(help="What the published glossary is called.")]
Sql = Annotated[bool, typer.Option("--sql", help="Let readers ask questions of their own in SQL.")]


def browse(
    *,
    host: Host = "127.0.0.1",
    port: Port = 8001,
    open_browser: OpenBrowser = True,
    review: Review = False,
    reviewers: Reviewers,
    approvers: Approvers,
    user_header: UserHeader = "",
    allow_hosts: Hosts,
    sql: Sql = False,
    publish: Publish = None,
    title: Title = "",
    domain: Domain = None,
    tag: Tag = None,
    db: Database,
    by: By,
) -> None:
    """Read the termbase in the web browser, decide there, or publish it.

    It is served on this machine until Ctrl-C, in Kazakh, Russian, English or Chinese as the browser prefers. In a team a proxy, or
    an authentication plugin of Datasette, says who is there, and --reviewer and --approver who may decide. With --publish the
    approved terms, or those of a --domain or a --tag, become a folder of pages for any web server or memory stick, which are
    searched in any form of a word in the browser itself.

    \b
    Example: glossary browse --port 8010 --no-open
    Example: glossary browse --publish site --title "Кеден терминдері"
    """
    if publish is not None:
        _publish(db, publish, title, domain, tag)
        return
    if title or domain or tag:
        raise glossary.errors.UsageError("--title, --domain and --tag are for --publish: name a folder with it.")
    glossary.serve(
        db,
        host=host,
        port=port,
        open_browser=open_browser,
        review=by if review else "",
        reviewers=reviewers,
        approvers=approvers,
        user_header=user_header,
        allow_hosts=allow_hosts,
        sql=sql,
        announce=say,
    )


def _publish(db: Path, folder: Path, title: str, domain: str | None, tag: str | None) -> None:
    with progress("Publishing") as update:
        done = glossary.publish(db, folder, title=title, domain=domain, tag=tag, progress=update)
    figures = f"{done.concepts} ({done.files} files, {done.size / 1e6:.1f} MB)"
    say(f"Concepts in {done.path}: {figures}. Open {done.path / 'index.html'}.")
