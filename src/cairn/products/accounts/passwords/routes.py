"""Passwords over HTTP."""

from __future__ import annotations

from cairn.kernel.access import PUBLIC, ReauthenticationRequired
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Routes
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import AccountLocked, InvalidToken
from cairn.products.accounts.one_time_tokens.schemas import Address, OnItsWay
from cairn.products.accounts.passwords import actions
from cairn.products.accounts.passwords.schemas import PasswordChange, PasswordReset, PasswordResetAnswer
from cairn.products.accounts.permissions import PASSWORD_CHANGE
from cairn.products.accounts.sessions.actions import Arrival

routes = Routes("auth", "/auth", tag="Authentication")
_ASKED = Reply({"message": "If there is an account with this address, a mail is on its way to it."})
_RESET = Reply({"message": "The password is changed. Sign in with it."})


@routes.post(
    "/forgot-password",
    permission=PUBLIC,
    answers=OnItsWay,
    status=202,
    limit="password-reset",
    store="never",
    credentials="own",
)
async def forgot_password(work: UnitOfWork, desk: Desk, said: Address) -> Reply:
    """Ask for a mail that resets your password.

    The answer is the same whether or not there is an account with this address. The mail holds for half an hour.
    """
    await actions.forget(work, desk, said.email)
    return _ASKED


@routes.post(
    "/reset-password",
    permission=PUBLIC,
    answers=PasswordResetAnswer,
    refusals=(InvalidToken,),
    limit="password-reset",
    store="never",
    credentials="own",
)
async def reset_password(work: UnitOfWork, desk: Desk, said: PasswordReset) -> Reply:
    """Reset your password with the token out of the mail.

    All your sessions end, other mails that wait for you hold no longer, and your address counts as confirmed. A
    password that breaks the rules does not spend the token.
    """
    await actions.reset(work, desk, said)
    return _RESET


@routes.post(
    "/change-password",
    permission=PASSWORD_CHANGE,
    status=204,
    refusals=(ReauthenticationRequired, AccountLocked),
    limit="password-reset",
    store="never",
)
async def change_password(work: UnitOfWork, desk: Desk, incoming: Incoming, said: PasswordChange) -> Reply:
    """Change your password.

    All your other sessions end, no other device is known any more, and a mail tells you so. The current password may be
    missing where you have proven to be yourself in this session within the last ten minutes: so an account without a
    password gets one.
    """
    await actions.change(work, desk, said, Arrival.of(incoming))
    return Reply(headers=desk.cookies(incoming, work.caller.id))
