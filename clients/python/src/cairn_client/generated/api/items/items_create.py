from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.item_answer import ItemAnswer
from ...models.new_item import NewItem
from ...types import UNSET, Unset


def items_create(
    *,
    body: NewItem,
    idempotency_key: str | Unset = UNSET,
) -> Call[ItemAnswer]:
    """Create an item of your own."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="items_create",
        method="POST",
        url="/api/v1/items",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ItemAnswer:
    if response.status_code == 201:
        response_201 = ItemAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
