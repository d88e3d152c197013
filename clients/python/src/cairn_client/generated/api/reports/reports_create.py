from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.new_report import NewReport
from ...models.report_answer import ReportAnswer
from ...types import UNSET, Unset


def reports_create(
    *,
    body: NewReport,
    idempotency_key: str | Unset = UNSET,
) -> Call[ReportAnswer]:
    """Report something to the moderators.

    While your report is open, another of the same changes nothing and answers with the first. What
    three people report is hidden until a moderator has looked at it; accounts that are too new are not
    counted.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="reports_create",
        method="POST",
        url="/api/v1/reports",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ReportAnswer:
    if response.status_code == 201:
        response_201 = ReportAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
