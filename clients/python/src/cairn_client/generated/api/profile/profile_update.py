from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.profile_changes import ProfileChanges
from ...models.user_answer import UserAnswer
from ...types import UNSET, Unset


def profile_update(
    *,
    body: ProfileChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[UserAnswer]:
    """Change your profile.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it.
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
        operation="profile_update",
        method="PATCH",
        url="/api/v1/auth/profile",
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
