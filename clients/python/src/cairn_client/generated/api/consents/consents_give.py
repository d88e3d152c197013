from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.consent_answer import ConsentAnswer
from ...models.consents_give_x_access_purpose import (
    ConsentsGiveXAccessPurpose,
)
from ...models.given_consent import GivenConsent
from ...types import UNSET, Unset


def consents_give(
    consent_id: UUID,
    *,
    body: GivenConsent | None | Unset = UNSET,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: ConsentsGiveXAccessPurpose | Unset = UNSET,
) -> Call[ConsentAnswer]:
    """Say that a requested consent was given.

    How and from when may be said, too. It covers nothing before it was recorded, from whenever on it is
    valid.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    if isinstance(body, GivenConsent):
        _kwargs["json"] = body.to_dict()
    else:
        _kwargs["json"] = body

    headers["Content-Type"] = "application/json"

    return Call(
        operation="consents_give",
        method="POST",
        url="/api/v1/casework/consents/{consent_id}/give".format(
            consent_id=quote(str(consent_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ConsentAnswer:
    if response.status_code == 200:
        response_200 = ConsentAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
