"""Demonstration items: a kit list that trips and aid sessions could draw on."""

from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from decimal import Decimal
from typing import Final, cast

from sqlalchemy import ARRAY, Table, Uuid, bindparam, select

from cairn.base.paging import Row
from cairn.kernel.db.pools import Database
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.product.demo import DEMO_PEOPLE, demo_id
from cairn.products.catalogue.events import ITEM_CREATED
from cairn.products.catalogue.items.models import Item

_FIRST: Final = datetime(2026, 1, 5, 9, 0, tzinfo=UTC)
_KIT: Final = (
    ("Trail tent", "camping", "189.00", "Two people, three seasons, 1.9 kg.", ("tent", "light")),
    ("Down sleeping bag", "camping", "149.50", "Comfort to minus five degrees.", ("sleep", "winter")),
    ("Inflatable mat", "camping", "59.90", "R-value 3.2, packs to a litre.", ("sleep", "light")),
    ("Gas stove", "kitchen", "34.00", "Boils half a litre in three minutes.", ("cooking",)),
    ("Titanium pot", "kitchen", "42.00", "Nine decilitres, with lid.", ("cooking", "light")),
    ("Water filter", "kitchen", "38.50", "Hollow fibre, 1,000 litres.", ("water", "safety")),
    ("First-aid kit", "safety", "24.90", "For four people and a week.", ("safety", "health")),
    ("Personal alarm", "safety", "15.00", "120 dB, with a pull cord.", ("safety", "solo")),
    ("Headlamp", "light", "29.00", "350 lumens, charges by USB-C.", ("light", "night")),
    ("Rain jacket", "clothing", "119.00", "Three layers, under the arms it opens.", ("rain",)),
    ("Wool socks", "clothing", "17.50", "Pair, mid height.", ("warm",)),
    ("Walking poles", "hiking", "64.00", "Carbon, three parts.", ("hiking", "light")),
    ("Map case", "hiking", "12.00", "Watertight, with a cord.", ("maps", "rain")),
    ("Whiteboard", "sessions", "45.00", "Folds, 90 by 60 cm.", ("office",)),
    ("Hygiene parcel", "aid", "9.80", "Soap, brush, towel, comb.", ("aid", "health")),
    ("Children's books", "aid", "6.50", "Set of three, ages 4 to 8.", ("aid", "learning")),
)
_items = cast("Table", Item.__table__)
_KNOWN = Statement(select(_items.c.id).where(_items.c.id == bindparam("ids", type_=ARRAY(Uuid)).any_()))


def demo_items() -> list[Row]:
    """Three sizes of each thing of the kit, owned in turn by the demonstration people."""
    rows: list[Row] = []
    for number in range(len(_KIT) * 3):
        name, category, price, description, tags = _KIT[number % len(_KIT)]
        size = ("small", "medium", "large")[number // len(_KIT)]
        made = _FIRST + timedelta(hours=7 * number)
        rows.append(
            {
                "id": demo_id(f"item {number}"),
                "owner_id": demo_id(DEMO_PEOPLE[number % len(DEMO_PEOPLE)]),
                "name": f"{name}, {size}",
                "description": description,
                "price": Decimal(price) + 5 * (number // len(_KIT)),
                "currency": "EUR",
                "category": category,
                "tags": list(tags),
                "sku": f"KIT-{number:03d}",
                "quantity": (number * 7) % 23,
                "is_active": True,
                "created_at": made,
                "updated_at": made,
            }
        )
    return rows


async def seed(database: Database) -> int:
    """Put in what is not there yet; answers how many items that were."""
    rows = demo_items()
    deadline = time.monotonic() + database.options.timeout

    async def write(work: UnitOfWork) -> int:
        known = {row["id"] for row in await work.rows(_KNOWN, {"ids": [row["id"] for row in rows]})}
        new = [row for row in rows if row["id"] not in known]
        for row in new:
            work.add(Item, row, ITEM_CREATED)
        if new:
            work.touch("items")
        return len(new)

    return await transact(lambda: UnitOfWork(database, deadline=deadline), write, deadline)
