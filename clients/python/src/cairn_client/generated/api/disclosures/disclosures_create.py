from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.disclosures_create_x_access_purpose import (
    DisclosuresCreateXAccessPurpose,
)
from ...models.new_disclosure import NewDisclosure
from ...models.new_disclosure_answer import NewDisclosureAnswer
from ...types import UNSET, Unset


def disclosures_create(
    beneficiary_id: UUID,
    *,
    body: NewDisclosure,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: DisclosuresCreateXAccessPurpose | Unset = UNSET,
) -> Call[NewDisclosureAnswer]:
    """Tell somebody else about a beneficiary.

    Told is what you ask for, may read yourself, and what a consent in force covers for this purpose and
    recipient; the rest is withheld, and you are told why. With a reason more may be told, and the data
    protection officers of the programme learn of it. The answer has the data this once; it is recorded
    that it was told, and when it was not.
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
        operation="disclosures_create",
        method="POST",
        url="/api/v1/beneficiaries/{beneficiary_id}/disclosures".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> NewDisclosureAnswer:
    if response.status_code == 201:
        response_201 = NewDisclosureAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
