from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.export_answer import ExportAnswer


def exports_read(
    export_id: UUID,
) -> Call[ExportAnswer]:
    """See how far an export is."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="exports_read",
        method="GET",
        url="/api/v1/users/me/exports/{export_id}".format(
            export_id=quote(str(export_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ExportAnswer:
    if response.status_code == 200:
        response_200 = ExportAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
