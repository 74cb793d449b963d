"""Who may decide in the browser: the holder of a token from the command line, or people whom Datasette's plugins or a proxy name.

| role | may |
| --- | --- |
| reader | read |
| reviewer | decide on candidates; what is accepted counts as reviewed |
| approver | decide; what is accepted counts as approved |

Who came in by the token approves. A team gives the names of its reviewers and approvers; who somebody is says an authentication
plugin of Datasette, or a header that a proxy sets after it has asked for a password.
"""

import secrets
from collections.abc import Collection
from dataclasses import dataclass, field
from enum import IntEnum
from typing import TYPE_CHECKING, Any

from datasette.utils.asgi import Forbidden, Response

if TYPE_CHECKING:
    from datasette.app import Datasette
    from datasette.utils.asgi import Request

_ENTERED = "glossary_entered"


class Role(IntEnum):
    """What a person may do, more from one to the next."""

    READER = 0
    REVIEWER = 1
    APPROVER = 2


@dataclass
class Access:
    """Who may decide on the pages of one server. `name` signs for the holder of the token; a token opens once. `header` is the
    request header in which a proxy says who somebody is; without one no header is believed."""

    name: str = ""
    reviewers: Collection[str] = ()
    approvers: Collection[str] = ()
    header: str = ""
    token: str = field(default_factory=lambda: secrets.token_urlsafe(24))

    def enter(self, token: str) -> bool:
        """Whether a token is the one that opens, which it does once."""
        right = bool(self.token and self.name) and secrets.compare_digest(token.encode(), self.token.encode())
        if right:
            self.token = ""
        return right

    def role(self, actor: dict[str, Any] | None) -> Role:
        """What somebody may do."""
        name = signature(actor)
        if actor and (actor.get(_ENTERED) or name in self.approvers):
            return Role.APPROVER
        return Role.REVIEWER if name in self.reviewers else Role.READER

    def actor(self, request: "Request") -> dict[str, Any] | None:
        """Whom the proxy names."""
        sent = request.headers.get(self.header.lower(), "") if self.header else ""
        name = sent.encode("latin-1").decode("utf-8", "replace")  # as it was sent: headers are read as Latin-1
        return {"id": name} if name else None


def signature(actor: dict[str, Any] | None) -> str:
    """How somebody signs; empty for somebody unknown."""
    return str((actor or {}).get("id") or "")


async def enter(datasette: "Datasette", request: "Request", access: Access) -> Response:
    """Let the holder of the token in: a signed cookie says who it is from then on, until the server ends.

    Raises:
        Forbidden: the token is wrong or was used.
    """
    if not access.enter(request.args.get("token", "")):
        raise Forbidden(
            "This address was used already or is wrong: start glossary browse --review again for a new one."
        )
    answer: Response = Response.redirect(datasette.urls.path("/review"))
    answer.set_cookie(
        "ds_actor",
        datasette.sign({"a": {"id": access.name, _ENTERED: True}}, "actor"),
        httponly=True,
        samesite="strict",
    )
    return answer
