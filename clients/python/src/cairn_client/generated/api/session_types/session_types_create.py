from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_session_type import NewSessionType
from ...models.session_type_answer import SessionTypeAnswer
from ...models.session_types_create_x_access_purpose import (
    SessionTypesCreateXAccessPurpose,
)
from ...types import UNSET, Unset


def session_types_create(
    *,
    body: NewSessionType,
    idempotency_key: str | Unset = UNSET,
    x_access_purpose: SessionTypesCreateXAccessPurpose | Unset = UNSET,
) -> Call[SessionTypeAnswer]:
    """Create a kind of session.

    No two have one name, nor may a new one have the name of one that everybody has.
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
        operation="session_types_create",
        method="POST",
        url="/api/v1/casework/session-types",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> SessionTypeAnswer:
    if response.status_code == 201:
        response_201 = SessionTypeAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
