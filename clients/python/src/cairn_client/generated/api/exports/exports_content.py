from io import BytesIO
from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...types import File


def exports_content(
    export_id: UUID,
) -> Call[File]:
    """Download an export.

    A ZIP file: `<product>/<what>.ndjson` with a row a line, and `manifest.json` with the number of rows
    of each.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="exports_content",
        method="GET",
        url="/api/v1/users/me/exports/{export_id}/content".format(
            export_id=quote(str(export_id), safe=""),
        ),
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
