from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.api_key_answer import ApiKeyAnswer


def api_keys_read(
    key_id: UUID,
) -> Call[ApiKeyAnswer]:
    """Read one of your API keys."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="api_keys_read",
        method="GET",
        url="/api/v1/auth/api-keys/{key_id}".format(
            key_id=quote(str(key_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ApiKeyAnswer:
    if response.status_code == 200:
        response_200 = ApiKeyAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
