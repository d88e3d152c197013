"""Erasure over HTTP."""

from __future__ import annotations

from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.routes import Routes
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.erasure import actions
from cairn.products.accounts.errors import LastAdmin
from cairn.products.accounts.permissions import ACCOUNT_ERASE

routes = Routes("users_me", "/users/me", tag="Users")


@routes.delete("", permission=ACCOUNT_ERASE, refusals=(LastAdmin,), recent=True, store="never")
async def delete(work: UnitOfWork, desk: Desk) -> Reply:
    """Have your account erased.

    You are signed out everywhere now. After seven days the account is erased, with everything that any product holds
    on you; signing in before that takes the wish back. A mail tells you so.
    """
    await actions.ask(work)
    return Reply(headers=desk.cookie.clear())
