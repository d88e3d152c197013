from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.case_membership_answer import CaseMembershipAnswer
from ...models.memberships_create_x_access_purpose import (
    MembershipsCreateXAccessPurpose,
)
from ...models.new_membership import NewMembership
from ...types import UNSET, Unset


def memberships_create(
    *,
    body: NewMembership,
    idempotency_key: str | Unset = UNSET,
    x_access_purpose: MembershipsCreateXAccessPurpose | Unset = UNSET,
) -> Call[CaseMembershipAnswer]:
    """Create a membership.

    For administrators, and for somebody else: nobody gives themselves a role. It counts from `from`
    until before `to`, from the next request on.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="memberships_create",
        method="POST",
        url="/api/v1/casework/memberships",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> CaseMembershipAnswer:
    if response.status_code == 201:
        response_201 = CaseMembershipAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
