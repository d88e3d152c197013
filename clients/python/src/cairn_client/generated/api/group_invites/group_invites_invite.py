from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.invite_answer import InviteAnswer
from ...models.new_invite import NewInvite
from ...types import UNSET, Unset


def group_invites_invite(
    group_id: UUID,
    *,
    body: NewInvite,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[InviteAnswer]:
    """Invite somebody into a group.

    For its organizer and moderators. An invitation is open for fourteen days, and a group has at most
    twenty; inviting again answers the one that is open. Whether somebody meets the group's rule is
    looked at when the invitation is accepted. 404 where nobody can be invited by that name or id, for
    whatever reason.
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
        operation="group_invites_invite",
        method="POST",
        url="/api/v1/travel-groups/{group_id}/invite".format(
            group_id=quote(str(group_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> InviteAnswer:
    if response.status_code == 201:
        response_201 = InviteAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
