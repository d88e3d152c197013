from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.report_answer import ReportAnswer
from ...models.resolution import Resolution
from ...types import UNSET, Unset


def reports_resolve(
    report_id: UUID,
    *,
    body: Resolution,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ReportAnswer]:
    """Resolve a report.

    What reports have hidden is shown again when the report is dismissed and too few others are open.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="reports_resolve",
        method="POST",
        url="/api/v1/reports/{report_id}/resolve".format(
            report_id=quote(str(report_id), safe=""),
        ),
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ReportAnswer:
    if response.status_code == 200:
        response_200 = ReportAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
