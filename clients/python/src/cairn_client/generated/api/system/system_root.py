from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.root import Root


def system_root() -> Call[Root]:
    """What this is, and where its documents are."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="system_root",
        method="GET",
        url="/",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> Root:
    if response.status_code == 200:
        response_200 = Root.from_dict(response.json())

        return response_200

    raise unexpected(response)
