"""Proving again that it is you."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.refusals import Invalid, Refusal
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import SecondFactorRequired, UserNotFound
from cairn.products.accounts.events import PROVEN
from cairn.products.accounts.factors.actions import passes, refuse, wrong_code
from cairn.products.accounts.factors.queries import CONFIRMED, OWNER
from cairn.products.accounts.one_time_tokens.actions import right_code
from cairn.products.accounts.reauthentication.schemas import Reauthentication
from cairn.products.accounts.sessions.actions import Arrival, claim_of_caller, own_session, prove
from cairn.products.accounts.users.queries import CREDENTIALS_BY_ID


async def reauthenticate(work: UnitOfWork, desk: Desk, said: Reauthentication, arrival: Arrival) -> None:
    """The caller's session counts as proven from now. A wrong proof is refused after the commit, and signs nobody out.
    Raises `SecondFactorRequired`, before anything is looked at, where only a code of a factor will do;
    `AccountLocked` after too many wrong ones."""
    session_id, user_id = own_session(work), work.caller.id
    if said.code is None and await desk.reads().row(CONFIRMED, {"user_id": user_id}) is not None:
        raise SecondFactorRequired
    claim = await claim_of_caller(work, desk, arrival)
    async with desk.guard.trying(desk.reads(), claim):
        wrong = await _wrong(work, desk, user_id, said)
        if wrong is not None:
            await refuse(work, desk, claim, wrong)
            return
    desk.guard.succeeded(work, claim)
    prove(work)
    work.record(PROVEN, session_id, {})


async def _wrong(work: UnitOfWork, desk: Desk, user_id: UUID, said: Reauthentication) -> Refusal | None:
    """What is wrong with the one proof that was given."""
    if said.password is not None:
        user = await desk.reads().row(CREDENTIALS_BY_ID, {"user_id": user_id})
        stored = None if user is None else cast("str | None", user["password_hash"])
        verified = await desk.passwords.verify(stored, said.password)
        return (
            None if verified.ok else Invalid.at("/password", "wrong_password", "This is not your password.")
        )
    if await work.row(OWNER, {"user_id": user_id}) is None:
        raise UserNotFound
    if said.code is not None and said.factor_id is not None:
        return None if await passes(work, desk, user_id, said.factor_id, said.code) else wrong_code()
    right = await right_code(work, desk.derived, "otp", user_id, said.otp or "")
    return None if right else wrong_code("/otp")
