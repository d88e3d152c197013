from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.consent_answer import ConsentAnswer
from ...models.consents_read_x_access_purpose import (
    ConsentsReadXAccessPurpose,
)
from ...types import UNSET, Unset


def consents_read(
    consent_id: UUID,
    *,
    x_access_purpose: ConsentsReadXAccessPurpose | Unset = UNSET,
) -> Call[ConsentAnswer]:
    """Read one consent."""
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="consents_read",
        method="GET",
        url="/api/v1/casework/consents/{consent_id}".format(
            consent_id=quote(str(consent_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ConsentAnswer:
    if response.status_code == 200:
        response_200 = ConsentAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
