from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.category_answer import CategoryAnswer


def categories_read(
    category_id: UUID,
) -> Call[CategoryAnswer]:
    """Read one of your categories."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="categories_read",
        method="GET",
        url="/api/v1/categories/{category_id}".format(
            category_id=quote(str(category_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> CategoryAnswer:
    if response.status_code == 200:
        response_200 = CategoryAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
