"""What has been in the trash for long goes for good."""

from __future__ import annotations

from datetime import timedelta

import pytest

from cairn.base import clock
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.expenses.trash import actions
from cairn.products.expenses.trash.jobs import PURGE, PURGING
from tests.builders.expenses import expense_row, ledger_version, opened
from tests.builders.spending import made

pytestmark = pytest.mark.integration


async def run(cairn) -> None:
    job = next(job for product in cairn.products for job in product.jobs if job.name == PURGE)
    work = UnitOfWork(cairn.database)
    try:
        await job.run(work, {})
        await work.commit()
    finally:
        await work.close()


async def there(raw) -> set[object]:
    return {row["id"] for row in await raw.fetch("SELECT id FROM expenses.expenses")}


async def test_case_23_after_thirty_days_and_not_before(http, cairn, cast, facts, raw) -> None:
    alice, bob, now = await cast.alice(), await cast.bob(), clock.now()
    old, young = now - timedelta(days=30, minutes=1), now - timedelta(days=29, hours=23)
    for person in (alice, bob):
        await opened(cairn, person)
    gone = [await expense_row(raw, one, deleted_at=old, tags=("a",)) for one in (alice, bob, alice)]
    kept = {await expense_row(raw, alice, deleted_at=young, tags=("a",)), await expense_row(raw, bob)}
    version, events = await ledger_version(raw, alice), await facts.events()
    await run(cairn)
    assert await there(raw) == kept
    assert await facts.count("expenses.expense_tags") == 1
    assert await facts.events() == [*events, *["expenses.expense.purged"] * 3]
    rows = await raw.fetch("SELECT row_id FROM kernel.audit_log WHERE event LIKE '%purged'")
    assert {row["row_id"] for row in rows} == set(gone)
    assert await ledger_version(raw, alice) == version, "of the trash no report knows"
    await run(cairn)
    assert (await there(raw), await facts.jobs()) == (kept, [])


async def test_refunds_go_with_what_they_are_of_or_lose_it(http, cairn, cast, raw) -> None:
    alice, old = await cast.alice(), clock.now() - timedelta(days=31)
    await opened(cairn, alice)
    original = await expense_row(raw, alice, deleted_at=old)
    said = {"kind": "refund", "refund_of_id": original}
    await expense_row(raw, alice, **said, deleted_at=old, deleted_with=original)
    young = await expense_row(raw, alice, **said, deleted_at=clock.now())
    await run(cairn)
    assert await there(raw) == {young}
    assert await raw.fetchval("SELECT refund_of_id FROM expenses.expenses") is None


async def test_what_is_too_much_for_one_run_is_left_to_the_next(
    http, cairn, cast, raw, facts, monkeypatch
) -> None:
    alice, old = await cast.alice(), clock.now() - timedelta(days=31)
    await opened(cairn, alice)
    monkeypatch.setattr(actions, "_PURGED_AT_ONCE", 2)
    original = await expense_row(raw, alice, deleted_at=old)
    for _ in range(2):
        await expense_row(raw, alice, kind="refund", refund_of_id=original, deleted_at=old)
    await run(cairn)
    assert await facts.count("expenses.expenses") == 1
    assert await facts.jobs() == [PURGE] == [PURGING.job]
    await run(cairn)
    assert await facts.count("expenses.expenses") == 0


async def test_what_is_not_due_is_left_alone(http, cairn, cast, facts) -> None:
    await made(http, await cast.alice())
    events = await facts.events()
    await run(cairn)
    assert (await facts.count("expenses.expenses"), await facts.events(), await facts.jobs()) == (
        1,
        events,
        [],
    )
