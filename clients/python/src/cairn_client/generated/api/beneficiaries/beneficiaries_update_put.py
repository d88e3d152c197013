from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.beneficiaries_update_put_x_access_purpose import (
    BeneficiariesUpdatePutXAccessPurpose,
)
from ...models.beneficiary_answer import BeneficiaryAnswer
from ...models.beneficiary_record_changes import BeneficiaryRecordChanges
from ...types import UNSET, Unset


def beneficiaries_update_put(
    beneficiary_id: UUID,
    *,
    body: BeneficiaryRecordChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: BeneficiariesUpdatePutXAccessPurpose | Unset = UNSET,
) -> Call[BeneficiaryAnswer]:
    """Change a beneficiary.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be
    empty; what you read can be sent back. Its primary worker and the supervisors of its team may.
    Another `status` does what closing and reopening do, and needs their reason.
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
        operation="beneficiaries_update_put",
        method="PUT",
        url="/api/v1/beneficiaries/{beneficiary_id}".format(
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
