"""Codes by mail over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Routes
from cairn.products.accounts.codes import actions
from cairn.products.accounts.codes.schemas import CodeSaid, ProvedAnswer
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import AccountLocked, InvalidCode, SecondFactorRequired
from cairn.products.accounts.one_time_tokens.schemas import AddressOrOwn, OnItsWay
from cairn.products.accounts.sessions.actions import Arrival
from cairn.products.accounts.sessions.routes import admitted
from cairn.products.accounts.sessions.schemas import FactorRequiredAnswer, TokensAnswer

routes = Routes("otp", "/auth/otp", tag="Authentication")
_ASKED = Reply({"message": "If there is an account with this address, a code is on its way to it."})


@routes.post(
    "/request", permission=PUBLIC, answers=OnItsWay, status=202, limit="password-reset", store="never"
)
async def request(work: UnitOfWork, desk: Desk, said: AddressOrOwn | None) -> Reply:
    """Ask for a code by mail.

    Say the address of the account, or nothing where you are signed in. The answer is the same whether or not there is
    such an account. A code has six digits and holds for ten minutes, once; only the newest one is good. One account is
    sent five within a quarter of an hour.
    """
    await actions.ask(work, desk, said.email if said else None)
    return _ASKED


@routes.post(
    "/verify",
    permission=PUBLIC,
    answers=TokensAnswer,
    or_answers=(FactorRequiredAnswer, ProvedAnswer),
    refusals=(InvalidCode, AccountLocked, SecondFactorRequired),
    limit="login",
    urgent=True,
    store="never",
    examples={"To sign in": {"email": "alice@example.com", "code": "108300"}},
)
async def verify(work: UnitOfWork, desk: Desk, incoming: Incoming, said: CodeSaid) -> Reply:
    """Take a code from a mail: to sign in, or to prove again that it is you.

    With `email` it stands for the password, and answers as sign-in does. Without, in a session, it is proof for the
    next ten minutes; where a second factor is on, only its code is. After five wrong codes the right one is refused
    too: ask for a new one. A wrong, used or old code and an unknown address are answered alike.
    """
    return answered(desk, incoming, await actions.take(work, desk, said, Arrival.of(incoming)))


def answered(desk: Desk, incoming: Incoming, outcome: Row | None) -> Reply:
    """As after a sign-in, or that the session is proven."""
    if outcome is not None and "proved_at" in outcome:
        return Reply(outcome, answers=ProvedAnswer)
    return admitted(desk, incoming, outcome)
