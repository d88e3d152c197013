from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.user_answer import UserAnswer


def users_read_one(
    user_id: UUID,
) -> Call[UserAnswer]:
    """Read one user: yourself, or anybody as an administrator."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="users_read_one",
        method="GET",
        url="/api/v1/users/{user_id}".format(
            user_id=quote(str(user_id), safe=""),
        ),
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
