"""Sending: address, device and token are looked up or derived when the mail goes, so that none of them ever stands in a
job."""

from __future__ import annotations

from collections.abc import Mapping
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
from cairn.products.accounts.one_time_tokens.actions import give
from cairn.products.accounts.users.queries import ADDRESSEE

_ELSEWHERE: Final = {"change_email_confirm", "email_changed"}
"""Kinds that go to the address in the row of the change of address, where the job names one."""


def mail_job(mailer: Mailer, letters: Letters) -> Job:
    """Sends nothing to somebody who is gone. A repeated job sends the same token again: it follows from `token_id`."""

    async def send(work: UnitOfWork, payload: Row) -> None:
        kind, user_id, token_id = (
            str(payload["kind"]),
            UUID(str(payload["user_id"])),
            _id(payload, "token_id"),
        )
        user = await work.row(ADDRESSEE, {"user_id": user_id})
        if user is None:
            return
        to = str(user["email"])
        if kind in _ELSEWHERE and token_id is not None:
            to = await _other_address(work, kind, user_id, token_id)
        elif token_id is not None and (purpose := TEXTS[kind].purpose):
            give(work, purpose, user_id, token_id=token_id)
        if to:
            facts = facts_of(await _told(work, user_id, payload))
            await mailer.send(letters.mail(kind, user, to=to, token_id=token_id, facts=facts))

    return Job(MAIL, send)


async def _other_address(work: UnitOfWork, kind: str, user_id: UUID, token_id: UUID) -> str:
    """Empty where there is no such change any more. That an address was changed is told to both: the account's own gets
    a job for itself, so that each is tried again alone."""
    if kind == "email_changed":
        work.enqueue(MAIL, {"kind": kind, "user_id": str(user_id)})
    wanted = {"token_id": token_id, "user_id": user_id, "purpose": "change_email"}
    row = await work.row(OTHER_ADDRESS, wanted)
    return "" if row is None else str(row["email"] or "")


async def _told(work: UnitOfWork, user_id: UUID, payload: Row) -> dict[str, object]:
    """The facts of the job, and what its session says; the job's own win."""
    said = dict(cast("Mapping[str, object]", payload.get("facts") or {}))
    session_id = _id(payload, "session_id") or _id(said, "session_id")
    said.pop("session_id", None)
    row = None
    if session_id is not None:
        row = await work.row(DEVICE, {"session_id": session_id, "user_id": user_id})
    if row is None:
        return said
    seen = {
        "device": device_name(str(row["device"])), "time": row["created_at"], "network": row["address_prefix"],
    }  # fmt: skip
    return {**seen, **said}


def _id(said: Mapping[str, object], name: str) -> UUID | None:
    value = said.get(name)
    return None if value is None else UUID(str(value))
