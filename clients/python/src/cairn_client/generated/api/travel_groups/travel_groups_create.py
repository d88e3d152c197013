from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.group_answer import GroupAnswer
from ...models.new_group import NewGroup
from ...types import UNSET, Unset


def travel_groups_create(
    *,
    body: NewGroup,
    idempotency_key: str | Unset = UNSET,
) -> Call[GroupAnswer]:
    """Create a group.

    You are its organizer, and meet its rule yourself.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="travel_groups_create",
        method="POST",
        url="/api/v1/travel-groups",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> GroupAnswer:
    if response.status_code == 201:
        response_201 = GroupAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
