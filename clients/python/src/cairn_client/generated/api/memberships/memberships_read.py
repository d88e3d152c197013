from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_membership_answer import CaseMembershipAnswer
from ...models.memberships_read_x_access_purpose import (
    MembershipsReadXAccessPurpose,
)
from ...types import UNSET, Unset


def memberships_read(
    membership_id: UUID,
    *,
    x_access_purpose: MembershipsReadXAccessPurpose | Unset = UNSET,
) -> Call[CaseMembershipAnswer]:
    """Read one membership."""
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="memberships_read",
        method="GET",
        url="/api/v1/casework/memberships/{membership_id}".format(
            membership_id=quote(str(membership_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> CaseMembershipAnswer:
    if response.status_code == 200:
        response_200 = CaseMembershipAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
