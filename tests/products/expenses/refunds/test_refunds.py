"""Refunds, and the expenses that they are of."""

from __future__ import annotations

import asyncio

import pytest

from tests.builders.expenses import ledger_version
from tests.builders.spending import ahead, at, changed, deleted, faulty, made, patched, read, restored, sent
from tests.problems import refused

pytestmark = pytest.mark.integration


async def refund(http, person, original, amount="10", **said):
    return await made(http, person, amount=amount, kind="refund", refund_of_id=original["id"], **said)


async def refund_sent(http, person, original, amount="10", **said):
    return await sent(http, person, amount=amount, kind="refund", refund_of_id=original["id"], **said)


async def test_case_15_a_refund_raises_what_it_is_of(http, cast, facts, raw) -> None:
    alice = await cast.alice()
    original = await made(http, alice, amount="100")
    version = await ledger_version(raw, alice)
    back = await refund(http, alice, original, "30", date="2026-04-02")
    assert (back["kind"], back["refund_of_id"], back["amount"]) == ("refund", original["id"], "30.00")
    seen = [await read(http, alice, original)]
    await changed(http, alice, back, amount="40")
    seen.append(await read(http, alice, original))
    await deleted(http, alice, back)
    seen.append(await read(http, alice, original))
    await restored(http, alice, back)
    seen.append(await read(http, alice, original))
    await changed(http, alice, back, status="void")
    seen.append(await read(http, alice, original))
    await changed(http, alice, back, refund_of_id=None)
    seen.append(await read(http, alice, original))
    await changed(http, alice, back, refund_of_id=original["id"], status="posted")
    seen.append(await read(http, alice, original))
    assert [one["refunded_amount"] for one in seen] == [
        "30.00", "40.00", "0.00", "40.00", "0.00", "0.00", "40.00",
    ]  # fmt: skip
    assert [one["version"] for one in seen] == [2, 3, 4, 5, 6, 7, 8]
    assert [one["updated_at"] for one in seen] == sorted({str(one["updated_at"]) for one in seen})
    assert await ledger_version(raw, alice) == version + 7
    assert (await facts.events()).count("expenses.expense.created") == 2


async def test_case_15_refunds_above_the_original(http, cast, facts) -> None:
    alice = await cast.alice()
    original = await made(http, alice, amount="100")
    one = await refund(http, alice, original, "60")
    refused(await refund_sent(http, alice, original, "40.01"), 409, "refund_exceeds_original")
    two = await refund(http, alice, original, "40")
    refused(await patched(http, alice, two, amount="40.01"), 409, "refund_exceeds_original")
    refused(await patched(http, alice, original, amount="99.99"), 409, "refund_exceeds_original")
    assert await facts.count("expenses.expenses") == 3
    grown = await changed(http, alice, two, amount="50", allow_excess=True)
    assert (grown["amount"], (await read(http, alice, original))["refunded_amount"]) == ("50.00", "110.00")
    assert (await changed(http, alice, two, amount="45"))["amount"] == "45.00", (
        "a share that shrinks needs no room"
    )
    assert (await changed(http, alice, original, amount="101"))["refunded_amount"] == "105.00"
    assert (await changed(http, alice, original, amount="20", allow_excess=True))["amount"] == "20.00"
    await changed(http, alice, one, status="void")
    refused(await patched(http, alice, one, status="posted"), 409, "refund_exceeds_original")
    assert (await changed(http, alice, one, status="posted", allow_excess=True))["status"] == "posted"
    three = await refund(http, alice, original, "5", allow_excess=True)
    assert (await changed(http, alice, three, notes="x"))["version"] == 2


async def test_case_15_of_two_refunds_in_parallel_one_fits(http, cast, facts) -> None:
    alice = await cast.alice()
    original = await made(http, alice, amount="100")
    sends = [refund_sent(http, alice, original, "60") for _ in range(6)]
    answers = await asyncio.gather(*sends)
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 5
    assert (await read(http, alice, original))["refunded_amount"] == "60.00"
    assert await facts.count("expenses.expenses") == 2


