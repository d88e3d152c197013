from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.beneficiaries_read_x_access_purpose import (
    BeneficiariesReadXAccessPurpose,
)
from ...models.beneficiary_answer import BeneficiaryAnswer
from ...types import UNSET, Unset


def beneficiaries_read(
    beneficiary_id: UUID,
    *,
    x_access_purpose: BeneficiariesReadXAccessPurpose | Unset = UNSET,
) -> Call[BeneficiaryAnswer]:
    """Read one beneficiary.

    It is recorded that you did, and what for. A record that is out of your scope is not there for you,
    and that you asked is recorded too.
    """
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="beneficiaries_read",
        method="GET",
        url="/api/v1/beneficiaries/{beneficiary_id}".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> BeneficiaryAnswer:
    if response.status_code == 200:
        response_200 = BeneficiaryAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
