from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.programme_answer import ProgrammeAnswer
from ...models.programme_changes import ProgrammeChanges
from ...models.programmes_update_x_access_purpose import (
    ProgrammesUpdateXAccessPurpose,
)
from ...types import UNSET, Unset


def programmes_update(
    programme_id: UUID,
    *,
    body: ProgrammeChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: ProgrammesUpdateXAccessPurpose | Unset = UNSET,
) -> Call[ProgrammeAnswer]:
    """Change a programme.

    PUT and PATCH do the same: a field that is absent stays as it is. What was recorded stays when it
    was; another zone changes on which day that is shown.
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
        operation="programmes_update",
        method="PATCH",
        url="/api/v1/casework/programmes/{programme_id}".format(
            programme_id=quote(str(programme_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ProgrammeAnswer:
    if response.status_code == 200:
        response_200 = ProgrammeAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
