from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.beneficiary_sessions_create_x_access_purpose import (
    BeneficiarySessionsCreateXAccessPurpose,
)
from ...models.case_session_answer import CaseSessionAnswer
from ...models.new_session_below import NewSessionBelow
from ...types import UNSET, Unset


def beneficiary_sessions_create(
    beneficiary_id: UUID,
    *,
    body: NewSessionBelow,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: BeneficiarySessionsCreateXAccessPurpose | Unset = UNSET,
) -> Call[CaseSessionAnswer]:
    """Log or plan a session with one beneficiary.

    A day is enough: a session that is over by its times is completed, another is scheduled. What a
    device has sent already under the same `client_uuid` is answered again.
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
        operation="beneficiary_sessions_create",
        method="POST",
        url="/api/v1/beneficiaries/{beneficiary_id}/sessions".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> CaseSessionAnswer:
    if response.status_code == 201:
        response_201 = CaseSessionAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
