from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.invite_answer import InviteAnswer
from ...types import UNSET, Unset


def group_invites_accept(
    invite_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[InviteAnswer]:
    """Accept an invitation: you are an active member from then on."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="group_invites_accept",
        method="POST",
        url="/api/v1/travel-groups/invites/{invite_id}/accept".format(
            invite_id=quote(str(invite_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> InviteAnswer:
    if response.status_code == 200:
        response_200 = InviteAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
