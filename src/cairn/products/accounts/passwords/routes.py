"""Passwords over HTTP."""

from __future__ import annotations

from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Routes
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.passwords import actions
from cairn.products.accounts.passwords.schemas import PasswordChange
from cairn.products.accounts.permissions import PASSWORD_CHANGE

routes = Routes("auth", "/auth", tag="Sign-in")


@routes.post(
    "/change-password", permission=PASSWORD_CHANGE, status=204, limit="password-reset", store="never"
)
async def change_password(work: UnitOfWork, desk: Desk, said: PasswordChange) -> None:
    """Change your password.

    All your other sessions end, and a mail tells you so.
    """
    await actions.change(work, desk, said)
