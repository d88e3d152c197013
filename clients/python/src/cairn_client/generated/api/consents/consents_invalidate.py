from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.consent_answer import ConsentAnswer
from ...models.consents_invalidate_x_access_purpose import (
    ConsentsInvalidateXAccessPurpose,
)
from ...types import UNSET, Unset


def consents_invalidate(
    consent_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: ConsentsInvalidateXAccessPurpose | Unset = UNSET,
) -> Call[ConsentAnswer]:
    """Invalidate a consent.

    As a data protection officer, where it should never have counted.
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
        operation="consents_invalidate",
        method="POST",
        url="/api/v1/casework/consents/{consent_id}/invalidate".format(
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
