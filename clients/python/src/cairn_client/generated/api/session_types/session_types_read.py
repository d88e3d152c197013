from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.session_type_answer import SessionTypeAnswer
from ...models.session_types_read_x_access_purpose import (
    SessionTypesReadXAccessPurpose,
)
from ...types import UNSET, Unset


def session_types_read(
    session_type_id: UUID,
    *,
    x_access_purpose: SessionTypesReadXAccessPurpose | Unset = UNSET,
) -> Call[SessionTypeAnswer]:
    """Read one kind of session."""
    headers: dict[str, Any] = {}
    if not isinstance(x_access_purpose, Unset):
        headers["X-Access-Purpose"] = str(x_access_purpose)

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="session_types_read",
        method="GET",
        url="/api/v1/casework/session-types/{session_type_id}".format(
            session_type_id=quote(str(session_type_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> SessionTypeAnswer:
    if response.status_code == 200:
        response_200 = SessionTypeAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
