"""Blocks over HTTP."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.travel.blocks import actions
from cairn.products.travel.blocks.queries import find_by_person, page
from cairn.products.travel.blocks.schemas import BlockAnswer, BlockQuery, NewBlock
from cairn.products.travel.errors import BlockNotFound, SelfBlock
from cairn.products.travel.permissions import BLOCK_SELF

blocks = Routes("blocks", "/blocks", tag="Blocks")
BLOCK = Subject(
    "user_id",
    find_by_person,
    BlockAnswer,
    owner="blocker_id",
    missing=BlockNotFound,
    tag=lambda row: f'"{row["id"]}"',
)


@blocks.get("", permission=BLOCK_SELF, lists=BlockAnswer)
async def list(caller: Caller, reads: Reads, query: BlockQuery) -> Page:  # noqa: A001  the operation's name
    """List whom you have blocked, newest first.

    Who has blocked you is not told.
    """
    return await page(reads, caller, query.request())


@blocks.post(
    "",
    permission=BLOCK_SELF,
    answers=BlockAnswer,
    status=201,
    location="/api/v1/blocks/{user_id}",
    refusals=(SelfBlock,),
)
async def create(work: UnitOfWork, new: NewBlock) -> Row:
    """Block somebody.

    The two of you are not there for each other any more, in either direction; nobody is told. Open invitations and
    requests between you end; groups that you are both in stay. Again it changes nothing.
    """
    return await actions.block(work, new)


@blocks.delete("/{user_id}", permission=BLOCK_SELF, subject=BLOCK)
async def delete(work: UnitOfWork, found: Loaded) -> None:
    """Unblock somebody."""
    actions.unblock(work, found)
