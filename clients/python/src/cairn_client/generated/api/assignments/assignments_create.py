from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.assignment_answer import AssignmentAnswer
from ...models.assignments_create_x_access_purpose import (
    AssignmentsCreateXAccessPurpose,
)
from ...models.new_assignment import NewAssignment
from ...types import UNSET, Unset


def assignments_create(
    beneficiary_id: UUID,
    *,
    body: NewAssignment,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: AssignmentsCreateXAccessPurpose | Unset = UNSET,
) -> Call[AssignmentAnswer]:
    """Assign somebody to a beneficiary, or hand the beneficiary over.

    For the primary worker and supervisors of the team, who may take over themselves. `support` is one
    more person who works with the beneficiary; `primary` is in place of the primary worker, for whom
    the record is not there any more from the next request on. Of a team's record only members of the
    team can be assigned, of any other whoever has an account. A record without a primary worker is
    handed to one by a data protection officer of its programme.
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
        operation="assignments_create",
        method="POST",
        url="/api/v1/beneficiaries/{beneficiary_id}/assignments".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> AssignmentAnswer:
    if response.status_code == 201:
        response_201 = AssignmentAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
