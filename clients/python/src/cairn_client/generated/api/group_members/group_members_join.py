from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.group_member_answer import GroupMemberAnswer
from ...types import UNSET, Unset


def group_members_join(
    group_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[GroupMemberAnswer]:
    """Join a group.

    Whoever joins an open group is an active member at once; where the organizer has to say yes it is a
    request. With a pending invitation it is accepted. Asking again answers what you are.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="group_members_join",
        method="POST",
        url="/api/v1/travel-groups/{group_id}/join".format(
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
