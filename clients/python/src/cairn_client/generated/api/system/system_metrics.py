from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.metrics_summary import MetricsSummary
from ...models.system_metrics_format import SystemMetricsFormat
from ...types import UNSET, Unset


def system_metrics(
    *,
    format_: SystemMetricsFormat | Unset = UNSET,
) -> Call[MetricsSummary]:
    """What this program counts: Prometheus text, OpenMetrics, or a summary in JSON.

    With METRICS_TOKEN it asks for that as a bearer token. Where METRICS_PORT gives it a port of its
    own, and in staging and production without either of the two, there is nothing here.
    """

    params: dict[str, Any] = {}

    json_format_: str | Unset = UNSET
    if not isinstance(format_, Unset):
        json_format_ = format_

    params["format"] = json_format_

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="system_metrics",
        method="GET",
        url="/metrics",
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> MetricsSummary:
    if response.status_code == 200:
        response_200 = MetricsSummary.from_dict(response.json())

        return response_200

    raise unexpected(response)
