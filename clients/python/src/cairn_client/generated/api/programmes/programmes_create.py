from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_programme import NewProgramme
from ...models.programme_answer import ProgrammeAnswer
from ...models.programmes_create_x_access_purpose import (
    ProgrammesCreateXAccessPurpose,
)
from ...types import UNSET, Unset


def programmes_create(
    *,
    body: NewProgramme,
    idempotency_key: str | Unset = UNSET,
    x_access_purpose: ProgrammesCreateXAccessPurpose | Unset = UNSET,
) -> Call[ProgrammeAnswer]:
    """Create a programme.

    For administrators, who get to see no record by it. No two programmes have one name, whatever its
    case.
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
        operation="programmes_create",
        method="POST",
        url="/api/v1/casework/programmes",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ProgrammeAnswer:
    if response.status_code == 201:
        response_201 = ProgrammeAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
