from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.group_member_answer import GroupMemberAnswer
from ...models.new_role import NewRole
from ...types import UNSET, Unset


def group_members_change(
    group_id: UUID,
    user_id: UUID,
    *,
    body: NewRole,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[GroupMemberAnswer]:
    """Make a member a moderator of the group, or a member again."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="group_members_change",
        method="PATCH",
        url="/api/v1/travel-groups/{group_id}/members/{user_id}".format(
            group_id=quote(str(group_id), safe=""),
            user_id=quote(str(user_id), safe=""),
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
