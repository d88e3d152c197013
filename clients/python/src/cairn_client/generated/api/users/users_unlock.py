from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.user_answer import UserAnswer
from ...types import UNSET, Unset


def users_unlock(
    user_id: UUID,
    *,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[UserAnswer]:
    """Unlock an account.

    Also where failed attempts have locked it: those are forgotten.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="users_unlock",
        method="POST",
        url="/api/v1/users/{user_id}/unlock".format(
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
