from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.item_answer import ItemAnswer
from ...models.item_changes import ItemChanges
from ...types import UNSET, Unset


def items_update_put(
    item_id: UUID,
    *,
    body: ItemChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ItemAnswer]:
    """Change an item.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be
    empty.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="items_update_put",
        method="PUT",
        url="/api/v1/items/{item_id}".format(
            item_id=quote(str(item_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ItemAnswer:
    if response.status_code == 200:
        response_200 = ItemAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
