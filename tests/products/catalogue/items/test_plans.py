"""Every list query of items uses an index on 100,000 rows."""

from __future__ import annotations

import asyncpg
import pytest

from cairn import wiring
from cairn.base.paging import PageRequest, SortKey
from cairn.kernel.access import ANONYMOUS, Caller
from cairn.products.catalogue.items.queries import ITEMS
from tests.plans import Explaining

pytestmark = [pytest.mark.integration, pytest.mark.load]
FILL = """
INSERT INTO catalogue.items (id, owner_id, name, description, price, currency, category, tags, sku, quantity,
                             is_active, created_at, updated_at)
SELECT gen_random_uuid(), md5((n % 1000)::text)::uuid, 'Thing ' || n, 'word' || n % 5000, n % 300, 'EUR',
       'category' || n % 400, ARRAY['tag' || n % 900], 'S' || n, n % 50, n % 100 <> 0,
       timestamptz '2026-01-01' + n * interval '1 second', timestamptz '2026-02-01' + n * interval '1 second'
FROM generate_series(1, 100000) n
"""
SHAPES: list[tuple[str, PageRequest, dict[str, object]]] = [
    *(
        (f"sort {key}", PageRequest(sort=(SortKey(key, descending=falling),), count=False), {})
        for key in ("created_at", "updated_at", "name", "price", "quantity")
        for falling in (False, True)
    ),
    ("category", PageRequest(count=False), {"category": "category7"}),
    ("tag", PageRequest(count=False), {"tag": ["tag7"]}),
    ("price range", PageRequest(count=False, sort=(SortKey("price"),)), {"min_price": 10, "max_price": 11}),
    ("in stock", PageRequest(count=False), {"in_stock": True}),
    ("own", PageRequest(count=False), {"owner": "me"}),
    ("search", PageRequest(count=False), {"search": "word77"}),
]


async def test_no_sequential_scan(filled: Explaining) -> None:
    for caller in (ANONYMOUS, Caller(user_id=filled.owner, roles=frozenset({"user"}))):
        for shape, asked, filters in SHAPES:
            filled.plans.clear()
            await ITEMS.page(filled, caller, asked, filters)
            assert filled.plans, shape
            for plan in filled.plans:
                assert "Seq Scan" not in plan, f"{shape}\n{plan}"


@pytest.fixture
async def filled(cairn: wiring.Cairn, raw: asyncpg.Connection) -> Explaining:
    await raw.execute(FILL)
    await raw.execute("ANALYZE catalogue.items")
    owner = await raw.fetchval("SELECT owner_id FROM catalogue.items LIMIT 1")
    return Explaining(raw, owner)
