from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.programmes_delete_x_access_purpose import (
    ProgrammesDeleteXAccessPurpose,
)
from ...types import UNSET, Unset


def programmes_delete(
    programme_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: ProgrammesDeleteXAccessPurpose | Unset = UNSET,
) -> Call[None]:
    """Delete a programme.

    One that has, or had, teams, members, beneficiaries or sessions stays, and so does the one that is
    always there.
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
        operation="programmes_delete",
        method="DELETE",
        url="/api/v1/casework/programmes/{programme_id}".format(
            programme_id=quote(str(programme_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise unexpected(response)
