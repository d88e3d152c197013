"""DELETE /expenses/{id}."""

from __future__ import annotations

import asyncio

import pytest

from tests.builders.expenses import ledger_version
from tests.builders.spending import EXPENSES, at, deleted, made, read, restored
from tests.problems import refused

pytestmark = pytest.mark.integration
NOWHERE = "01930000-0000-7000-8000-000000000000"


async def refund(http, person, original, amount="1", **said):
    return await made(http, person, amount=amount, kind="refund", refund_of_id=original["id"], **said)


async def test_works(http, cast, facts, raw) -> None:
    alice = await cast.alice()
    expense = await made(http, alice, tags=["a"])
    version = await ledger_version(raw, alice)
    await deleted(http, alice, expense)
    refused(await http.get(at(expense), headers=alice.headers), 404, "expense_not_found")
    assert await ledger_version(raw, alice) == version + 1
    assert (await facts.events())[-1] == "expenses.expense.deleted"
    assert await facts.count("expenses.expense_tags") == 1
    assert await facts.jobs() == []


async def test_who_may(http, cast, facts) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    expense = await made(http, alice)
    refused(await http.delete(at(expense)), 401, "unauthenticated")
    for query in ("", "?permanent=true"):
        refused(await http.delete(at(expense) + query, headers=bob.headers), 404, "expense_not_found")
        missing = await http.delete(f"{EXPENSES}/{NOWHERE}{query}", headers=alice.headers)
        refused(missing, 404, "expense_not_found")
    assert await facts.count("expenses.expenses", "deleted_at IS NULL") == 1


async def test_malformed(http, cast) -> None:
    alice = await cast.alice()
    path = at(await made(http, alice))
    refused(await http.delete(f"{path}?permanent=yes", headers=alice.headers), 422, "invalid", "?permanent")
    refused(await http.delete(f"{path}?forever=true", headers=alice.headers), 422, "invalid", "?forever")


async def test_case_23_a_trashed_row_is_not_there(http, cast, facts) -> None:
    alice = await cast.alice()
    expense = await made(http, alice)
    keyed = alice.keyed("once")
    answers = [await http.delete(at(expense), headers=keyed) for _ in range(2)]
    assert [answer.status_code for answer in answers] == [204, 204]
    for query in ("", "?refunds=delete"):
        refused(await http.delete(at(expense) + query, headers=alice.headers), 404, "expense_not_found")
    assert (await facts.events()).count("expenses.expense.deleted") == 1


async def test_many_at_once_delete_once(http, cast, facts) -> None:
    alice = await cast.alice()
    expense = await made(http, alice)
    answers = await asyncio.gather(*(http.delete(at(expense), headers=alice.headers) for _ in range(6)))
    assert sorted(answer.status_code for answer in answers) == [204] + [404] * 5
    assert (await facts.events()).count("expenses.expense.deleted") == 1


async def test_case_22_a_stale_entity_tag(http, cast) -> None:
    alice = await cast.alice()
    expense = await made(http, alice)
    tag = (await http.get(at(expense), headers=alice.headers)).headers["etag"]
    await refund(http, alice, expense)
    stale = {**alice.headers, "If-Match": tag}
    refused(await http.delete(f"{at(expense)}?refunds=delete", headers=stale), 412, "precondition_failed")
    assert (await read(http, alice, expense))["deleted_at"] is None


@pytest.mark.parametrize("trashed", [False, True])
async def test_case_23_permanently(http, cast, facts, raw, trashed) -> None:
    alice = await cast.alice()
    expense, other = await made(http, alice, tags=["a", "b"]), await made(http, alice, tags=["a"])
    if trashed:
        await deleted(http, alice, expense)
    version = await ledger_version(raw, alice)
    await deleted(http, alice, expense, permanent="true")
    shown = await http.get(f"{at(expense)}?trashed=include", headers=alice.headers)
    refused(shown, 404, "expense_not_found")
    refused(await restored(http, alice, expense), 404, "expense_not_found")
    refused(
        await http.delete(f"{at(expense)}?permanent=true", headers=alice.headers), 404, "expense_not_found"
    )
    assert (await facts.count("expenses.expenses"), await facts.count("expenses.expense_tags")) == (1, 1)
    assert await read(http, alice, other) == other
    assert (await facts.events())[-1] == "expenses.expense.purged"
    assert await ledger_version(raw, alice) == version + (0 if trashed else 1)


async def test_permanently_with_refunds(http, cast, facts) -> None:
    alice = await cast.alice()
    original = await made(http, alice)
    one, two = await refund(http, alice, original), await refund(http, alice, original)
    await deleted(http, alice, two)
    refused(await http.delete(f"{at(original)}?permanent=true", headers=alice.headers), 409, "has_refunds")
    assert await facts.count("expenses.expenses") == 3
    await deleted(http, alice, original, permanent="true", refunds="unlink")
    assert [(await read(http, alice, row))["refund_of_id"] for row in (one, two)] == [None, None]
    assert (await restored(http, alice, two)).json()["refund_of_id"] is None

    again = await made(http, alice)
    await refund(http, alice, again)
    await deleted(http, alice, again, permanent="true", refunds="delete")
    assert await facts.count("expenses.expenses") == 2


async def test_out_of_the_trash_permanently_with_what_went_there_with_it(http, cast, facts) -> None:
    alice = await cast.alice()
    original = await made(http, alice)
    before, together = await refund(http, alice, original), await refund(http, alice, original)
    await deleted(http, alice, before)
    await deleted(http, alice, original, refunds="delete")
    await deleted(http, alice, original, permanent="true")
    left = await read(http, alice, before)
    assert (left["refund_of_id"], left["deleted_at"] is None) == (None, False)
    refused(await restored(http, alice, together), 404, "expense_not_found")
    assert await facts.count("expenses.expenses") == 1


async def test_a_refund_gone_for_good_raises_what_it_was_of(http, cast) -> None:
    alice = await cast.alice()
    original = await made(http, alice)
    back = await refund(http, alice, original)
    await deleted(http, alice, back, permanent="true")
    now = await read(http, alice, original)
    assert (now["refunded_amount"], now["version"]) == ("0.00", 3)
