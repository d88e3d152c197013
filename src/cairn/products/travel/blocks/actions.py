"""Blocking somebody, and no longer."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.blocks.models import Block
from cairn.products.travel.blocks.queries import INVITES_ENDED, MADE, REQUESTS_ENDED
from cairn.products.travel.blocks.schemas import NewBlock
from cairn.products.travel.bookings.actions import part
from cairn.products.travel.errors import SelfBlock
from cairn.products.travel.events import BLOCK_CREATED, BLOCK_DELETED, INVITE_CHANGED, MEMBER_CHANGED
from cairn.products.travel.people import known


async def block(work: UnitOfWork, new: NewBlock) -> Row:
    """The caller's block of this person, which is there from now on. What is open between the two ends; what they are
    members of together stays. Raises `SelfBlock`, `Invalid` (`unknown_user`)."""
    if new.user_id == work.caller.id:
        raise SelfBlock
    person = await known(work, new.user_id)
    block_id = new_id()
    values = {
        "id": block_id, "blocker_id": work.caller.id, "blocked_id": new.user_id, "created_at": work.now,
    }  # fmt: skip
    made = await work.row(MADE, values)
    if made is None:
        raise LookupError("an upsert answers its row")
    if made["id"] == block_id:
        work.record(BLOCK_CREATED, block_id, {})
        await _end_what_is_open(work, new.user_id)
    return {**made, "user_id": new.user_id, "user": dict(person)}


def unblock(work: UnitOfWork, row: Row) -> None:
    """The block goes; what it ended stays ended."""
    work.remove(Block, row, BLOCK_DELETED)


async def _end_what_is_open(work: UnitOfWork, other: UUID) -> None:
    pair = {"caller_id": work.caller.id, "blocked_id": other, "at": work.now}
    for invite in await work.rows(INVITES_ENDED, pair):
        work.record(INVITE_CHANGED, cast("UUID", invite["id"]), {"status": ["pending", invite["status"]]})
    for member in await work.rows(REQUESTS_ENDED, pair):
        work.record(MEMBER_CHANGED, cast("UUID", member["id"]), {"state": ["requested", member["state"]]})
    await part(work, other)
