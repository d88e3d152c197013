from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.beneficiaries_close_x_access_purpose import (
    BeneficiariesCloseXAccessPurpose,
)
from ...models.beneficiary_answer import BeneficiaryAnswer
from ...models.closing import Closing
from ...types import UNSET, Unset


def beneficiaries_close(
    beneficiary_id: UUID,
    *,
    body: Closing,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: BeneficiariesCloseXAccessPurpose | Unset = UNSET,
) -> Call[BeneficiaryAnswer]:
    """Close a case.

    Sessions that are scheduled are cancelled (`case_closed`). While one is in progress, it is refused.
    What is closed can be read, and reopened.
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
        operation="beneficiaries_close",
        method="POST",
        url="/api/v1/beneficiaries/{beneficiary_id}/close".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> BeneficiaryAnswer:
    if response.status_code == 200:
        response_200 = BeneficiaryAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
