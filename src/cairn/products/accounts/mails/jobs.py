"""Sending: address, device and token are looked up or derived when the mail goes, so that none of them ever stands in a
job."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final, cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job
from cairn.kernel.mail import Mailer
from cairn.products.accounts.mails.queries import DEVICE, OTHER_ADDRESS
from cairn.products.accounts.mails.rules import device_name
from cairn.products.accounts.mails.templates import MAIL, Letters, facts_of
from cairn.products.accounts.mails.texts import TEXTS
from cairn.products.accounts.one_time_tokens.actions import give, may_mail
from cairn.products.accounts.registration.queries import MAILED, TO_MAIL
from cairn.products.accounts.registration.rules import MOST_MAILS
from cairn.products.accounts.users.queries import ADDRESSEE

_ELSEWHERE: Final = MappingProxyType(
    {"change_email_confirm": "email", "change_email_notice": "former_email", "email_changed": "former_email"}
)
"""Kinds that go to an address in the row of the change of address, where the job names one, and the column."""
_ASKED_BY_ANYBODY: Final = {"verify", "reset_password", "otp"}
"""Kinds that strangers can have sent: so many in a while, and no more."""


def mail_job(mailer: Mailer, letters: Letters) -> Job:
    """Sends nothing to somebody who is gone. A repeated job sends the same token again: it follows from `token_id`, or
    from the id of the registration."""

    async def send(work: UnitOfWork, payload: Row) -> None:
        kind, registration_id = str(payload["kind"]), _id(payload, "registration_id")
        if registration_id is not None:
            person = await _registrant(work, registration_id)
        else:
            person = await _user(work, kind, payload)
        if person is not None:
            token_id = registration_id or _id(payload, "token_id")
            facts = facts_of(await _told(work, payload))
            await mailer.send(letters.mail(kind, person, token_id=token_id, facts=facts))

    return Job(MAIL, send)


async def _registrant(work: UnitOfWork, registration_id: UUID) -> Row | None:
    """Who asked for an account; None where that is done, expired, or was mailed about often enough."""
    values = {"registration_id": registration_id, "at": work.now, "most": MOST_MAILS}
    row = await work.row(TO_MAIL, values)
    if row is not None:
        work.execute(MAILED, {"registration_id": registration_id})
    return row


async def _user(work: UnitOfWork, kind: str, payload: Row) -> Row | None:
    """Who is written to, with the address for this letter; None where there is nobody, or there was too much of it.

    The row of the token is queued, and written after the letter is sent: nobody who signs in waits for a mail server.
    """
    user_id, token_id = UUID(str(payload["user_id"])), _id(payload, "token_id")
    user = await work.row(ADDRESSEE, {"user_id": user_id})
    if user is None or token_id is None:
        return user
    if kind in _ELSEWHERE:
        to = await _other_address(work, kind, user_id, token_id)
        return {**user, "email": to} if to else None
    if purpose := TEXTS[kind].purpose:
        if kind in _ASKED_BY_ANYBODY and not await may_mail(work, purpose, user_id):
            return None
        proved = str(user["email"]) if purpose == "verify_email" else None
        give(work, purpose, user_id, token_id=token_id, email=proved)
    return user


async def _other_address(work: UnitOfWork, kind: str, user_id: UUID, token_id: UUID) -> str:
    """Empty where there is no such change any more. That an address was changed is told to both: the account's own gets
    a job for itself, so that each is tried again alone."""
    if kind == "email_changed":
        work.enqueue(MAIL, {"kind": kind, "user_id": str(user_id)})
    wanted = {"token_id": token_id, "user_id": user_id, "purpose": "change_email"}
    row = await work.row(OTHER_ADDRESS, wanted)
    return "" if row is None else str(row[_ELSEWHERE[kind]] or "")


async def _told(work: UnitOfWork, payload: Row) -> dict[str, object]:
    """The facts of the job, and what its session says; the job's own win."""
    said = dict(cast("Mapping[str, object]", payload.get("facts") or {}))
    session_id = _id(payload, "session_id") or _id(said, "session_id")
    said.pop("session_id", None)
    row = None
    if session_id is not None:
        row = await work.row(DEVICE, {"session_id": session_id, "user_id": _id(payload, "user_id")})
    if row is None:
        return said
    seen = {
        "device": device_name(str(row["device"])), "time": row["created_at"], "network": row["address_prefix"],
    }  # fmt: skip
    return {**seen, **said}


def _id(said: Mapping[str, object], name: str) -> UUID | None:
    value = said.get(name)
    return None if value is None else UUID(str(value))
