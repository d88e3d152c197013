from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_membership_answer import CaseMembershipAnswer
from ...models.membership_changes import MembershipChanges
from ...models.memberships_update_put_x_access_purpose import (
    MembershipsUpdatePutXAccessPurpose,
)
from ...types import UNSET, Unset


def memberships_update_put(
    membership_id: UUID,
    *,
    body: MembershipChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: MembershipsUpdatePutXAccessPurpose | Unset = UNSET,
) -> Call[CaseMembershipAnswer]:
    """Change a membership.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears `to`. Whose it is, and
    where, stays. Set `to` to end it: from then on nothing follows from it, and it is still known that
    it was.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="memberships_update_put",
        method="PUT",
        url="/api/v1/casework/memberships/{membership_id}".format(
            membership_id=quote(str(membership_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> CaseMembershipAnswer:
    if response.status_code == 200:
        response_200 = CaseMembershipAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
