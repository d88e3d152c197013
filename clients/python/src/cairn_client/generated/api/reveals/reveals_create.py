from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.new_reveal import NewReveal
from ...models.revealed import Revealed
from ...models.reveals_create_x_access_purpose import (
    RevealsCreateXAccessPurpose,
)
from ...types import UNSET, Unset


def reveals_create(
    beneficiary_id: UUID,
    *,
    body: NewReveal,
    if_match: str | Unset = UNSET,
    x_access_purpose: RevealsCreateXAccessPurpose | Unset = UNSET,
) -> Call[Revealed]:
    """Reveal fields of a beneficiary.

    The one way to see names that are hidden. Primary workers and supervisors may, and say what for. It
    is recorded which fields you saw, and the answer is kept nowhere: an Idempotency-Key means nothing
    here, and asking again is another reveal with a record of its own. Records that are closed or merged
    can be asked, too.
    """
    headers: dict[str, Any] = {}
    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="reveals_create",
        method="POST",
        url="/api/v1/beneficiaries/{beneficiary_id}/reveal".format(
            beneficiary_id=quote(str(beneficiary_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> Revealed:
    if response.status_code == 200:
        response_200 = Revealed.from_dict(response.json())

        return response_200

    raise unexpected(response)
