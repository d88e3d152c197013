from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.beneficiaries_restore_x_access_purpose import (
    BeneficiariesRestoreXAccessPurpose,
)
from ...models.beneficiary_answer import BeneficiaryAnswer
from ...types import UNSET, Unset


def beneficiaries_restore(
    beneficiary_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: BeneficiariesRestoreXAccessPurpose | Unset = UNSET,
) -> Call[BeneficiaryAnswer]:
    """Restore a beneficiary that was deleted.

    Its primary worker can for some days (30, unless the operator says otherwise), a supervisor of its
    team afterwards, too.
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
        operation="beneficiaries_restore",
        method="POST",
        url="/api/v1/beneficiaries/{beneficiary_id}/restore".format(
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
