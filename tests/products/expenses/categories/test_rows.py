"""What the database itself refuses of categories, whoever writes."""

from __future__ import annotations

from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from tests.builders.expenses import category_id, expense_row, opened
from tests.cast import Cast, Person

pytestmark = pytest.mark.integration


async def row(
    raw: asyncpg.Connection, person: Person, name: str, parent: UUID | None = None, system: str | None = None
) -> UUID:
    made = new_id()
    await raw.execute(
        "INSERT INTO expenses.categories (id, user_id, parent_id, name, name_key, archived, system_key, version,"
        " created_at, updated_at) VALUES ($1, $2, $3, $4, $4, false, $5, 1, now(), now())",
        made, person.id, parent, name, system,
    )  # fmt: skip
    return made


async def test_case_03_no_row_points_into_another_ledger(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    await opened(cairn, alice)
    await opened(cairn, bob)
    theirs = await category_id(raw, alice)
    with pytest.raises(asyncpg.ForeignKeyViolationError, match="fk_categories_parent"):
        await row(raw, bob, "below", theirs)
    expense = await expense_row(raw, bob)
    with pytest.raises(asyncpg.ForeignKeyViolationError, match="fk_expenses_category"):
        await raw.execute("UPDATE expenses.expenses SET category_id = $1 WHERE id = $2", theirs, expense)
    with pytest.raises(asyncpg.ForeignKeyViolationError, match="fk_categories_parent"):
        await row(raw, bob, "nowhere", new_id())


async def test_case_03_no_cycle_no_third_level(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    parent = await category_id(raw, alice)
    child = await row(raw, alice, "child", parent)
    above = "UPDATE expenses.categories SET parent_id = $1 WHERE id = $2"
    with pytest.raises(asyncpg.ForeignKeyViolationError, match="fk_categories_parent"):
        await row(raw, alice, "third", child)
    for one, two in ((parent, parent), (child, parent), (child, child)):
        with pytest.raises(asyncpg.ForeignKeyViolationError, match="fk_categories_parent"):
            await raw.execute(above, one, two)


async def test_case_03_names_and_the_one_that_is_always_there_exist_once(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await row(raw, alice, "twice")
    with pytest.raises(asyncpg.UniqueViolationError, match="name_key"):
        await row(raw, alice, "twice")
    with pytest.raises(asyncpg.UniqueViolationError, match="uq_categories_system"):
        await row(raw, alice, "second", system="uncategorised")


async def test_case_03_what_is_used_cannot_vanish(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await expense_row(raw, alice)
    with pytest.raises(asyncpg.ForeignKeyViolationError, match="fk_expenses_category"):
        await raw.execute("DELETE FROM expenses.categories WHERE user_id = $1", alice.id)
