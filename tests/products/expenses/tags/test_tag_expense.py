"""Putting tags on an expense."""

from __future__ import annotations

from collections.abc import Sequence
from uuid import UUID

import asyncpg
import pytest

from cairn import wiring
from cairn.base.ids import new_id
from cairn.kernel.access import Caller
from cairn.kernel.db.broken import AlreadyExists
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.expenses.errors import LimitReached
from cairn.products.expenses.ledgers.queries import lock_ledger
from cairn.products.expenses.tags.actions import tag_expense
from tests.builders.expenses import expense_row, opened
from tests.cast import Cast, Person
from tests.facts import Facts

pytestmark = pytest.mark.integration
CREATED = "expenses.tag.created"


async def tagged(
    cairn: wiring.Cairn, person: Person, expense_id: UUID, names: Sequence[str], *, fresh: bool = False
) -> list[str]:
    """What one transaction answers that makes the expense have these tags."""
    work = UnitOfWork(cairn.database, Caller(user_id=person.id, roles=frozenset({"user"})))
    try:
        await lock_ledger(work, work.caller)
        found = await tag_expense(work, expense_id, names, fresh=fresh)
        await work.commit()
    finally:
        await work.close()
    return found


async def has(raw: asyncpg.Connection, expense_id: UUID) -> list[str]:
    rows = await raw.fetch(
        "SELECT name FROM expenses.tags JOIN expenses.expense_tags ON tag_id = tags.id WHERE expense_id = $1"
        " ORDER BY name_key",
        expense_id,
    )
    return [row["name"] for row in rows]


async def test_they_are_made_at_their_first_use_and_shown_as_first_spelled(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    one, other = await expense_row(raw, alice), await expense_row(raw, alice)
    assert await tagged(cairn, alice, one, ["Work", "Áudio", "home office"], fresh=True) == [
        "home office", "Work", "Áudio",
    ]  # fmt: skip
    assert await tagged(cairn, alice, other, ["HOME  OFFICE", "work", "b"], fresh=True) == [
        "b", "home office", "Work",
    ]  # fmt: skip
    assert await has(raw, one) == ["home office", "Work", "Áudio"]
    assert await has(raw, other) == ["b", "home office", "Work"]
    assert await facts.events() == ["expenses.ledger.opened", *[CREATED] * 4]
    assert await facts.count("kernel.audit_log", "changes::text LIKE '%office%'") == 0


async def test_the_expense_has_exactly_these(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    mine, other = (
        await expense_row(raw, alice, tags=("a", "b")),
        await expense_row(raw, alice, tags=("a", "b")),
    )
    assert await tagged(cairn, alice, mine, ["c", "B"]) == ["b", "c"]
    assert (await has(raw, mine), await has(raw, other)) == (["b", "c"], ["a", "b"])
    assert await tagged(cairn, alice, mine, ["c", "B"]) == ["b", "c"]
    assert await tagged(cairn, alice, mine, []) == []
    assert (await has(raw, mine), await has(raw, other)) == ([], ["a", "b"])
    assert await facts.count("expenses.tags") == 3
    assert await facts.events() == ["expenses.ledger.opened", CREATED]


async def test_case_40_two_spellings_of_one_tag_are_one(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    mine = await expense_row(raw, alice)
    spelled = ["Café", "CAFE\u0301", "ｃａｆé", "straße", "STRASSE"]
    assert await tagged(cairn, alice, mine, spelled, fresh=True) == ["Café", "straße"]
    assert await facts.count("expenses.expense_tags") == await facts.count("expenses.tags") == 2


async def test_twenty_take_as_many_statements_as_one(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, queries: list[str]
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    mine = await expense_row(raw, alice)
    sent: list[int] = []
    for names in (["a"], [f"t{number}" for number in range(20)], [f"t{number}" for number in range(20)], []):
        queries.clear()
        await tagged(cairn, alice, mine, names)
        sent.append(sum("expenses.tags" in query or "expenses.expense_tags" in query for query in queries))
    # looked up, and then all writes in one or, behind twenty audit entries, each kind by itself
    assert sent == [2, 4, 2, 1]
    queries.clear()
    await tagged(cairn, alice, mine, [], fresh=True)
    assert not any("tags" in query for query in queries)


async def test_another_ledgers_tags_are_others(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await opened(cairn, person)
    await expense_row(raw, bob, tags=("TRIP",))
    assert await tagged(cairn, alice, await expense_row(raw, alice), ["trip"], fresh=True) == ["trip"]
    assert await facts.count("expenses.tags", "user_id = $1", alice.id) == 1


async def test_there_are_a_thousand_at_most(
    cairn: wiring.Cairn, cast: Cast, raw: asyncpg.Connection, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    await raw.execute(
        "INSERT INTO expenses.tags (id, user_id, name, name_key, version, created_at, updated_at)"
        " SELECT gen_random_uuid(), $1, 't' || n, 't' || n, 1, now(), now() FROM generate_series(1, 999) n",
        alice.id,
    )
    mine = await expense_row(raw, alice)
    with pytest.raises(LimitReached):
        await tagged(cairn, alice, mine, ["t1", "one more", "and another"], fresh=True)
    assert (await has(raw, mine), await facts.count("expenses.tags")) == ([], 999)
    assert await tagged(cairn, alice, mine, ["t1", "one more"], fresh=True) == ["one more", "t1"]
    assert await tagged(cairn, alice, mine, ["t2", "ONE MORE"]) == ["one more", "t2"]
    with pytest.raises(LimitReached):
        await tagged(cairn, alice, mine, ["and another"])


async def test_tags_are_written_with_their_expense_or_not_at_all(
    cairn: wiring.Cairn, cast: Cast, facts: Facts
) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    with pytest.raises(
        AlreadyExists
    ):  # what a broken key without a name of its own is: there is no such expense
        await tagged(cairn, alice, new_id(), ["a"], fresh=True)
    assert await facts.count("expenses.tags") == 0
    assert await facts.events() == ["expenses.ledger.opened"]
