from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.report_answer import ReportAnswer


def reports_read(
    report_id: UUID,
) -> Call[ReportAnswer]:
    """Read a report: your own, or any as a moderator."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="reports_read",
        method="GET",
        url="/api/v1/reports/{report_id}".format(
            report_id=quote(str(report_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ReportAnswer:
    if response.status_code == 200:
        response_200 = ReportAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
