"""Notifications over HTTP: one's own, read and marked."""

from __future__ import annotations

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from cairn.base.paging import Page, Row
from cairn.base.refusals import NotFound
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor, Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.notify.actions import mark_all_read, mark_read
from cairn.kernel.notify.permissions import NOTIFICATION_MARK, NOTIFICATION_READ
from cairn.kernel.notify.queries import NOTIFICATIONS
from cairn.kernel.web.bodies import Answer, Flag, PageQuery
from cairn.kernel.web.routes import Loaded, Routes, Subject


class NotificationNotFound(NotFound):
    says = "There is no such notification."


class NotificationSubject(Answer):
    """What it is about."""

    type: str = Field(description="What the id is the id of, such as travel_group.")
    id: UUID


class NotificationAnswer(Answer):
    """Something that happened, by ids: what it says to a person is the client's to write."""

    id: UUID
    kind: str = Field(description="product.noun.happened, such as accounts.password.changed.")
    subject: NotificationSubject
    created_at: datetime
    read_at: datetime | None = Field(description="When it was first marked; null while it is unread.")


class NotificationQuery(PageQuery, sorts=("created_at",)):
    """Which notifications."""

    unread: Annotated[
        Flag | None, Field(description="`true`: those that nobody marked; `false`: those that were read.")
    ] = None


async def _find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    row = await NOTIFICATIONS.find(reads, caller, row_id, lock=lock)
    return None if row is None else _shown(row)


def _shown(row: Row) -> Row:
    return {**row, "subject": {"type": row["subject_type"], "id": row["subject_id"]}}


NOTIFICATION = Subject("notification_id", _find, NotificationAnswer, missing=NotificationNotFound)
routes = Routes("notifications", "/notifications", tag="Notifications")


@routes.get("", permission=NOTIFICATION_READ, lists=NotificationAnswer)
async def list(caller: Caller, reads: Reads, query: NotificationQuery) -> Page:  # noqa: A001  the operation's name
    """List your notifications.

    Newest first. With `unread=true` the total is the number to show beside a bell; `per_page=1` makes it cheap.
    """
    page = await NOTIFICATIONS.page(reads, caller, query.request(), query.filters())
    return Page([_shown(row) for row in page.items], page.per_page, page.page, page.total, page.next_cursor)


@routes.post(
    "/{notification_id}/read", permission=NOTIFICATION_MARK, answers=NotificationAnswer, subject=NOTIFICATION
)
async def read(work: UnitOfWork, notification: Loaded) -> Row:
    """Mark one as read.

    Again it changes nothing, and answers as the first time did.
    """
    return mark_read(work, notification)


@routes.post("/read-all", permission=NOTIFICATION_MARK)
async def read_all(work: UnitOfWork) -> None:
    """Mark all as read that you have until now."""
    mark_all_read(work)
