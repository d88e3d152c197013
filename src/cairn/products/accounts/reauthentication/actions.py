"""Proving again that it is you."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.base.refusals import Invalid, Refusal
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import UserNotFound
from cairn.products.accounts.events import PROVEN
from cairn.products.accounts.factors.actions import passes, refuse, wrong_code
from cairn.products.accounts.factors.queries import OWNER
from cairn.products.accounts.one_time_tokens.actions import right_code
from cairn.products.accounts.reauthentication.schemas import Reauthentication
from cairn.products.accounts.sessions.actions import (
    Arrival,
    caller_credentials,
    check_no_factor,
    claim_of_caller,
    own_session,
    prove,
)


async def reauthenticate(work: UnitOfWork, desk: Desk, said: Reauthentication, arrival: Arrival) -> None:
    """The caller's session counts as proven from now. A wrong proof is refused after the commit, and signs nobody out.
    Raises `SecondFactorRequired`, before anything is looked at, where only a code of a factor will do;
    `AccountLocked` after too many wrong ones."""
    session_id = own_session(work)
    if said.code is None:
        await check_no_factor(desk, work.caller.id)
    user = await caller_credentials(work, desk)
    claim = claim_of_caller(work, desk, user, arrival)
    async with desk.guard.trying(desk.reads(), claim):
        wrong = await _wrong(work, desk, user, said)
        if wrong is not None:
            await refuse(work, desk, claim, wrong)
            return
    desk.guard.succeeded(work, claim)
    prove(work)
    work.record(PROVEN, session_id, {})


async def _wrong(work: UnitOfWork, desk: Desk, user: Row, said: Reauthentication) -> Refusal | None:
    """What is wrong with the one proof that was given. `user`: the caller's credentials."""
    user_id = cast("UUID", user["id"])
    if said.password is not None:
        verified = await desk.passwords.verify(cast("str | None", user["password_hash"]), said.password)
        return (
            None if verified.ok else Invalid.at("/password", "wrong_password", "This is not your password.")
        )
    if await work.row(OWNER, {"user_id": user_id}) is None:
        raise UserNotFound
    if said.code is not None and said.factor_id is not None:
        return None if await passes(work, desk, user_id, said.factor_id, said.code) else wrong_code()
    right = await right_code(work, desk.derived, "otp", user_id, said.otp or "")
    return None if right else wrong_code("/otp")
