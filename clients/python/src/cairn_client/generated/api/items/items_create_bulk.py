from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.bulk_answer import BulkAnswer
from ...models.item_bulk import ItemBulk
from ...types import UNSET, Unset


def items_create_bulk(
    *,
    body: ItemBulk,
    idempotency_key: str | Unset = UNSET,
) -> Call[BulkAnswer]:
    """Create up to 500 items.

    All of them or none: each problem names the index of its item.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="items_create_bulk",
        method="POST",
        url="/api/v1/items/bulk",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> BulkAnswer:
    if response.status_code == 201:
        response_201 = BulkAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
