"""Ledgers for the benchmarks, filled in the database by SQL: the same every time."""

from __future__ import annotations

from typing import Final
from uuid import UUID

import asyncpg

LARGE, SMALL, OTHERS, OTHERS_EACH = 100_000, 20_000, 1_000, 100
_STRANGERS: Final = """
INSERT INTO expenses.categories (id, user_id, name, name_key, archived, version, created_at, updated_at)
SELECT md5('category' || n)::uuid, md5('person' || n)::uuid, 'All', 'all', false, 1, now(), now()
FROM generate_series(1, $1::int) n
"""
_TAGS: Final = """
INSERT INTO expenses.tags (id, user_id, name, name_key, version, created_at, updated_at)
SELECT md5($1::uuid || 'tag' || n)::uuid, $1, 'tag ' || n, 'tag ' || n, 1, now(), now() FROM generate_series(0, 49) n
"""
_EXPENSES: Final = """
INSERT INTO expenses.expenses (id, user_id, kind, status, date, amount_minor, currency, digits, base_minor,
    base_currency, base_digits, fx_rate, fx_source, category_id, category_source, description, merchant, merchant_key,
    payment_method, notes, refund_of_id, external_id, locked_fields, attachment_count, version, created_at, updated_at)
SELECT md5(u || 'expense' || n)::uuid, u, CASE WHEN n % 40 = 0 THEN 'refund' ELSE 'expense' END,
       CASE WHEN n % 100 = 7 THEN 'void' ELSE 'posted' END, date '2026-01-01' - 1 - (n * 7919 % $2::int) * $3::int / $2,
       100 + n * 31 % 20000, CASE WHEN n % 10 = 0 THEN 'USD' ELSE 'EUR' END, 2, worth, 'EUR', 2,
       CASE WHEN worth IS NULL THEN NULL WHEN n % 10 = 0 THEN 0.9 ELSE 1 END,
       CASE WHEN worth IS NULL THEN NULL WHEN n % 10 = 0 THEN 'user' ELSE 'identity' END, c.ids[1 + n % c.many], 'user',
       'Thing ' || n % 5000 || ' of ' || (ARRAY['wood', 'glass', 'paper'])[1 + n % 3], 'Shop ' || n % 900,
       'shop ' || n % 900, (ARRAY['cash', 'credit_card', 'debit_card', NULL])[1 + n % 4],
       CASE WHEN n % 20 = 0 THEN 'Kept the receipt, number ' || n END,
       CASE WHEN n % 40 = 0 THEN md5(u || 'expense' || n - 1)::uuid END,
       CASE WHEN n % 2 = 0 THEN 'bank-' || n END, '{}', 0, 1,
       timestamptz '2026-01-01' - n * interval '5 minutes', timestamptz '2026-01-01'
FROM unnest($1::uuid[]) u
CROSS JOIN LATERAL (SELECT array_agg(id ORDER BY id) AS ids, count(*)::int AS many FROM expenses.categories
                    WHERE user_id = u) c
CROSS JOIN generate_series($4::int, $5::int) n
CROSS JOIN LATERAL (SELECT CASE WHEN n % 200 > 0 THEN 90 + n * 31 % 20000 END AS worth) w
"""
_ON: Final = """
INSERT INTO expenses.expense_tags (expense_id, tag_id, id, user_id)
SELECT md5($1::uuid || 'expense' || n)::uuid, md5($1::uuid || 'tag' || (n * k) % 50)::uuid, gen_random_uuid(), $1
FROM generate_series($2::int, $3::int) n CROSS JOIN generate_series(1, 2) k
WHERE n % 3 > 0 AND (k = 1 OR n % 50 > 0)
"""
_FEW: Final = 1_000


async def fill(dsn: str, large: UUID, small: UUID) -> None:
    """Ten years into one person's opened ledger, twelve months into another's, and a little into those of strangers."""
    connection = await asyncpg.connect(dsn)
    try:
        strangers = [
            row["id"]
            for row in await connection.fetch(
                "SELECT md5('person' || n)::uuid AS id FROM generate_series(1, $1::int) n", OTHERS
            )
        ]
        await connection.execute(_STRANGERS, OTHERS)
        await connection.execute(_EXPENSES, strangers, OTHERS_EACH, 365, 1, OTHERS_EACH)
        await connection.execute(
            "ANALYZE expenses.expenses"
        )  # foreign keys are checked by plans that are kept
        for person, many, days in ((large, LARGE, 3650), (small, SMALL, 365)):
            await connection.execute(_TAGS, person)
            for first, last in ((1, _FEW), (_FEW + 1, many)):
                await connection.execute(_EXPENSES, [person], many, days, first, last)
                await connection.execute(_ON, person, first, last)
                await connection.execute("ANALYZE expenses.expense_tags")
        await connection.execute("VACUUM ANALYZE")
    finally:
        await connection.close()


async def change(dsn: str, person: UUID) -> None:
    """As every write does: what was reported of the ledger holds no longer."""
    connection = await asyncpg.connect(dsn)
    try:
        await connection.execute(
            "UPDATE expenses.ledgers SET ledger_version = ledger_version + 1 WHERE user_id = $1", person
        )
    finally:
        await connection.close()
