from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.consent_answer import ConsentAnswer
from ...models.consents_refuse_x_access_purpose import (
    ConsentsRefuseXAccessPurpose,
)
from ...types import UNSET, Unset


def consents_refuse(
    consent_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: ConsentsRefuseXAccessPurpose | Unset = UNSET,
) -> Call[ConsentAnswer]:
    """Say that a requested consent was refused."""
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="consents_refuse",
        method="POST",
        url="/api/v1/casework/consents/{consent_id}/refuse".format(
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
