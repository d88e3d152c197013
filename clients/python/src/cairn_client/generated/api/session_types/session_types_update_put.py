from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.session_type_answer import SessionTypeAnswer
from ...models.session_type_changes import SessionTypeChanges
from ...models.session_types_update_put_x_access_purpose import (
    SessionTypesUpdatePutXAccessPurpose,
)
from ...types import UNSET, Unset


def session_types_update_put(
    session_type_id: UUID,
    *,
    body: SessionTypeChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
    x_access_purpose: SessionTypesUpdatePutXAccessPurpose | Unset = UNSET,
) -> Call[SessionTypeAnswer]:
    """Change a kind of session.

    PUT and PATCH do the same: a field that is absent stays as it is. The name stays once a session is
    of this kind; the title can change. Those that everybody has stay as they are.
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
        operation="session_types_update_put",
        method="PUT",
        url="/api/v1/casework/session-types/{session_type_id}".format(
            session_type_id=quote(str(session_type_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> SessionTypeAnswer:
    if response.status_code == 200:
        response_200 = SessionTypeAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
