"""Reads of items, each starting from what the caller may see."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import ARRAY, ColumnElement, Table, Text, Uuid, and_, bindparam, or_, select, text, true

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.statements import Statement
from cairn.kernel.search import Searchable
from cairn.products.catalogue.items.models import PRICE_ORDER, Item

ITEM_FILES: Final = "catalogue.item"
"""What files hang on an item by."""
_items = cast("Table", Item.__table__)
_mine = _items.c.owner_id == bindparam("caller_id", type_=Uuid)


def visible_to(caller: Caller) -> ColumnElement[bool]:
    """Active items are everybody's to see; the others their owner's and an admin's."""
    if caller.has("admin"):
        return true()
    return or_(_items.c.is_active, _mine) if caller.signed_in else _items.c.is_active.is_(True)


ITEMS = Listing(
    source=_items,
    columns=[column for column in _items.c if column.name != "search"],
    key=_items.c.id,
    visible=visible_to,
    sorts={
        "created_at": _items.c.created_at,
        "updated_at": _items.c.updated_at,
        "name": _items.c.name,
        "price": cast("ColumnElement[object]", PRICE_ORDER),
        "quantity": _items.c.quantity,
    },
    default=(SortKey("created_at", descending=True),),
    search=_items.c.search,
    filters={
        "category": _items.c.category == bindparam("category", type_=Text),
        "tag": _items.c.tags.op("@>")(bindparam("tag", type_=ARRAY(Text))),
        "min_price": bindparam("min_price", type_=_items.c.price.type) <= PRICE_ORDER,
        "max_price": and_(PRICE_ORDER >= 0, bindparam("max_price", type_=_items.c.price.type) >= PRICE_ORDER),
        "in_stock": Choice({True: _items.c.quantity > 0, False: _items.c.quantity == 0}),
        "owner": Choice({"me": _mine}),
    },
)

SEARCHED_ITEMS = Searchable(
    kind="item",
    product="catalogue",
    listing=ITEMS,
    title=_items.c.name,
    summary=(_items.c.category, _items.c.description),
    url="/api/v1/items/{id}",
    tags=("items",),
)

_skus = bindparam("skus", type_=ARRAY(Text))
_own_by_sku = select(*ITEMS.columns).where(_mine, _items.c.sku == _skus.any_())
OWN_BY_SKU = Statement(_own_by_sku)
OWN_BY_SKU_LOCKED = Statement(_own_by_sku.order_by(_items.c.id).with_for_update())
SEEN = Statement(text("CREATE TEMPORARY TABLE import_skus (sku text PRIMARY KEY) ON COMMIT DROP"))
"""Which SKUs a file had so far: the database tells twins apart, however many rows lie between them."""
FIRST_SEEN = Statement(
    text("INSERT INTO import_skus SELECT DISTINCT unnest(:skus) ON CONFLICT DO NOTHING RETURNING sku")
    .bindparams(_skus)
)  # fmt: skip
ANALYZE = Statement(text("ANALYZE catalogue.items"))

SKUS_TAKEN = Statement(
    select(_items.c.sku).where(_mine, _items.c.sku == bindparam("skus", type_=ARRAY(Text)).any_())
)
