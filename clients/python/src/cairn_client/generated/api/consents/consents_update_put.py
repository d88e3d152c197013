from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.consent_answer import ConsentAnswer
from ...models.consent_terms_changes import ConsentTermsChanges
from ...models.consents_update_put_x_access_purpose import (
    ConsentsUpdatePutXAccessPurpose,
)
from ...types import UNSET, Unset


def consents_update_put(
    consent_id: UUID,
    *,
    body: ConsentTermsChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: ConsentsUpdatePutXAccessPurpose | Unset = UNSET,
) -> Call[ConsentAnswer]:
    """Change what is asked for.

    While it is requested. From given on a consent stays as it was given: record another that supersedes
    it.
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
        operation="consents_update_put",
        method="PUT",
        url="/api/v1/casework/consents/{consent_id}".format(
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
