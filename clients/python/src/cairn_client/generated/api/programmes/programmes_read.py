from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.programme_answer import ProgrammeAnswer
from ...models.programmes_read_x_access_purpose import (
    ProgrammesReadXAccessPurpose,
)
from ...types import UNSET, Unset


def programmes_read(
    programme_id: UUID,
    *,
    x_access_purpose: ProgrammesReadXAccessPurpose | Unset = UNSET,
) -> Call[ProgrammeAnswer]:
    """Read one programme."""
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="programmes_read",
        method="GET",
        url="/api/v1/casework/programmes/{programme_id}".format(
            programme_id=quote(str(programme_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ProgrammeAnswer:
    if response.status_code == 200:
        response_200 = ProgrammeAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
