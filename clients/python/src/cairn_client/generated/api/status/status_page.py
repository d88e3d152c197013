from io import BytesIO
from typing import Any

import httpx

from ....calls import Call, unexpected
from ...types import File


def status_page() -> Call[File]:
    """The status page.

    For people: HTML without any script. Without the database it says what the probes find now, as 503.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="status_page",
        method="GET",
        url="/status",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> File:
    if response.status_code == 200:
        response_200 = File(payload=BytesIO(response.content))

        return response_200

    raise unexpected(response)
