"""POST /expenses/{id}/restore."""

from __future__ import annotations

import pytest

from tests.builders.expenses import ledger_version
from tests.builders.spending import EXPENSES, at, deleted, made, read, restored
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"


async def test_works(http, cast, facts, raw) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, tags=["a", "b"], currency="USD", fx_rate="0.9", external_id="x")
    await deleted(http, alice, expense)
    version = await ledger_version(raw, alice)
    answer = await restored(http, alice, expense)
    assert answer.status_code == 200, answer.text
    back = answer.json()
    assert {name for name in back if back[name] != expense[name]} == {"version", "updated_at"}
    assert back == await read(http, alice, expense)
    assert back["version"] == 3
    assert await ledger_version(raw, alice) == version + 1
    assert (await facts.events())[-1] == "expenses.expense.restored"


async def test_case_23_restored_twice(http, cast, facts, raw) -> None:
    alice = await cast.alice()
    expense = await made(http, alice)
    await deleted(http, alice, expense)
    first = await restored(http, alice, expense)
    version, events = await ledger_version(raw, alice), await facts.events()
    again = await restored(http, alice, expense)
    assert (again.status_code, again.json()) == (200, first.json())
    assert (await ledger_version(raw, alice), await facts.events()) == (version, events)


async def test_who_may(http, cast, facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    expense = await made(http, alice)
    await deleted(http, alice, expense)
    refused(await http.post(f"{at(expense)}/restore"), 401, "unauthenticated")
    refused(await restored(http, bob, expense), 404, "expense_not_found")
    missing = await http.post(f"{EXPENSES}/{NOWHERE}/restore", headers=alice.headers)
    refused(missing, 404, "expense_not_found")
    refused(await restored(http, alice, expense, allow_excess="perhaps"), 422, "invalid", "?allow_excess")
    assert await facts.count("expenses.expenses", "deleted_at IS NULL") == 0


async def test_case_23_an_external_id_that_was_used_again_meanwhile(http, cast, facts) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, external_id="bank-1")
    await deleted(http, alice, expense)
    other = await made(http, alice, external_id="bank-1")
    refused(await restored(http, alice, expense), 409, "duplicate_external_id")
    assert "expenses.expense.restored" not in await facts.events()
    await deleted(http, alice, other)
    assert (await restored(http, alice, expense)).status_code == 200
