from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.group_answer import GroupAnswer
from ...models.group_facts_changes import GroupFactsChanges
from ...types import UNSET, Unset


def travel_groups_update_put(
    group_id: UUID,
    *,
    body: GroupFactsChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[GroupAnswer]:
    """Change a group.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be
    empty. The rule changes only while nobody else is in the group. `status` takes `cancelled`, for
    good; the other states follow from dates and members, and are ignored.
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
        operation="travel_groups_update_put",
        method="PUT",
        url="/api/v1/travel-groups/{group_id}".format(
            group_id=quote(str(group_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> GroupAnswer:
    if response.status_code == 200:
        response_200 = GroupAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
