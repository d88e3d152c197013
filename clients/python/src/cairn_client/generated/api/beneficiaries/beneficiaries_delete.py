from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.beneficiaries_delete_reason import BeneficiariesDeleteReason
from ...models.beneficiaries_delete_x_access_purpose import (
    BeneficiariesDeleteXAccessPurpose,
)
from ...types import UNSET, Unset


def beneficiaries_delete(
    beneficiary_id: UUID,
    *,
    reason: BeneficiariesDeleteReason | Unset = "other",
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: BeneficiariesDeleteXAccessPurpose | Unset = UNSET,
) -> Call[None]:
    """Delete a beneficiary.

    The record and all below it are hidden, and nothing of them is written: restoring gives back what
    was there.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    params: dict[str, Any] = {}

    json_reason: str | Unset = UNSET
    if not isinstance(reason, Unset):
        json_reason = reason

    params["reason"] = json_reason

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="beneficiaries_delete",
        method="DELETE",
        url="/api/v1/beneficiaries/{beneficiary_id}".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise unexpected(response)
