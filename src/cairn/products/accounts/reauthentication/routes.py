"""Reauthentication over HTTP."""

from __future__ import annotations

from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Routes
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import (
    AccountLocked,
    EncryptionNotConfigured,
    SecondFactorRequired,
    SessionRequired,
    WrongCode,
)
from cairn.products.accounts.permissions import SESSION_PROVE
from cairn.products.accounts.reauthentication import actions
from cairn.products.accounts.reauthentication.schemas import Reauthentication
from cairn.products.accounts.sessions.actions import Arrival

routes = Routes("auth", "/auth", tag="Authentication")


@routes.post(
    "/reauthenticate",
    permission=SESSION_PROVE,
    status=204,
    refusals=(WrongCode, AccountLocked, SecondFactorRequired, SessionRequired, EncryptionNotConfigured),
    limit="login",
    store="never",
)
async def reauthenticate(work: UnitOfWork, desk: Desk, incoming: Incoming, said: Reauthentication) -> None:
    """Prove again that it is you.

    For ten minutes this session may then do what asks for a recent proof. Give one of: the password; a code of a second
    factor and the factor's id; a code that came by mail. With a second factor on, only its code or a recovery code will
    do. A wrong proof counts as a failed sign-in, and ends no session.
    """
    await actions.reauthenticate(work, desk, said, Arrival.of(incoming))
