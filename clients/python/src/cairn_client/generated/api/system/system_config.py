from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.public_config import PublicConfig


def system_config() -> Call[PublicConfig]:
    """What a client may know of the settings."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="system_config",
        method="GET",
        url="/config",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> PublicConfig:
    if response.status_code == 200:
        response_200 = PublicConfig.from_dict(response.json())

        return response_200

    raise unexpected(response)
