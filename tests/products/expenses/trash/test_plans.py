"""What a write looks up goes by an index, however many expenses there are."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.products.expenses.refunds.queries import OF_ORIGINAL, ORIGINAL
from cairn.products.expenses.trash.queries import DUE, PURGED
from tests.builders.expenses import expense_row, opened
from tests.plans import Explaining

pytestmark = pytest.mark.integration
MANY = (
    "INSERT INTO expenses.expenses (id, user_id, kind, status, date, amount_minor, currency, digits, base_minor,"
    " base_currency, base_digits, fx_rate, fx_source, category_id, category_source, locked_fields, attachment_count,"
    " version, created_at, updated_at)"
    " SELECT gen_random_uuid(), user_id, kind, status, date - n % 700, n, currency, digits, n, base_currency,"
    " base_digits, fx_rate, fx_source, category_id, category_source, locked_fields, 0, 1, created_at, updated_at"
    " FROM expenses.expenses, generate_series(1, 5000) AS n WHERE id = $1"
)


async def test_refunds_and_the_trash_are_found_by_their_indexes(cairn, cast, raw) -> None:
    alice = await cast.alice()
    await opened(cairn, alice)
    original = await expense_row(raw, alice)
    refund = await expense_row(raw, alice, kind="refund", refund_of_id=original)
    old = clock.now() - timedelta(days=31)
    gone = await expense_row(raw, alice, deleted_at=old)
    await raw.execute(MANY, original)
    await raw.execute("ANALYZE expenses.expenses")
    reads = Explaining(raw, alice.id)
    of = {"user_id": alice.id, "original_id": original}
    assert await reads.row(ORIGINAL, {**of, "refund_id": refund}) is not None
    assert len(await reads.rows(OF_ORIGINAL, of)) == 1
    before = {"before": clock.now() - timedelta(days=30)}
    assert [row["id"] for row in await reads.rows(DUE, {**before, "most": 200})] == [gone]
    await reads.rows(PURGED, {**before, "user_ids": [alice.id], "ids": [gone]})
    assert len(reads.plans) == 4
    for plan in reads.plans:
        assert "Seq Scan" not in plan, plan
    assert "ix_expenses_trash" in reads.plans[2]
