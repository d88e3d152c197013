"""Writing to people, in the transaction of what is written about."""

from __future__ import annotations

from uuid import UUID

from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.mails.rules import MAIL, Kind


def mail(work: UnitOfWork, user_id: UUID, kind: Kind, subject_id: UUID) -> None:
    """There will be a letter to this person if and only if this transaction commits; none to who is gone by then, and
    none where what it would say is not so any more. `rules.SUBJECTS` says what the subject of a kind is."""
    work.enqueue(MAIL, {"kind": kind, "user_id": str(user_id), "subject_id": str(subject_id)})
