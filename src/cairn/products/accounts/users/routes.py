"""Users over HTTP: everybody's own profile, and the administrators' view of all."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import EmailTaken, LastAdmin, UsernameTaken, UserNotFound
from cairn.products.accounts.permissions import (
    PROFILE_READ,
    PROFILE_UPDATE,
    USER_ASSIGN,
    USER_CREATE,
    USER_DELETE,
    USER_LIST,
    USER_LOCK,
    USER_READ,
    USER_RESET_PASSWORD,
    USER_SIGN_OUT,
    USER_UPDATE,
)
from cairn.products.accounts.users import actions
from cairn.products.accounts.users.queries import USERS
from cairn.products.accounts.users.schemas import (
    MailedAnswer,
    NewRoles,
    NewUser,
    Particulars,
    Profile,
    SignOutQuery,
    UserAnswer,
    UserQuery,
)

me = Routes("me", "/auth/me", tag="Authentication")
profile = Routes("profile", "/auth/profile", tag="Authentication")
own = Routes("users_me", "/users/me", tag="Users")
users = Routes("users", "/users", tag="Users")
USER = Subject("user_id", USERS.find, UserAnswer, owner="id", missing=UserNotFound)
SELF = Subject("", USERS.find, UserAnswer, owner="id", missing=UserNotFound)


@me.get("", permission=PROFILE_READ, answers=UserAnswer, subject=SELF)
@profile.get("", permission=PROFILE_READ, answers=UserAnswer, subject=SELF)
@own.get("", permission=PROFILE_READ, answers=UserAnswer, subject=SELF)
async def read(user: Loaded) -> Row:
    """Read your profile."""
    return user


@me.change("", permission=PROFILE_UPDATE, answers=UserAnswer, subject=SELF, refusals=(UsernameTaken,))
@profile.change("", permission=PROFILE_UPDATE, answers=UserAnswer, subject=SELF, refusals=(UsernameTaken,))
@own.change("", permission=PROFILE_UPDATE, answers=UserAnswer, subject=SELF, refusals=(UsernameTaken,))
async def update(work: UnitOfWork, user: Loaded, changes: Changes[Profile]) -> Row:
    """Change your profile.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it.
    """
    return actions.update(work, user, changes)


@users.get("", permission=USER_LIST, lists=UserAnswer)
async def list(caller: Caller, reads: Reads, query: UserQuery) -> Page:  # noqa: A001  the operation's name
    """List users.

    Search matches every word, or the beginning of it, in names and addresses.
    """
    return await USERS.page(reads, caller, query.request(), query.filters())


@users.post(
    "",
    permission=USER_CREATE,
    answers=UserAnswer,
    status=201,
    location="/api/v1/users/{id}",
    refusals=(EmailTaken, UsernameTaken),
)
async def create(work: UnitOfWork, desk: Desk, new: NewUser) -> Row:
    """Make a user.

    The address counts as confirmed. Without a password the user has to reset it before signing in.
    """
    return actions.create(work, new, await desk.passwords.hash(new.password) if new.password else None)


@users.get("/{user_id}", permission=USER_READ, answers=UserAnswer, subject=USER)
async def read_one(user: Loaded) -> Row:
    """Read one user: yourself, or anybody as an administrator."""
    return user


@users.change(
    "/{user_id}",
    permission=USER_UPDATE,
    answers=UserAnswer,
    subject=USER,
    refusals=(EmailTaken, UsernameTaken),
)
async def change(work: UnitOfWork, user: Loaded, changes: Changes[Particulars]) -> Row:
    """Change a user.

    A new address counts as not confirmed. Roles and state have addresses of their own and are ignored here.
    """
    return actions.update(work, user, changes)


@users.delete("/{user_id}", permission=USER_DELETE, subject=USER, refusals=(LastAdmin,))
async def delete(work: UnitOfWork, user: Loaded) -> None:
    """Delete a user, and end its sessions."""
    await actions.delete(work, user)


@users.put(
    "/{user_id}/roles", permission=USER_ASSIGN, answers=UserAnswer, subject=USER, refusals=(LastAdmin,)
)
async def set_roles(work: UnitOfWork, user: Loaded, new: NewRoles) -> Row:
    """Say which roles a user has.

    It takes effect on the next request, on every server within two seconds. The last administrator stays one.
    """
    return await actions.set_roles(work, user, new)


@users.post("/{user_id}/lock", permission=USER_LOCK, answers=UserAnswer, subject=USER, refusals=(LastAdmin,))
async def lock(work: UnitOfWork, user: Loaded) -> Row:
    """Lock an account: its sessions end, and nobody signs in to it."""
    return await actions.lock(work, user)


@users.post("/{user_id}/unlock", permission=USER_LOCK, answers=UserAnswer, subject=USER)
async def unlock(work: UnitOfWork, desk: Desk, user: Loaded) -> Row:
    """Unlock an account.

    Also where failed attempts have locked it: those are forgotten.
    """
    return await actions.unlock(work, desk, user)


@users.delete("/{user_id}/sessions", permission=USER_SIGN_OUT, subject=USER)
async def end_sessions(work: UnitOfWork, user: Loaded, query: SignOutQuery) -> None:
    """End all sessions of a user.

    Their tokens stop working at once, on every server within two seconds; with `api_keys=true` so do the user's API
    keys. Nothing keeps the user from signing in again: lock the account for that.
    """
    actions.sign_out(work, user, api_keys=query.api_keys)


@users.post(
    "/{user_id}/reset-password",
    permission=USER_RESET_PASSWORD,
    answers=MailedAnswer,
    status=202,
    subject=USER,
    store="never",
)
async def reset_password(work: UnitOfWork, user: Loaded) -> Row:
    """Mail a user a link to a new password.

    The present one stays good until the link was used. The link lives half an hour.
    """
    return actions.ask_for_reset(work, user)
