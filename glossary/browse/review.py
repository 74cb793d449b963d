"""The queue in the browser: one candidate, its sentences and proposals, and a button and a key for each decision.

What is decided goes through the same functions as at the terminal: one signed act each, refused where somebody has been there since the
page was made.
"""

import asyncio
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Forbidden, Response

from glossary import errors
from glossary.browse.access import Access, Role, signature
from glossary.browse.desk import Desks
from glossary.browse.languages import Speaker, language_of
from glossary.model import LANGUAGES, OpenCandidate, Status
from glossary.store.cells import alternatives
from glossary.workflow.queue import choices
from glossary.workflow.reasons import describe, why
from glossary.workflow.termbase import Termbase, open_termbase

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request

CONTEXTS = 5
LONGEST_TEXT = 500
"""Letters of a term that somebody types."""
_STATUS: dict[Role, Status] = {Role.REVIEWER: "reviewed", Role.APPROVER: "approved"}


class Reviewing:
    """The review of one termbase in the browser."""

    def __init__(self, path: Path, access: Access) -> None:
        self._path = path
        self.access = access
        self.desks = Desks()

    async def page(self, datasette: "Datasette", request: "Request") -> Response:
        """The queue: GET shows the next candidate, POST carries out a decision and leads back.

        Raises:
            Forbidden: somebody who may only read.
        """
        role = self.access.role(request.actor)
        if role is Role.READER:
            raise Forbidden("Decisions need a reviewer: open the address that glossary browse --review prints.")
        name = signature(request.actor)
        if request.method == "POST":
            return await self._decide(datasette, request, name, role)
        return await self._show(datasette, request, name, role)

    async def _show(
        self,
        datasette: "Datasette",
        request: "Request",
        name: str,
        role: Role,
        texts: dict[str, str] | None = None,
        note: str = "",
    ) -> Response:
        domain = request.args.get("domain") or None
        subject = await asyncio.to_thread(self._next, name, domain)
        context: dict[str, Any] = {"subject": subject, "role": role.name.lower(), "domain": domain or "", "note": note}
        context |= {"decided": self.desks.count(name), "reviewer": name, "can_undo": self.desks.last(name) is not None}
        if subject:
            proposals = choices(subject.proposals)
            context |= {
                "texts": texts or _best(subject),
                "proposals": proposals,
                "why": why(subject),
                "describe": describe,
            }
        page: Response = Response.html(await datasette.render_template("review.html", context, request=request))
        return page

    def _next(self, name: str, domain: str | None) -> OpenCandidate | None:
        with open_termbase(self._path, "read") as termbase:
            open_ones = termbase.candidates(statuses=("new",), domain=domain, limit=self.desks.many(name), contexts=0)
            uid = self.desks.take(name, [one.uid for one in open_ones])
            found = termbase.show(uid, contexts=CONTEXTS) if uid else None
        return found if isinstance(found, OpenCandidate) else None

    async def _decide(self, datasette: "Datasette", request: "Request", name: str, role: Role) -> Response:
        form = await request.post_vars()
        if "take" in form:
            return await self._show(datasette, request, name, role, _with_proposal(form))
        act = _ACTS.get(form.get("act", ""))
        say = Speaker(language_of(request)).say
        if act is None or not _whole(form):
            raise BadRequest("This form is not whole: open the page anew and try again.")
        try:
            done = await asyncio.to_thread(act, self, form, name, role)
        except errors.GlossaryError as error:
            return await self._show(datasette, request, name, role, note=str(error))
        domain = request.args.get("domain")
        datasette.add_message(request, say(done, kk=form.get("kk", "")))
        answer: Response = Response.redirect(datasette.urls.path("/review" + (f"?domain={domain}" if domain else "")))
        return answer

    def _with(self, name: str, do: Callable[[Termbase], object]) -> None:
        with open_termbase(self._path, "write", by=name) as termbase:
            do(termbase)

    def accept(self, form: dict[str, str], name: str, role: Role) -> str:
        """Accept with the texts of the form."""
        texts = {lang: form.get(lang, "")[:LONGEST_TEXT] for lang in LANGUAGES if lang in form}
        uid, shown = form["uid"], int(form["rev"])
        self._with(name, lambda termbase: termbase.accept(uid, status=_STATUS[role], shown=shown, **texts))
        self.desks.decided(name, uid)
        return "Accepted: {kk}"

    def reject(self, form: dict[str, str], name: str, role: Role) -> str:
        """Remember that it is no term."""
        self._with(
            name, lambda termbase: termbase.reject(form["uid"], note=form.get("note", ""), shown=int(form["rev"]))
        )
        self.desks.decided(name, form["uid"])
        return "Rejected: {kk}"

    def unsure(self, form: dict[str, str], name: str, role: Role) -> str:
        """Remember that it was looked at and is open."""
        self._with(
            name, lambda termbase: termbase.unsure(form["uid"], note=form.get("note", ""), shown=int(form["rev"]))
        )
        self.desks.decided(name, form["uid"])
        return "Left open: {kk}"

    def skip(self, form: dict[str, str], name: str, role: Role) -> str:
        """Go on without a word."""
        self.desks.skip(name, form["uid"])
        return "Skipped: {kk}"

    def undo(self, form: dict[str, str], name: str, role: Role) -> str:
        """Take the last decision of this person back."""
        uid = self.desks.last(name)
        if uid is None:
            raise errors.UsageError("Nothing was decided here yet, so there is nothing to take back.")
        self._with(name, lambda termbase: termbase.take_back(uid))
        self.desks.took_back(name)
        return "Taken back."


_ACTS: dict[str, Callable[[Reviewing, dict[str, str], str, Role], str]] = {
    "accept": Reviewing.accept,
    "reject": Reviewing.reject,
    "unsure": Reviewing.unsure,
    "skip": Reviewing.skip,
    "undo": Reviewing.undo,
}


class BadRequest(errors.UsageError):
    """What no page of ours sends."""

    status = 400


def _whole(form: dict[str, str]) -> bool:
    """Whether a form names its candidate and the revision that was shown; taking back needs neither."""
    return form.get("act") == "undo" or (bool(form.get("uid")) and form.get("rev", "").isdecimal())


def _best(candidate: OpenCandidate) -> dict[str, str]:
    """The texts that an acceptance takes if nobody changes them: the best proposal of each language, an abbreviation beside the term."""
    texts: dict[str, str] = {}
    for proposal in choices(candidate.proposals):
        texts.setdefault(proposal.lang, proposal.text)
    return texts | {"kk": " | ".join(filter(None, (candidate.kk, texts.get("kk", ""))))}


def _with_proposal(form: dict[str, str]) -> dict[str, str]:
    """The texts of the form with the proposal that was chosen: «en:customs union» in place of what stands there, a Kazakh one beside the
    term."""
    texts = {lang: form.get(lang, "") for lang in LANGUAGES}
    lang, _, text = form["take"].partition(":")
    if lang == "kk":
        text = " | ".join(dict.fromkeys([*alternatives(texts["kk"]), text]))
    return texts | {lang: text}
