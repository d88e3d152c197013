from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...types import UNSET, Unset


def categories_delete(
    category_id: UUID,
    *,
    merge_into: None | Unset | UUID = UNSET,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[None]:
    """Delete a category.

    One that expenses are in, or that expenses in the trash are in, needs `merge_into`: they all move
    there, together and at once, and then it goes. Without it the refusal says in `counts` how many
    there are.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    params: dict[str, Any] = {}

    json_merge_into: None | str | Unset
    if isinstance(merge_into, Unset):
        json_merge_into = UNSET
    elif isinstance(merge_into, UUID):
        json_merge_into = str(merge_into)
    else:
        json_merge_into = merge_into
    params["merge_into"] = json_merge_into

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="categories_delete",
        method="DELETE",
        url="/api/v1/categories/{category_id}".format(
            category_id=quote(str(category_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise unexpected(response)
