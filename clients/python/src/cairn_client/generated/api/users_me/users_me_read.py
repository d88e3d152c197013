from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.user_answer import UserAnswer


def users_me_read() -> Call[UserAnswer]:
    """Read your profile."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="users_me_read",
        method="GET",
        url="/api/v1/users/me",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> UserAnswer:
    if response.status_code == 200:
        response_200 = UserAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
