from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_user import NewUser
from ...models.user_answer import UserAnswer
from ...types import UNSET, Unset


def users_create(
    *,
    body: NewUser,
    idempotency_key: str | Unset = UNSET,
) -> Call[UserAnswer]:
    """Make a user.

    The address counts as confirmed. Without a password the user has to reset it before signing in.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="users_create",
        method="POST",
        url="/api/v1/users",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> UserAnswer:
    if response.status_code == 201:
        response_201 = UserAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
