"""Addresses over HTTP."""

from __future__ import annotations

from cairn.base.paging import Row
from cairn.kernel.access import PUBLIC
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.answers import Reply
from cairn.kernel.web.incoming import Incoming
from cairn.kernel.web.routes import Routes
from cairn.products.accounts.addresses import actions
from cairn.products.accounts.addresses.schemas import (
    AddressAnswer,
    Confirmation,
    NewAddress,
    RegisteredAnswer,
)
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import EmailTaken, InvalidToken
from cairn.products.accounts.one_time_tokens.schemas import AddressOrOwn, OnItsWay
from cairn.products.accounts.permissions import EMAIL_CHANGE
from cairn.products.accounts.sessions.actions import Arrival
from cairn.products.accounts.sessions.routes import admitted

routes = Routes("auth", "/auth", tag="Authentication")
_RESENT = Reply({"message": "If there is anything to confirm at this address, a mail is on its way to it."})
_ASKED = Reply(
    {"message": "Look into the mail of the new address: the change holds once it is confirmed there."}
)


@routes.post(
    "/verify-email",
    permission=PUBLIC,
    answers=RegisteredAnswer,
    or_answers=(AddressAnswer,),
    refusals=(InvalidToken, EmailTaken),
    limit="login",
    store="never",
)
async def verify_email(work: UnitOfWork, desk: Desk, incoming: Incoming, said: Confirmation) -> Reply:
    """Confirm an e-mail address with the token out of a mail.

    A registration becomes an account, and you are signed in to it. Its password is kept if the token comes from the
    network that registered, or with that password; else it is dropped, and `password_kept` says so. The address of an
    account that there is already is confirmed from a session of it, from a network that it was used from, or with its
    password. A change of address takes place, and all other sessions end.
    """
    return confirmed(desk, incoming, await actions.confirm(work, desk, said, Arrival.of(incoming)))


@routes.post(
    "/verify-email/resend",
    permission=PUBLIC,
    answers=OnItsWay,
    status=202,
    limit="password-reset",
    store="never",
)
async def resend_verification(work: UnitOfWork, desk: Desk, said: AddressOrOwn | None) -> Reply:
    """Ask for the mail that confirms an address once more.

    Say the address, or nothing where you are signed in and mean your own. The answer is the same for an address that
    nobody has, that waits to be confirmed, and that is confirmed.
    """
    await actions.resend(work, desk, said.email if said else None)
    return _RESENT


@routes.post(
    "/change-email",
    permission=EMAIL_CHANGE,
    answers=OnItsWay,
    status=202,
    recent=True,
    limit="password-reset",
    store="never",
)
async def change_email(work: UnitOfWork, desk: Desk, said: NewAddress) -> Reply:
    """Ask for another e-mail address.

    A mail to the new address confirms it at `POST /auth/verify-email`; until then nothing changes. The old address is
    told. The answer is the same where the new address belongs to somebody else.
    """
    await actions.ask_change(work, desk, said.new_email)
    return _ASKED


def confirmed(desk: Desk, incoming: Incoming, outcome: Row) -> Reply:
    """Tokens where somebody was signed in, else that the address is confirmed."""
    if "verified" in outcome:
        return Reply(outcome, answers=AddressAnswer)
    return admitted(desk, incoming, outcome)
