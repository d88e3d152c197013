from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.category_answer import CategoryAnswer
from ...models.new_category import NewCategory
from ...types import UNSET, Unset


def categories_create(
    *,
    body: NewCategory,
    idempotency_key: str | Unset = UNSET,
) -> Call[CategoryAnswer]:
    """Create a category.

    You can have 300, on two levels. Below one parent no two names are the same, whatever their case,
    width and spaces. Nothing stands below Uncategorised.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="categories_create",
        method="POST",
        url="/api/v1/categories",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> CategoryAnswer:
    if response.status_code == 201:
        response_201 = CategoryAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
