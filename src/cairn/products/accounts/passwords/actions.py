"""Passwords: forgotten, reset, changed."""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify import notify
from cairn.products.accounts import notices
from cairn.products.accounts.api_keys.actions import revoke_all
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import InvalidToken
from cairn.products.accounts.events import PASSWORD_CHANGED, PASSWORD_RESET
from cairn.products.accounts.factors.queries import CONFIRMED, RESET, VOID_CODES
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.one_time_tokens.actions import held, mail, seen, void_all
from cairn.products.accounts.passwords.schemas import PasswordChange, PasswordReset
from cairn.products.accounts.providers.queries import UNLINK_ALL
from cairn.products.accounts.sessions.actions import (
    Arrival,
    caller_credentials,
    claim_of_caller,
    end_all,
    end_others,
    prove,
)
from cairn.products.accounts.users.models import User
from cairn.products.accounts.users.queries import CREDENTIALS_BY_ID, ID_BY_EMAIL, LOCKED_CREDENTIALS
from cairn.products.accounts.users.rules import email_key, password_field_problems


async def forget(work: UnitOfWork, desk: Desk, email: str) -> None:
    """Queue the mail with the token; where there is no such account a mail to nobody, which does the same."""
    found = await desk.reads().row(ID_BY_EMAIL, {"key": email_key(email)})
    mail(work, "reset_password", cast("UUID", found["id"]) if found else new_id())


async def reset(work: UnitOfWork, desk: Desk, said: PasswordReset) -> None:
    """A new password for whoever has the mailbox; all sessions end, nothing that was mailed before holds, and what
    failures to sign in have locked is open again. Raises `InvalidToken`, and `Invalid` for a password that breaks the
    rules, after which the token still holds.
    """
    token = await seen(desk.reads(), desk.derived, "reset_password", said.token)
    user_id = cast("UUID", token["user_id"])
    found = await desk.reads().row(CREDENTIALS_BY_ID, {"user_id": user_id})
    if found is None:
        raise InvalidToken
    hashed = await _hashed(desk, said.new_password, found)
    user = await work.row(LOCKED_CREDENTIALS, {"user_id": user_id})
    if user is None:
        raise InvalidToken
    await held(work, desk.derived, "reset_password", said.token)
    void_all(work, user_id)  # this token among them
    work.caller = replace(work.caller, user_id=user_id)
    if user["email_verified_at"] is None:
        purge_strangers(work, user_id)
    else:
        end_all(work, user_id, "password_changed")
    changes = {
        "password_hash": hashed, "email_verified_at": user["email_verified_at"] or work.now,
        "devices_since": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.change(User, user, changes, PASSWORD_RESET)
    await desk.guard.clear(work, user_id)
    notify(work, user_id, notices.PASSWORD_CHANGED, user_id)
    work.enqueue(MAIL, {"kind": "password_changed", "user_id": str(user_id)})


async def change(work: UnitOfWork, desk: Desk, said: PasswordChange, arrival: Arrival) -> None:
    """The caller's password, and the end of the caller's other sessions. Raises `Invalid` for a wrong current password
    or a new one that breaks the rules, `ReauthenticationRequired` where neither the current password is said nor the
    session was proven lately. The row is locked once both were hashed, and must then still be as it was.
    """
    user_id = work.caller.id
    found = await caller_credentials(work, desk)
    stored = cast("str | None", found["password_hash"])
    if said.current_password is None:
        await desk.callers.check_recent(work.caller)
    elif not await _is_right(work, desk, found, said.current_password, arrival):
        work.then_refuse(_wrong())
        return
    hashed = await _hashed(desk, said.new_password, found)
    user = await work.row(LOCKED_CREDENTIALS, {"user_id": user_id})
    if user is None or (said.current_password is not None and user["password_hash"] != stored):
        raise _wrong()
    changes = {"password_hash": hashed, "devices_since": work.now, "updated_at": work.now}
    work.change(User, user, changes, PASSWORD_CHANGED)
    end_others(work, "password_changed")
    if not await work.rows(
        CONFIRMED, {"user_id": user_id}
    ):  # with a second factor a password alone is no proof
        prove(work)
    void_all(work, user_id)
    notify(work, user_id, notices.PASSWORD_CHANGED, user_id)
    work.enqueue(MAIL, {"kind": "password_changed", "user_id": str(user_id)})


def purge_strangers(work: UnitOfWork, user_id: UUID) -> None:
    """Take from an account whatever somebody may have put there before anybody proved to have its mailbox: who made the
    account need not be its owner. The user's row is locked before.
    """
    end_all(work, user_id, "password_changed")
    work.execute(UNLINK_ALL, {"user_id": user_id})
    work.execute(RESET, {"user_id": user_id})
    work.execute(VOID_CODES, {"user_id": user_id})
    revoke_all(work, user_id)


async def _is_right(work: UnitOfWork, desk: Desk, user: Row, password: str, arrival: Arrival) -> bool:
    """Whether this is the caller's password; a wrong one counts as a failed sign-in. Raises `AccountLocked`."""
    stored = cast("str | None", user["password_hash"])
    claim = claim_of_caller(work, desk, user, arrival)
    async with desk.guard.trying(desk.reads(), claim):
        right = (await desk.passwords.verify(stored, password)).ok
        if not right:
            await desk.guard.failed(work, claim)
    return right


async def _hashed(desk: Desk, password: str, person: Row) -> str:
    if problems := tuple(password_field_problems(password, person, "/new_password")):
        raise Invalid(errors=problems)
    return await desk.passwords.hash(password)


def _wrong() -> Invalid:
    return Invalid.at("/current_password", "wrong_password", "This is not your password.")
