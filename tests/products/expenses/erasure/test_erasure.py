"""Somebody leaves: all of their ledger goes, and nothing of anybody else's."""

from __future__ import annotations

import pytest

from tests.builders.spending import changed, deleted, made, rate

pytestmark = pytest.mark.integration
TABLES = ("ledgers", "categories", "expenses", "tags", "expense_tags", "fx_rates")


async def lived(http, raw, person):
    """Every kind of row: refunds, live and trashed, tags, a child category, a rate."""
    original = await made(
        http, person, amount="100", currency="USD", fx_rate="0.9", tags=["a", "b"], notes="mine"
    )
    said = {"kind": "refund", "refund_of_id": original["id"], "currency": "USD"}
    await made(http, person, amount="1", **said, tags=["a"])
    await deleted(http, person, await made(http, person, amount="2", **said, merchant="Corner Market"))
    gone = await made(http, person)
    await made(http, person, amount="1", kind="refund", refund_of_id=gone["id"])
    await deleted(http, person, gone, refunds="delete")
    body = {"name": "Bakery", "parent_id": original["category_id"]}
    child = await http.post("/api/v1/categories", json=body, headers=person.headers)
    assert child.status_code == 201, child.text
    await changed(http, person, original, category_id=child.json()["id"])
    await rate(raw, person, "USD", "EUR", "2026-03-01", "0.9")


async def rows(raw, person):
    return {
        table: [tuple(row) for row in await raw.fetch(
            f"SELECT * FROM expenses.{table} WHERE user_id = $1 ORDER BY id", person.id  # noqa: S608
        )]
        for table in TABLES
    }  # fmt: skip


async def test_case_43_an_erased_account_leaves_nothing(http, cairn, cast, raw) -> None:
    alice, bob = await cast.alice(), await cast.bob()
    for person in (alice, bob):
        await lived(http, raw, person)
    await rate(raw, None, "USD", "EUR", "2026-03-01", "0.8")
    before = await rows(raw, bob)
    assert all(before.values())
    answer = await http.delete(f"/api/v1/users/{alice.id}", headers=(await cast.ada()).headers)
    assert answer.status_code == 204, answer.text
    await cairn.relay.run_due()
    assert await rows(raw, alice) == {table: [] for table in TABLES}
    assert await rows(raw, bob) == before
    assert await raw.fetchval("SELECT count(*) FROM expenses.fx_rates WHERE user_id IS NULL") == 1
