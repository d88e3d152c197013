"""Sending: address, token and code are found when the mail goes, so that none of them stands in a job."""

from __future__ import annotations

from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.identity.derived import DerivedTokens
from cairn.kernel.jobs.named import Job
from cairn.kernel.mail import Mailer
from cairn.kernel.settings import Settings
from cairn.products.accounts.mails.addressees import addressee
from cairn.products.accounts.mails.templates import MAIL, rendered
from cairn.products.accounts.one_time_tokens.actions import give, may_mail
from cairn.products.accounts.one_time_tokens.rules import MAILED
from cairn.products.accounts.registration.queries import MAILED as REGISTRATION_MAILED


def mail_job(mailer: Mailer, settings: Settings, derived: DerivedTokens) -> Job:
    """Sends nothing to somebody who is not there, and nothing more to somebody who was sent much already."""

    async def send(work: UnitOfWork, payload: Row) -> None:
        person = await addressee(work, payload)
        if person is None:
            return
        proof = await _proof(work, derived, payload, person)
        if proof is not None:
            kind = str(payload["kind"])
            await mailer.send(rendered(kind, person, settings.api_title, settings.public_url, proof))

    return Job(MAIL, send)


async def _proof(
    work: UnitOfWork, derived: DerivedTokens, payload: Row, person: Row
) -> dict[str, str] | None:
    """The token or code that this mail carries, whose row is queued with it; None where there have been too many.

    The row is written after the sending, at the commit: no sign-in waits for a mail server.
    """
    if "registration_id" in payload:
        registration_id = UUID(str(payload["registration_id"]))
        work.execute(REGISTRATION_MAILED, {"registration_id": registration_id})
        return {"token": derived.token("register", registration_id)}
    if (
        payload["kind"] == "email_changed" and "token_id" in payload
    ):  # both addresses hear of it, each by itself
        work.enqueue(MAIL, {"kind": "email_changed", "user_id": payload["user_id"]})
    purpose = MAILED.get(str(payload["kind"]))
    if purpose is None or "token_id" not in payload:
        return {}
    user_id, token_id = UUID(str(payload["user_id"])), UUID(str(payload["token_id"]))
    if purpose != "change_email":
        if not await may_mail(work, purpose, user_id):
            return None
        give(work, purpose, user_id, token_id=token_id, email=str(person["email"]))
    return {"token": derived.token(purpose, token_id), "code": derived.code(purpose, token_id)}
