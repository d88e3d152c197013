"""Changing a password."""

from __future__ import annotations

from typing import cast

from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import UserNotFound
from cairn.products.accounts.events import PASSWORD_CHANGED
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.passwords.schemas import PasswordChange
from cairn.products.accounts.sessions.actions import end_others
from cairn.products.accounts.users.models import User
from cairn.products.accounts.users.queries import CREDENTIALS_BY_ID, LOCKED_CREDENTIALS
from cairn.products.accounts.users.rules import password_field_problems


async def change(work: UnitOfWork, desk: Desk, said: PasswordChange) -> None:
    """The caller's password, and the end of the caller's other sessions. Raises `Invalid` for a wrong current password
    or a new one that breaks the rules. The row is locked once both were hashed, and must then still be as it was.
    """
    user_id = work.caller.id
    seen = await desk.reads().row(CREDENTIALS_BY_ID, {"user_id": user_id})
    if seen is None:
        raise UserNotFound
    stored = cast("str | None", seen["password_hash"])
    if not (await desk.passwords.verify(stored, said.current_password)).ok:
        raise _wrong()
    if problems := tuple(password_field_problems(said.new_password, seen, "/new_password")):
        raise Invalid(errors=problems)
    hashed = await desk.passwords.hash(said.new_password)
    user = await work.row(LOCKED_CREDENTIALS, {"user_id": user_id})
    if user is None or user["password_hash"] != stored:
        raise _wrong()
    changes = {"password_hash": hashed, "devices_since": work.now, "updated_at": work.now}
    work.change(User, user, changes, PASSWORD_CHANGED)
    end_others(work, "password_changed")
    work.enqueue(MAIL, {"kind": "password_changed", "user_id": str(user_id)})


def _wrong() -> Invalid:
    return Invalid.at("/current_password", "wrong_password", "This is not your password.")
