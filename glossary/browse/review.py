"""The queue in the browser: one candidate, its sentences and proposals, and a button and a key for each decision.

What is decided goes through the same functions as at the terminal: one signed act each, refused where somebody has been there since the
page was made.
"""

import asyncio
import re
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

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
_REVISION = re.compile("[0-9]{1,15}")
_STATUS: dict[Role, Status] = {Role.REVIEWER: "reviewed", Role.APPROVER: "approved"}


class _Typed(NamedTuple):
    """What somebody has typed for a candidate, to be shown again, with what there is to say of it."""

    uid: str
    texts: dict[str, str]
    comment: str
    note: str = ""


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
        self, datasette: "Datasette", request: "Request", name: str, role: Role, typed: _Typed | None = None
    ) -> Response:
        domain = request.args.get("domain") or None
        subject = await asyncio.to_thread(self._next, name, domain)
        context: dict[str, Any] = {"subject": subject, "role": role.name.lower(), "domain": domain or ""}
        context |= {"decided": self.desks.count(name), "reviewer": name, "can_undo": self.desks.last(name) is not None}
        context |= {"note": typed.note if typed else "", "about": typed.uid if typed else ""}
        if subject:
            kept = typed if typed and typed.uid == subject.uid else None
            context |= {
                "texts": kept.texts if kept else _best(subject),
                "comment": kept.comment if kept else "",
                "proposals": choices(subject.proposals),
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
        typed = _Typed(form.get("uid", ""), {lang: form.get(lang, "") for lang in LANGUAGES}, form.get("note", ""))
        if "take" in form:
            return await self._show(datasette, request, name, role, typed._replace(texts=_with_proposal(form)))
        act = form.get("act", "")
        if act not in ("undo", "skip", *_ACTS) or not _whole(form):
            raise BadRequest("This form is not whole: open the page anew and try again.")
        try:
            done = await asyncio.to_thread(self._carry_out, act, form, name, role)
        except errors.GlossaryError as error:
            return await self._show(datasette, request, name, role, typed._replace(note=str(error)))
        domain = request.args.get("domain")
        datasette.add_message(request, Speaker(language_of(request)).say(done, kk=form.get("kk", "")))
        answer: Response = Response.redirect(datasette.urls.path("/review" + (f"?domain={domain}" if domain else "")))
        return answer

    def _carry_out(self, act: str, form: dict[str, str], name: str, role: Role) -> str:
        """Do what a button says; what to tell the person.

        Raises:
            Conflict: the candidate does not lie before this person, or was changed since it was shown.
        """
        if act == "undo":
            return self._undo(name)
        uid = form["uid"]
        if not self.desks.holds(name, uid):
            raise errors.Conflict(f"{uid} does not lie before you any more, and nothing was done: look at what does.")
        if act == "skip":
            self.desks.skip(name, uid)
            return "Skipped: {kk}"
        do, done = _ACTS[act]
        with open_termbase(self._path, "write", by=name) as termbase:
            do(termbase, form, role)
        self.desks.decided(name, uid)
        return done

    def _undo(self, name: str) -> str:
        uid = self.desks.last(name)
        if uid is None:
            raise errors.UsageError("Nothing was decided here yet, so there is nothing to take back.")
        try:
            with open_termbase(self._path, "write", by=name) as termbase:
                termbase.take_back(uid)
        except (errors.Conflict, errors.NotFound):  # others have built on it, or took it back: the one before is next
            self.desks.forget_last(name)
            raise
        self.desks.took_back(name)
        return "Taken back."


def _accept(termbase: Termbase, form: dict[str, str], role: Role) -> None:
    """Accept with the texts of the form."""
    texts = {lang: form[lang][:LONGEST_TEXT] for lang in LANGUAGES if lang in form}
    note, shown = form.get("note", ""), int(form["rev"])
    termbase.accept(form["uid"], status=_STATUS[role], note=note, shown=shown, **texts)


def _reject(termbase: Termbase, form: dict[str, str], role: Role) -> None:
    """Remember that it is no term."""
    termbase.reject(form["uid"], note=form.get("note", ""), shown=int(form["rev"]))


def _unsure(termbase: Termbase, form: dict[str, str], role: Role) -> None:
    """Remember that it was looked at and is open."""
    termbase.unsure(form["uid"], note=form.get("note", ""), shown=int(form["rev"]))


_ACTS: dict[str, tuple[Callable[[Termbase, dict[str, str], Role], None], str]] = {
    "accept": (_accept, "Accepted: {kk}"),
    "reject": (_reject, "Rejected: {kk}"),
    "unsure": (_unsure, "Left open: {kk}"),
}


class BadRequest(errors.UsageError):
    """What no page of ours sends."""

    status = 400


def _whole(form: dict[str, str]) -> bool:
    """Whether a form names its candidate and the revision that was shown; taking back needs neither."""
    return form.get("act") == "undo" or (bool(form.get("uid")) and _REVISION.fullmatch(form.get("rev", "")) is not None)


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
