from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.group_member_answer import GroupMemberAnswer
from ...models.leaving import Leaving
from ...types import UNSET, Unset


def group_members_leave(
    group_id: UUID,
    *,
    body: Leaving | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[GroupMemberAnswer]:
    """Leave a group, or take a request back.

    Its organizer hands it over with `transfer_to`; where nobody else is in it, it is cancelled.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    if isinstance(body, Leaving):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    return Call(
        operation="group_members_leave",
        method="POST",
        url="/api/v1/travel-groups/{group_id}/leave".format(
            group_id=quote(str(group_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> GroupMemberAnswer:
    if response.status_code == 200:
        response_200 = GroupMemberAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
