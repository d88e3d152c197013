"""Telling people something, and what they do with it."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify.kinds import NotificationKind
from cairn.kernel.notify.models import Notification
from cairn.kernel.notify.queries import MARK_ALL

WRITE_JOB = "kernel.notify"
MOST_IN_A_JOB = 500
"""Owners whom one job tells: what one short transaction writes."""


def notify(work: UnitOfWork, owner_id: UUID, kind: NotificationKind, subject_id: UUID) -> None:
    """Tell one person: there will be a notification if and only if this transaction commits."""
    notify_all(work, [owner_id], kind, subject_id)


def notify_all(work: UnitOfWork, owner_ids: Sequence[UUID], kind: NotificationKind, subject_id: UUID) -> None:
    """Tell many people of one fact, each once however often they are named. Those who have no account by then are left
    out, so that nobody has to look before."""
    cause_id, wanted = new_id(), list(dict.fromkeys(owner_ids))
    for start in range(0, len(wanted), MOST_IN_A_JOB):
        told = wanted[start : start + MOST_IN_A_JOB]
        payload = {
            "kind": kind.name, "subject_id": str(subject_id), "cause_id": str(cause_id),
            "at": work.now.isoformat(), "owner_ids": [str(owner_id) for owner_id in told],
        }  # fmt: skip
        work.enqueue(WRITE_JOB, payload)


def mark_read(work: UnitOfWork, notification: Row) -> Row:
    """The notification as it is now; one that was read keeps the time of its first reading."""
    if notification["read_at"] is not None:
        return notification
    return work.change(Notification, notification, {"read_at": work.now}, None)


def mark_all_read(work: UnitOfWork) -> None:
    """All that the caller has until now; what is told later stays unread."""
    work.execute(MARK_ALL, {"caller_id": work.caller.id, "at": work.now})
