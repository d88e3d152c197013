from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.verification_answer import VerificationAnswer
from ...models.verifications_create_x_access_purpose import (
    VerificationsCreateXAccessPurpose,
)
from ...types import UNSET, Unset


def verifications_create(
    *,
    idempotency_key: str | Unset = UNSET,
    x_access_purpose: VerificationsCreateXAccessPurpose | Unset = UNSET,
) -> Call[VerificationAnswer]:
    """Have all access events verified.

    A job computes the hash of every event anew, looks that none is missing, and compares the chains
    with their anchors. Asked again while that is being done, the same verification is answered.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="verifications_create",
        method="POST",
        url="/api/v1/casework/audit/verifications",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> VerificationAnswer:
    if response.status_code == 202:
        response_202 = VerificationAnswer.from_dict(response.json())

        return response_202

    raise unexpected(response)
