from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.verification_answer import VerificationAnswer
from ...models.verifications_read_x_access_purpose import (
    VerificationsReadXAccessPurpose,
)
from ...types import UNSET, Unset


def verifications_read(
    verification_id: UUID,
    *,
    x_access_purpose: VerificationsReadXAccessPurpose | Unset = UNSET,
) -> Call[VerificationAnswer]:
    """See what a verification has found."""
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="verifications_read",
        method="GET",
        url="/api/v1/casework/audit/verifications/{verification_id}".format(
            verification_id=quote(str(verification_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> VerificationAnswer:
    if response.status_code == 200:
        response_200 = VerificationAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
