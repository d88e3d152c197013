"""Categories over HTTP: everybody's own."""

from __future__ import annotations

from cairn.base.paging import Page, Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Reads
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.kernel.web.routes import Loaded, Routes, Subject
from cairn.products.expenses.categories import actions
from cairn.products.expenses.categories.queries import CATEGORIES, find, find_unlocked
from cairn.products.expenses.categories.schemas import (
    CategoryAnswer,
    CategoryQuery,
    CategoryRemoval,
    NewCategory,
)
from cairn.products.expenses.errors import (
    CategoryHasChildren,
    CategoryInUse,
    CategoryNotFound,
    LedgerBusy,
    LimitReached,
    NameTaken,
    SystemCategory,
)
from cairn.products.expenses.permissions import CATEGORY_READ, CATEGORY_WRITE

routes = Routes("categories", "/categories", tag="Categories")
CATEGORY = Subject("category_id", find, CategoryAnswer, owner="user_id", missing=CategoryNotFound)
LEAVING = Subject("category_id", find_unlocked, CategoryAnswer, owner="user_id", missing=CategoryNotFound)


@routes.get("", permission=CATEGORY_READ, lists=CategoryAnswer)
async def list(caller: Caller, reads: Reads, query: CategoryQuery) -> Page:  # noqa: A001  the operation's name
    """List your categories.

    By name, whatever its case. `parent_id` shows those below one, `archived=false` those that take new expenses.
    """
    return await CATEGORIES.page(reads, caller, query.request(), query.filters())


@routes.get("/{category_id}", permission=CATEGORY_READ, answers=CategoryAnswer, subject=CATEGORY)
async def read(category: Loaded) -> Row:
    """Read one of your categories."""
    return category


@routes.post(
    "",
    permission=CATEGORY_WRITE,
    answers=CategoryAnswer,
    status=201,
    location="/api/v1/categories/{id}",
    refusals=(NameTaken, LimitReached, SystemCategory),
)
async def create(work: UnitOfWork, new: NewCategory) -> Row:
    """Create a category.

    You can have 300, on two levels. Below one parent no two names are the same, whatever their case, width and spaces.
    Nothing stands below Uncategorised.
    """
    return await actions.create(work, new)


@routes.change(
    "/{category_id}",
    permission=CATEGORY_WRITE,
    answers=CategoryAnswer,
    subject=CATEGORY,
    refusals=(NameTaken, SystemCategory),
)
async def update(work: UnitOfWork, category: Loaded, changes: Changes[NewCategory]) -> Row:
    """Change a category.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be empty. One that is
    archived stays on its expenses and takes no new ones. Of Uncategorised name, colour and icon can change.
    """
    return await actions.update(work, category, changes)


@routes.delete(
    "/{category_id}",
    permission=CATEGORY_WRITE,
    subject=LEAVING,
    refusals=(CategoryInUse, CategoryHasChildren, SystemCategory, LedgerBusy),
    long=True,
)
async def delete(work: UnitOfWork, category: Loaded, query: CategoryRemoval) -> None:
    """Delete a category.

    One that expenses are in, or that expenses in the trash are in, needs `merge_into`: they all move there, together
    and at once, and then it goes. Without it the refusal says in `counts` how many there are.
    """
    await actions.delete(work, category, query.merge_into)
