from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.item_answer import ItemAnswer


def items_read(
    item_id: UUID,
) -> Call[ItemAnswer]:
    """Read one item."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="items_read",
        method="GET",
        url="/api/v1/items/{item_id}".format(
            item_id=quote(str(item_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ItemAnswer:
    if response.status_code == 200:
        response_200 = ItemAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
