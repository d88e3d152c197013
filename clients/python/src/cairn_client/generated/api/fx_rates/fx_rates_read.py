from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.fx_rate_answer import FxRateAnswer


def fx_rates_read(
    rate_id: UUID,
) -> Call[FxRateAnswer]:
    """Read one exchange rate."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="fx_rates_read",
        method="GET",
        url="/api/v1/fx-rates/{rate_id}".format(
            rate_id=quote(str(rate_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> FxRateAnswer:
    if response.status_code == 200:
        response_200 = FxRateAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
