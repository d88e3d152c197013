from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.consent_answer import ConsentAnswer
from ...models.consents_create_x_access_purpose import (
    ConsentsCreateXAccessPurpose,
)
from ...models.new_consent import NewConsent
from ...types import UNSET, Unset


def consents_create(
    beneficiary_id: UUID,
    *,
    body: NewConsent,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: ConsentsCreateXAccessPurpose | Unset = UNSET,
) -> Call[ConsentAnswer]:
    """Record a consent.

    That it was asked for, or with `state` given, that somebody agreed. One is in force for a person and
    purpose at a time: one that names another in `supersedes` invalidates that one when it is given.
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
        operation="consents_create",
        method="POST",
        url="/api/v1/beneficiaries/{beneficiary_id}/consents".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ConsentAnswer:
    if response.status_code == 201:
        response_201 = ConsentAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
