"""What a release is asked about items: one from its creation to its end, and that it comes from the cache.

Where many write items, a list of them is hardly ever at hand; this item nobody else writes."""

from __future__ import annotations

from typing import Final

from cairn.kernel.product.smoke import Step

_ITEM: Final = "/api/v1/items/{item}"

SMOKE: Final = (
    Step(
        "create an item", "POST", "/api/v1/items", {"name": "Smoke {mark}"}, 201,
        keeps={"item": "id"},
    ),
    Step("read it", "GET", _ITEM, expects={"name": "Smoke {mark}"}),
    Step("change it", "PATCH", _ITEM, {"quantity": 2}, expects={"quantity": 2}),
    Step("miss the cache", "GET", _ITEM, expects={"quantity": 2}, shows={"x-cache": "miss"}, nobody=True),
    Step("hit the cache", "GET", _ITEM, shows={"x-cache": "hit"}, nobody=True, within=3.0),
    Step("delete the item", "DELETE", _ITEM, status=204, undoes=True),
)  # fmt: skip
