"""Unlocking over HTTP."""

from __future__ import annotations

from cairn.kernel.access import PUBLIC
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Routes
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import InvalidToken
from cairn.products.accounts.lockouts import actions
from cairn.products.accounts.lockouts.schemas import Unlock

routes = Routes("auth", "/auth", tag="Authentication")


@routes.post(
    "/unlock",
    permission=PUBLIC,
    status=204,
    refusals=(InvalidToken,),
    limit="password-reset",
    store="never",
    credentials="own",
)
async def unlock(work: UnitOfWork, desk: Desk, incoming: Incoming, said: Unlock) -> Reply:
    """Unlock your account, by the token of the mail that told you of the lock.

    All failed attempts are forgotten, and this browser becomes a known device: failures elsewhere lock it out no more.
    An account that an administrator has locked stays so.
    """
    return Reply(headers=desk.cookies(incoming, await actions.unlock(work, desk, said.token)))
