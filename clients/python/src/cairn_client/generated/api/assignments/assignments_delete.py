from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.assignments_delete_x_access_purpose import (
    AssignmentsDeleteXAccessPurpose,
)
from ...types import UNSET, Unset


def assignments_delete(
    beneficiary_id: UUID,
    assignment_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: AssignmentsDeleteXAccessPurpose | Unset = UNSET,
) -> Call[None]:
    """End that somebody supports a beneficiary.

    It stays listed as a past assignment. The primary worker is not taken away, but handed over from.
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
        operation="assignments_delete",
        method="DELETE",
        url="/api/v1/beneficiaries/{beneficiary_id}/assignments/{assignment_id}".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
            assignment_id=quote(str(assignment_id), safe=""),
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