async def test_case_15_what_a_refund_cannot_be_of(http, cast, facts) -> None:
    alice = await cast.alice()
    original = await made(http, alice)
    back = await refund(http, alice, original, "1")
    faulty(await refund_sent(http, alice, back, "1"), "/refund_of_id", "refund_of_refund")
    dollars = await made(http, alice, currency="USD")
    faulty(await refund_sent(http, alice, dollars, "1"), "/refund_of_id", "refund_currency")
    void = await made(http, alice, status="void")
    faulty(await refund_sent(http, alice, void, "1"), "/refund_of_id", "refund_of_void")
    trashed = await made(http, alice)
    await deleted(http, alice, trashed)
    faulty(await refund_sent(http, alice, trashed, "1"), "/refund_of_id", "unknown_expense")
    faulty(await sent(http, alice, refund_of_id=original["id"]), "/refund_of_id", "not_a_refund")
    faulty(await patched(http, alice, back, kind="expense"), "/refund_of_id", "not_a_refund")
    faulty(await patched(http, alice, back, currency="USD"), "/currency", "refund_currency")
    lone = await made(http, alice)
    itself = await patched(http, alice, lone, kind="refund", refund_of_id=lone["id"])
    faulty(itself, "/refund_of_id", "refund_of_refund")
    for said in ({"refund_of_id": dollars["id"]}, {"refund_of_id": void["id"]}):
        assert (await patched(http, alice, back, **said)).status_code == 422
    assert await read(http, alice, back) == back
    assert (await read(http, alice, original))["version"] == 2
    free = await changed(http, alice, back, kind="expense", refund_of_id=None)
    assert (free["kind"], free["refund_of_id"]) == ("expense", None)


async def test_case_15_next_month_and_planned(http, cast) -> None:
    alice = await cast.alice()
    original = await made(http, alice, amount="100")
    later = await refund(http, alice, original, "70", date="2026-04-30")
    assert later["date"] == "2026-04-30"
    planned = await refund(http, alice, original, "30", date=ahead(9))
    assert planned["status"] == "planned"
    refused(await refund_sent(http, alice, original, "0.01"), 409, "refund_exceeds_original")
    assert (await read(http, alice, original))["refunded_amount"] == "100.00"


async def test_a_refund_of_another_expense_counts_there(http, cast) -> None:
    alice = await cast.alice()
    one, two = await made(http, alice, amount="100"), await made(http, alice, amount="5")
    back = await refund(http, alice, one, "10")
    refused(await patched(http, alice, back, refund_of_id=two["id"]), 409, "refund_exceeds_original")
    await changed(http, alice, back, refund_of_id=two["id"], amount="4")
    seen = [await read(http, alice, one), await read(http, alice, two)]
    assert [(row["refunded_amount"], row["version"]) for row in seen] == [("0.00", 3), ("4.00", 2)]


async def test_case_15_an_expense_with_refunds_is_not_voided_and_stays_what_it_is(http, cast) -> None:
    alice = await cast.alice()
    original = await made(http, alice, amount="100", currency="USD")
    back = await refund(http, alice, original, "10", currency="USD")
    before = await read(http, alice, original)
    for said in ({"status": "void"}, {"kind": "refund"}, {"currency": "GBP"}):
        refused(await patched(http, alice, original, **said), 409, "has_refunds")
    refused(await http.delete(at(original), headers=alice.headers), 409, "has_refunds")
    assert await read(http, alice, original) == before
    await changed(http, alice, back, status="void")
    assert (await changed(http, alice, original, status="void"))["status"] == "void"
    refused(await patched(http, alice, back, status="posted"), 409, "original_changed")
    await changed(http, alice, original, status="posted", currency="GBP")
    refused(await patched(http, alice, back, status="posted"), 409, "original_changed")


