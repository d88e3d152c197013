"""Sending: the address is looked up when the mail goes, so that it never stands in a job."""

from __future__ import annotations

from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import Job
from cairn.kernel.mail import Mailer
from cairn.kernel.settings import Settings
from cairn.products.accounts.mails.templates import MAIL, rendered
from cairn.products.accounts.users.queries import ADDRESSEE


def mail_job(mailer: Mailer, settings: Settings) -> Job:
    """Sends nothing to somebody who is gone."""

    async def send(work: UnitOfWork, payload: Row) -> None:
        user = await work.row(ADDRESSEE, {"user_id": UUID(str(payload["user_id"]))})
        if user is not None:
            await mailer.send(rendered(str(payload["kind"]), user, settings.api_title, settings.public_url))

    return Job(MAIL, send)
