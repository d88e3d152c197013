"""Confirming addresses, and changing them."""

from __future__ import annotations

from dataclasses import replace
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.limits import NO_NETWORK
from cairn.kernel.notify import notify
from cairn.products.accounts import notices
from cairn.products.accounts.addresses.schemas import Confirmation
from cairn.products.accounts.desk import Desk
from cairn.products.accounts.errors import InvalidToken, UserNotFound
from cairn.products.accounts.events import EMAIL_CHANGE_ASKED, EMAIL_CHANGED, EMAIL_VERIFIED
from cairn.products.accounts.mails.templates import MAIL
from cairn.products.accounts.one_time_tokens.actions import (
    give,
    held,
    mail,
    redeem,
    seen,
    try_password,
    void,
    void_all,
)
from cairn.products.accounts.registration import actions as registration
from cairn.products.accounts.registration.queries import OF_ADDRESS
from cairn.products.accounts.sessions.actions import Arrival, end_all_but
from cairn.products.accounts.sessions.queries import KNOWN_NETWORK
from cairn.products.accounts.users.models import User
from cairn.products.accounts.users.queries import CREDENTIALS_BY_ID, ID_BY_EMAIL, LOCKED_CREDENTIALS
from cairn.products.accounts.users.rules import email_key, keyed


async def confirm(work: UnitOfWork, desk: Desk, said: Confirmation, arrival: Arrival) -> Row:
    """What the token was mailed for: a registration becomes a user and is signed in, an address counts as confirmed, an
    address changes. Raises `InvalidToken`, `EmailTaken`, and `Invalid` for a password that is wrong or missing, after
    which the token still holds.
    """
    if desk.derived.row_of("register", said.token):
        return await registration.confirm(work, desk, said.token, said.password, arrival)
    if desk.derived.row_of("change_email", said.token):
        return await _change(work, desk, said.token)
    return await _verify(work, desk, said)


async def resend(work: UnitOfWork, desk: Desk, email: str | None) -> None:
    """Queue what confirms an address once more: the mail of a registration or of an account. Where there is nothing to
    confirm, a mail to nobody. Raises `Invalid` where neither an address is said nor anybody is signed in.
    """
    key = email_key(await _own_address(work, desk) if email is None else email)
    values = {"email_key": key, "network": work.caller.network, "at": work.now}
    found = await desk.reads().row(OF_ADDRESS, values) or {}
    if found["known_id"] is None and found["registration_id"] is not None:
        registration.mail_again(work, cast("UUID", found["registration_id"]))
    else:
        mail(work, "verify", cast("UUID | None", found["unverified_id"]) or new_id())


async def ask_change(work: UnitOfWork, desk: Desk, new_email: str) -> None:
    """Queue a token to the new address and a notice to the old one. Where the new one belongs to somebody else it is
    its owner who hears of it, and nothing is told here.
    """
    user = await desk.reads().row(CREDENTIALS_BY_ID, {"user_id": work.caller.id})
    owner = await desk.reads().row(ID_BY_EMAIL, {"key": email_key(new_email)})
    if user is None:
        raise UserNotFound
    user_id, token_id = work.caller.id, new_id()
    void(work, "change_email", user_id)
    give(
        work, "change_email", user_id, token_id=token_id, email=new_email,
        former_email=cast("str", user["email"]), session_id=work.caller.session_id,
    )  # fmt: skip
    work.record(EMAIL_CHANGE_ASKED, user_id, {})
    about = {"user_id": str(user_id), "token_id": str(token_id)}
    if owner is None or owner["id"] == user_id:
        work.enqueue(MAIL, {"kind": "change_email_confirm", **about})
    else:
        work.enqueue(MAIL, {"kind": "change_email_taken", "user_id": str(owner["id"])})
    work.enqueue(MAIL, {"kind": "change_email_notice", **about})


async def _own_address(work: UnitOfWork, desk: Desk) -> str:
    if not work.caller.signed_in:
        raise Invalid.at("/email", "required", "Say an e-mail address, or sign in.")
    user = await desk.reads().row(CREDENTIALS_BY_ID, {"user_id": work.caller.id})
    if user is None:
        raise UserNotFound
    return str(user["email"])


async def _verify(work: UnitOfWork, desk: Desk, said: Confirmation) -> Row:
    """The address of an account that there is already. Who has the mailbox may be somebody else than who made the
    account: without a sign that it is the same person nothing is confirmed.
    """
    token = await seen(desk.reads(), desk.derived, "verify_email", said.token)
    user_id = cast("UUID", token["user_id"])
    await _check_owner(work, desk, token, said.password)
    user = await _locked(work, user_id)
    row = await redeem(work, desk.derived, "verify_email", said.token)
    if row["email"] is None or email_key(str(row["email"])) != email_key(str(user["email"])):
        raise InvalidToken
    work.caller = replace(work.caller, user_id=user_id)
    if user["email_verified_at"] is None:
        work.change(User, user, {"email_verified_at": work.now, "updated_at": work.now}, EMAIL_VERIFIED)
        work.touch("users")
    return {"verified": True, "email": user["email"]}


async def _check_owner(work: UnitOfWork, desk: Desk, token: Row, password: str | None) -> None:
    """Raises `Invalid`. Hashes, so nothing is locked yet."""
    user_id = cast("UUID", token["user_id"])
    if work.caller.user_id == user_id:
        return
    if password is not None:
        found = await desk.reads().row(CREDENTIALS_BY_ID, {"user_id": user_id})
        stored = cast("str | None", found["password_hash"]) if found else None
        counted = await try_password(desk.database, cast("UUID", token["id"]))
        if not counted or not (await desk.passwords.verify(stored, password)).ok:
            raise Invalid.at("/password", "wrong_password", "This is not the password of the account.")
        return
    known = await desk.reads().row(KNOWN_NETWORK, {"user_id": user_id, "network": work.caller.network}) or {}
    if not known["known"] or work.caller.network == NO_NETWORK:
        raise Invalid.at(
            "/password",
            "required",
            "Say the password of the account, or sign in to it and confirm from there.",
        )


async def _change(work: UnitOfWork, desk: Desk, said: str) -> Row:
    """The session that asked for it lives on; all others end, whoever brings the token."""
    token = await seen(desk.reads(), desk.derived, "change_email", said)
    user_id = cast("UUID", token["user_id"])
    user = await _locked(work, user_id)
    row = await held(work, desk.derived, "change_email", said)
    void_all(work, user_id)  # this token among them
    work.caller = replace(work.caller, user_id=user_id)
    changes = {"email_verified_at": work.now, "updated_at": work.now, **keyed({"email": row["email"]})}
    work.change(User, user, changes, EMAIL_CHANGED)
    work.touch("users")
    end_all_but(work, user_id, cast("UUID | None", row["session_id"]), "email_changed")
    notify(work, user_id, notices.EMAIL_CHANGED, user_id)
    work.enqueue(MAIL, {"kind": "email_changed", "user_id": str(user_id), "token_id": str(row["id"])})
    return {"verified": True, "email": row["email"]}


async def _locked(work: UnitOfWork, user_id: UUID) -> Row:
    """The user's row, before that of the token. Raises `InvalidToken` for somebody who is gone or locked."""
    user = await work.row(LOCKED_CREDENTIALS, {"user_id": user_id})
    if user is None or user["state"] != "active":
        raise InvalidToken
    return user
