from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.category_answer import CategoryAnswer
from ...models.category_changes import CategoryChanges
from ...types import UNSET, Unset


def categories_update(
    category_id: UUID,
    *,
    body: CategoryChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[CategoryAnswer]:
    """Change a category.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be
    empty. One that is archived stays on its expenses and takes no new ones. Of Uncategorised name,
    colour and icon can change.
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
        operation="categories_update",
        method="PATCH",
        url="/api/v1/categories/{category_id}".format(
            category_id=quote(str(category_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> CategoryAnswer:
    if response.status_code == 200:
        response_200 = CategoryAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
