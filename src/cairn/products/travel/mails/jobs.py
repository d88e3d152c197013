"""Sending: the address and what is told are looked up when the letter goes, so that no job holds them."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from types import MappingProxyType
from typing import cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.jobs.named import GiveUp, Job
from cairn.kernel.mail import Mailer
from cairn.products.travel.mails.queries import ADDRESSEE, TOLD
from cairn.products.travel.mails.rules import MAIL, STATES, SUBJECTS, Kind, days
from cairn.products.travel.mails.templates import Facts, Letters
from cairn.products.travel.ports import Address

_LABELS: Mapping[str, str] = MappingProxyType(
    {
        "group_name": "Group",
        "destination": "Destination",
        "guide_name": "Guide",
        "itinerary_title": "Itinerary",
        "intel_title": "Subject",
    }
)


class UnknownKind(GiveUp):
    """There is no such letter: an older or a newer program queued it."""


def mail_job(mailer: Mailer, letters: Letters, address_of: Address) -> Job:
    """Sends the letters of `actions.mail`."""

    async def send(work: UnitOfWork, payload: Row) -> None:
        kind, user_id = str(payload["kind"]), UUID(str(payload["user_id"]))
        if kind not in SUBJECTS:
            raise UnknownKind
        wanted = {
            "subject_id": UUID(str(payload["subject_id"])),
            "now": work.now,
            "state": STATES.get(kind),
        }
        told = await work.row(TOLD[SUBJECTS[kind]], wanted)
        person = await work.row(ADDRESSEE, {"user_id": user_id})
        to = await address_of(work, user_id)
        if told is not None and person is not None and to is not None:
            name = cast("str | None", person["display_name"])
            await mailer.send(letters.mail(cast("Kind", kind), to, name, facts_of(told)))

    return Job(MAIL, send)


def facts_of(told: Row) -> Facts:
    """What was looked up, for people to read."""
    facts = [(label, cast("str | None", told[field])) for field, label in _LABELS.items() if field in told]
    if "booking_date" in told:
        first, last = cast("date", told["booking_date"]), cast("date | None", told["end_date"])
        facts.append(("Day", days(first, last)))
    return facts
