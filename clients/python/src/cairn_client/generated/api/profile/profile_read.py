from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.user_answer import UserAnswer


def profile_read() -> Call[UserAnswer]:
    """Read your profile."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="profile_read",
        method="GET",
        url="/api/v1/auth/profile",
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
