from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.memberships_delete_x_access_purpose import (
    MembershipsDeleteXAccessPurpose,
)
from ...types import UNSET, Unset


def memberships_delete(
    membership_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: MembershipsDeleteXAccessPurpose | Unset = UNSET,
) -> Call[None]:
    """Delete a membership.

    It ends at once, and is not listed as a past one: for those that were a mistake.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="memberships_delete",
        method="DELETE",
        url="/api/v1/casework/memberships/{membership_id}".format(
            membership_id=quote(str(membership_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise unexpected(response)
