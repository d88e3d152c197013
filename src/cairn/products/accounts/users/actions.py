"""Writes of users: one verb, one transaction, one recorded fact."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.audit import Event
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.accounts.api_keys.actions import revoke_all
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.erasure.rules import ERASE
from cairn.products.accounts.errors import LastAdmin
from cairn.products.accounts.events import (
    CHANGED,
    CREATED,
    DELETED,
    EMAIL_VERIFIED,
    LOCKED,
    PASSWORD_RESET_ASKED,
    ROLES_CHANGED,
    SESSIONS_ENDED,
    UNLOCKED,
)
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.one_time_tokens.actions import void_all
from cairn.products.accounts.sessions.actions import end_all
from cairn.products.accounts.users.models import User
from cairn.products.accounts.users.queries import ONE_AT_A_TIME, OTHER_ADMIN
from cairn.products.accounts.users.rules import keyed
from cairn.products.accounts.users.schemas import NewRoles, NewUser, Particulars, Profile


def row_of(
    work: UnitOfWork,
    said: Row,
    password_hash: str | None,
    *,
    verified: bool = False,
    signed_in: bool = False,
) -> dict[str, object]:
    """A whole new row of what was said of somebody: address, names, roles."""
    return {
        "id": new_id(),
        "username": None, "full_name": None, "first_name": None, "last_name": None, "roles": ["user"],
        **keyed(said),
        "password_hash": password_hash, "state": "active",
        "email_verified_at": work.now if verified else None,
        "created_at": work.now, "updated_at": work.now,
        "erasure_due_at": None, "devices_since": None, "last_login_at": work.now if signed_in else None,
    }  # fmt: skip


def add(work: UnitOfWork, row: Row, event: Event) -> Row:
    """At the commit: `EmailTaken`, `UsernameTaken`."""
    work.add(User, row, event)
    work.touch("users")
    return row


def create(work: UnitOfWork, new: NewUser, password_hash: str | None) -> Row:
    """A user made by an admin, who vouches for the address. At the commit: `EmailTaken`, `UsernameTaken`."""
    said = {name: value for name, value in new.values().items() if name != "password"}
    return add(work, row_of(work, said, password_hash, verified=True), CREATED)


def update(work: UnitOfWork, user: Row, changes: Changes[Profile] | Changes[Particulars]) -> Row:
    """The user with the changes; nothing is written where nothing changes. What was mailed to an address proves nothing
    of the next one. At the commit: `EmailTaken`, `UsernameTaken`."""
    changed = changes.over(user)
    if not changed:
        return user
    if "email" in changed:
        changed["email_verified_at"] = None
        void_all(work, cast("UUID", user["id"]))
    return _change(work, user, keyed(changed), CHANGED)


async def set_roles(work: UnitOfWork, user: Row, new: NewRoles) -> Row:
    """Raises `LastAdmin` where nobody would be left to administrate."""
    if sorted(_roles(user)) == new.roles:
        return user
    if "admin" not in new.roles:
        await keep_an_admin(work, user)
    return _change(work, user, {"roles": new.roles}, ROLES_CHANGED)


async def lock(work: UnitOfWork, user: Row) -> Row:
    """Nobody signs in to it any more, and its sessions are over. Raises `LastAdmin`."""
    if user["state"] == "locked":
        return user
    await keep_an_admin(work, user)
    end_all(work, cast("UUID", user["id"]), "locked")
    return _change(work, user, {"state": "locked"}, LOCKED)


async def unlock(work: UnitOfWork, desk: Desk, user: Row) -> Row:
    """Whatever locked it: an administrator, or failures to sign in. Sessions that a lock has ended stay ended."""
    await desk.guard.clear(work, cast("UUID", user["id"]))
    if user["state"] != "locked":
        return user
    return _change(work, user, {"state": "active"}, UNLOCKED)


def sign_out(work: UnitOfWork, user: Row, *, api_keys: bool = False) -> None:
    """All sessions of this user end; with `api_keys` its keys are revoked too."""
    user_id = cast("UUID", user["id"])
    end_all(work, user_id, "signed_out_by_admin")
    if api_keys:
        revoke_all(work, user_id)
    work.record(SESSIONS_ENDED, user_id, {"api_keys": [None, api_keys]})


def ask_for_reset(work: UnitOfWork, user: Row) -> Row:
    """A mail with a link to a new password is on its way; answers to whom."""
    user_id = cast("UUID", user["id"])
    work.enqueue(
        MAIL, {"kind": "admin_reset", "user_id": str(user_id), "token_id": str(new_id()), "facts": {}}
    )
    work.record(PASSWORD_RESET_ASKED, user_id, {})
    return {"user_id": user_id}


def confirm_email(work: UnitOfWork, user: Row) -> Row:
    """An administrator vouches for the address, and for whoever made the account: it stays theirs."""
    if user["email_verified_at"] is not None:
        return user
    return _change(work, user, {"email_verified_at": work.now}, EMAIL_VERIFIED)


async def delete(work: UnitOfWork, user: Row) -> None:
    """Sessions and tokens go with it, and a job erases what all products hold on the user. Raises `LastAdmin`."""
    await keep_an_admin(work, user)
    work.touch("users", f"user:{user['id']}")
    work.remove(User, user, DELETED)
    work.enqueue(ERASE, {"user_id": str(user["id"])})


async def has_admin(work: UnitOfWork) -> bool:
    """Whether there is an administrator; the answer holds until this transaction ends."""
    await work.row(ONE_AT_A_TIME, {})
    return await work.row(OTHER_ADMIN, {"user_id": None}) is not None


async def keep_an_admin(work: UnitOfWork, user: Row) -> None:
    """Raises `LastAdmin` where `user` is the only one.

    One lock for all who would make an admin fewer: two who demote each other would otherwise each still see the other,
    and with the admins' rows locked instead they would wait for each other.
    """
    if "admin" not in _roles(user) or user["state"] != "active":
        return
    await work.row(ONE_AT_A_TIME, {})
    if await work.row(OTHER_ADMIN, {"user_id": user["id"]}) is None:
        raise LastAdmin


def _change(work: UnitOfWork, user: Row, changes: Row, event: Event) -> Row:
    work.touch("users", f"user:{user['id']}")
    return work.change(User, user, {**changes, "updated_at": work.now}, event)


def _roles(user: Row) -> list[str]:
    return cast("list[str]", user["roles"])
