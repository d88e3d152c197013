from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.open_api_document import OpenApiDocument


def system_openapi() -> Call[OpenApiDocument]:
    """The description of this API, for programs."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="system_openapi",
        method="GET",
        url="/openapi.json",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> OpenApiDocument:
    if response.status_code == 200:
        response_200 = OpenApiDocument.from_dict(response.json())

        return response_200

    raise unexpected(response)
