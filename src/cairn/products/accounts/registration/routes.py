"""Registration over HTTP."""

from __future__ import annotations

from cairn.kernel.access import PUBLIC
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Routes
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import EmailTaken, UsernameTaken
from cairn.products.accounts.registration import actions
from cairn.products.accounts.registration.schemas import Registration, RegistrationTaken
from cairn.products.accounts.sessions.actions import Arrival
from cairn.products.accounts.sessions.routes import admitted
from cairn.products.accounts.sessions.schemas import TokensAnswer

routes = Routes("auth", "/auth", tag="Authentication")
_TAKEN = Reply({"message": "Look into your mail: it says how to go on."}, status=202)


@routes.post(
    "/register",
    permission=PUBLIC,
    answers=TokensAnswer,
    status=201,
    also={202: RegistrationTaken},
    location="/api/v1/users/{user[id]}",
    refusals=(EmailTaken, UsernameTaken),
    limit="register",
    store="never",
    credentials="own",
)
async def register(work: UnitOfWork, desk: Desk, incoming: Incoming, new: Registration) -> Reply:
    """Register.

    Where registration is open you are signed in at once. Where addresses are confirmed first the answer is 202, the
    same whether or not the address is known, and a mail to the address says how to go on: there is no account before
    its token came back at `POST /auth/verify-email`. The refresh token comes in the body and as an HttpOnly cookie.
    """
    tokens = await actions.register(work, desk, new, Arrival.of(incoming))
    return admitted(desk, incoming, tokens) if tokens else _TAKEN
