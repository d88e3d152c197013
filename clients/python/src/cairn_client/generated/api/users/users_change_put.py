from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.particulars_changes import ParticularsChanges
from ...models.user_answer import UserAnswer
from ...types import UNSET, Unset


def users_change_put(
    user_id: UUID,
    *,
    body: ParticularsChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[UserAnswer]:
    """Change a user.

    A new address counts as not confirmed. Roles and state have addresses of their own and are ignored
    here.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="users_change_put",
        method="PUT",
        url="/api/v1/users/{user_id}".format(
            user_id=quote(str(user_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> UserAnswer:
    if response.status_code == 200:
        response_200 = UserAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