async def test_case_15_deleted_with_its_refunds_and_restored_with_them(http, cast, facts, raw) -> None:
    alice = await cast.alice()
    original = await made(http, alice, amount="100")
    one, two = await refund(http, alice, original, "10"), await refund(http, alice, original, "20")
    before = await refund(http, alice, original, "5")
    await deleted(http, alice, before)
    version = await ledger_version(raw, alice)
    await deleted(http, alice, original, refunds="delete")
    assert await facts.count("expenses.expenses", "deleted_at IS NULL") == 0
    for row in (original, one, two):
        refused(await http.get(at(row), headers=alice.headers), 404, "expense_not_found")
    refused(await restored(http, alice, one), 409, "original_changed")
    answer = await restored(http, alice, original)
    assert (answer.status_code, answer.json()["refunded_amount"]) == (200, "30.00")
    assert answer.json() == await read(http, alice, original)
    for row in (one, two):
        back = await read(http, alice, row)
        assert (back["deleted_at"], back["refund_of_id"]) == (None, original["id"])
    assert (await read(http, alice, before))["deleted_at"] is not None
    assert await ledger_version(raw, alice) == version + 2
    assert (
        sorted((await facts.events())[-6:])
        == ["expenses.expense.deleted"] * 3 + ["expenses.expense.restored"] * 3
    )
    await restored(http, alice, before)
    assert (await read(http, alice, original))["refunded_amount"] == "35.00"


async def test_case_15_deleted_and_its_refunds_unlinked(http, cast) -> None:
    alice = await cast.alice()
    original = await made(http, alice, amount="100")
    one, void = (
        await refund(http, alice, original, "10"),
        await refund(http, alice, original, "20", status="void"),
    )
    refused(
        await http.delete(f"{at(original)}?refunds=keep", headers=alice.headers), 422, "invalid", "?refunds"
    )
    await deleted(http, alice, original, refunds="unlink")
    for row in (one, void):
        free = await read(http, alice, row)
        assert (free["refund_of_id"], free["deleted_at"], free["version"], free["kind"]) == (
            None,
            None,
            2,
            "refund",
        )
    assert (await restored(http, alice, original)).json()["refunded_amount"] == "0.00"


async def test_case_15_a_restored_refund_needs_room(http, cast, facts) -> None:
    alice = await cast.alice()
    original = await made(http, alice, amount="100")
    back = await refund(http, alice, original, "60")
    await deleted(http, alice, back)
    await refund(http, alice, original, "60")
    refused(await restored(http, alice, back), 409, "refund_exceeds_original")
    assert "expenses.expense.restored" not in await facts.events()
    answer = await restored(http, alice, back, allow_excess="true")
    assert (answer.status_code, answer.json()["deleted_at"]) == (200, None)
    assert (await read(http, alice, original))["refunded_amount"] == "120.00"


async def test_many_refunds_go_and_come_with_their_expense(http, cast, facts, raw) -> None:
    """More writes than are sent as one statement."""
    alice = await cast.alice()
    original = await made(http, alice, amount="100")
    back = await refund(http, alice, original, "1")
    await raw.execute(
        "INSERT INTO expenses.expenses (id, user_id, kind, status, date, amount_minor, currency, digits, base_minor,"
        " base_currency, base_digits, fx_rate, fx_source, category_id, category_source, refund_of_id, locked_fields,"
        " attachment_count, version, created_at, updated_at)"
        " SELECT gen_random_uuid(), user_id, kind, status, date, amount_minor, currency, digits, base_minor,"
        " base_currency, base_digits, fx_rate, fx_source, category_id, category_source, refund_of_id, locked_fields,"
        " attachment_count, version, created_at, updated_at FROM expenses.expenses, generate_series(1, 39)"
        " WHERE id = $1",
        back["id"],
    )
    await deleted(http, alice, original, refunds="delete")
    assert await facts.count("expenses.expenses", "deleted_at IS NOT NULL") == 41
    assert (await restored(http, alice, original)).json()["refunded_amount"] == "40.00"
    assert await facts.count("expenses.expenses", "deleted_at IS NULL") == 41
    await deleted(http, alice, original, refunds="unlink", permanent="true")
    assert await facts.count("expenses.expenses", "refund_of_id IS NULL") == 40
