"""Codes by mail: asked for, and taken."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.limits import NO_NETWORK
from cairn.products.accounts.codes.schemas import CodeSaid
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import InvalidCode
from cairn.products.accounts.events import CODE_REFUSED, PROVEN
from cairn.products.accounts.figures import LOGIN_FAILURE
from cairn.products.accounts.lockouts.guard import Claim
from cairn.products.accounts.one_time_tokens.actions import mail, right_code
from cairn.products.accounts.passwords.actions import purge_strangers
from cairn.products.accounts.sessions.actions import (
    Arrival,
    admit,
    caller_credentials,
    check_no_factor,
    claim_of_caller,
    prove,
)
from cairn.products.accounts.sessions.queries import KNOWN_NETWORK
from cairn.products.accounts.users.models import User
from cairn.products.accounts.users.queries import ID_BY_EMAIL, LOCKED_CREDENTIALS
from cairn.products.accounts.users.rules import email_key


async def ask(work: UnitOfWork, desk: Desk, email: str | None) -> None:
    """Queue the mail with a code; where there is no such account a mail to nobody, which does the same. Raises
    `Invalid` where neither an address is said nor anybody is signed in."""
    if email is None:
        _check_signed_in(work)
        mail(work, "otp", work.caller.id)
        return
    found = await desk.reads().row(ID_BY_EMAIL, {"key": email_key(email)})
    mail(work, "otp", cast("UUID", found["id"]) if found else new_id())


async def take(work: UnitOfWork, desk: Desk, said: CodeSaid, arrival: Arrival) -> Row | None:
    """What `admit` answers, or when the session was proven; None where `InvalidCode` is asked for after the commit.
    Raises `Invalid` where neither an address is said nor anybody is signed in, `SecondFactorRequired`,
    and `AccountLocked`."""
    if said.email is None:
        _check_signed_in(work)
        await check_no_factor(desk, work.caller.id)
        return await _step_up(work, desk, said.code, arrival)
    key = email_key(said.email)
    found = await desk.reads().row(ID_BY_EMAIL, {"key": key})
    claim = (
        desk.guard.claim(cast("UUID", found["id"]), work.caller, desk.devices.of(found, arrival.cookie))
        if found
        else Claim(desk.guard.stranger(key), work.caller.network, known=False)
    )
    async with desk.guard.trying(desk.reads(), claim):
        user = await _right(work, desk, claim, said.code)
    return None if user is None else await admit(work, desk, await _proven(work, user), arrival)


async def _step_up(work: UnitOfWork, desk: Desk, code: str, arrival: Arrival) -> Row | None:
    claim = claim_of_caller(work, desk, await caller_credentials(work, desk), arrival)
    async with desk.guard.trying(desk.reads(), claim):
        if await _right(work, desk, claim, code) is None:
            return None
    desk.guard.succeeded(work, claim)
    prove(work)
    work.record(PROVEN, cast("UUID", work.caller.session_id), {})
    return {"proved_at": work.now}


async def _right(work: UnitOfWork, desk: Desk, claim: Claim, code: str) -> Row | None:
    """The user whose code this is, locked; None where `InvalidCode` is asked for after the commit.

    The user's row is locked only now: for a wrong code nothing shall take longer because there is a user. So it is
    locked after the token's, and who does it the other way round is tried again after a deadlock.
    """
    if await right_code(work, desk.derived, "otp", claim.subject, code):
        return await work.row(LOCKED_CREDENTIALS, {"user_id": claim.subject})
    await desk.guard.failed(work, claim)
    LOGIN_FAILURE.inc()
    _refuse(work, claim.subject)
    return None


async def _proven(work: UnitOfWork, user: Row) -> Row:
    """The user who has shown to have the mailbox. The first proof of an address takes the account away from whoever
    made it with a stranger's address: see decision 0017."""
    changes: dict[str, object] = {}
    if user["email_verified_at"] is None:
        values = {"user_id": user["id"], "network": work.caller.network}
        known = await work.row(KNOWN_NETWORK, values) or {}
        changes["email_verified_at"] = work.now
        if not known["known"] or work.caller.network == NO_NETWORK:
            changes |= {"password_hash": None, "devices_since": work.now}
            purge_strangers(work, cast("UUID", user["id"]))
            await work.flush()  # or a stranger's second factor would be asked for still
    return work.change(User, user, changes, None) if changes else user


def _refuse(work: UnitOfWork, user_id: UUID) -> None:
    """Recorded, for somebody who is not there too: a commit takes its time, and takes it in both cases."""
    work.record(CODE_REFUSED, user_id, {})
    work.then_refuse(InvalidCode())


def _check_signed_in(work: UnitOfWork) -> None:
    if not work.caller.signed_in:
        raise Invalid.at("/email", "required", "Say an e-mail address, or sign in.")
