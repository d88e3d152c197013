"""Tags over HTTP: everybody's own."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.expenses.errors import NameTaken, TagNotFound
from cairn.products.expenses.permissions import EXPENSE_READ, EXPENSE_WRITE
from cairn.products.expenses.tags import actions
from cairn.products.expenses.tags.queries import TAGS, find
from cairn.products.expenses.tags.schemas import NewTag, TagAnswer, TagQuery, TagRemoval

routes = Routes("tags", "/tags", tag="Expenses")
TAG = Subject("tag_id", find, TagAnswer, owner="user_id", missing=TagNotFound)


@routes.get("", permission=EXPENSE_READ, lists=TagAnswer)
async def list(caller: Caller, reads: Reads, query: TagQuery) -> Page:  # noqa: A001  the operation's name
    """List your tags.

    By name, whatever its case. A tag is made by the first expense that has it, and stays when the last one is gone.
    """
    return await TAGS.page(reads, caller, query.request(), {})


@routes.get("/{tag_id}", permission=EXPENSE_READ, answers=TagAnswer, subject=TAG)
async def read(tag: Loaded) -> Row:
    """Read one of your tags."""
    return tag


@routes.change(
    "/{tag_id}",
    permission=EXPENSE_WRITE,
    answers=TagAnswer,
    subject=TAG,
    refusals=(NameTaken,),
    long=True,
    examples={"Another name": {"name": "summer holiday"}},
)
async def update(work: UnitOfWork, tag: Loaded, changes: Changes[NewTag]) -> Row:
    """Rename a tag.

    Its expenses show the new name. No two tags have names that differ only by case, width and spaces: to make one of
    two, delete one with `merge_into`.
    """
    return actions.update(work, tag, changes)


@routes.delete("/{tag_id}", permission=EXPENSE_WRITE, subject=TAG, long=True)
async def delete(work: UnitOfWork, tag: Loaded, query: TagRemoval) -> None:
    """Delete a tag.

    Its expenses stay, and lose it; with `merge_into` they have that tag in its place.
    """
    await actions.delete(work, tag, query.merge_into)
