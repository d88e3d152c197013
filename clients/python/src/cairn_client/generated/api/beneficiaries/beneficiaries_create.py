from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.beneficiaries_create_x_access_purpose import (
    BeneficiariesCreateXAccessPurpose,
)
from ...models.beneficiary_answer import BeneficiaryAnswer
from ...models.new_beneficiary import NewBeneficiary
from ...types import UNSET, Unset


def beneficiaries_create(
    *,
    body: NewBeneficiary,
    idempotency_key: str | Unset = UNSET,
    x_access_purpose: BeneficiariesCreateXAccessPurpose | Unset = UNSET,
) -> Call[BeneficiaryAnswer]:
    """Add a beneficiary.

    You become their primary worker. Two names are enough; who has one name only has a `last_name` of
    null.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="beneficiaries_create",
        method="POST",
        url="/api/v1/beneficiaries",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> BeneficiaryAnswer:
    if response.status_code == 201:
        response_201 = BeneficiaryAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
