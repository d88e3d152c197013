from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.case_sessions_delete_x_access_purpose import (
    CaseSessionsDeleteXAccessPurpose,
)
from ...types import UNSET, Unset


def case_sessions_delete(
    session_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: CaseSessionsDeleteXAccessPurpose | Unset = UNSET,
) -> Call[None]:
    """Delete a session.

    It can be restored for a while. One with a signed note stays.
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
        operation="case_sessions_delete",
        method="DELETE",
        url="/api/v1/sessions/{session_id}".format(
            session_id=quote(str(session_id), safe=""),
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
