from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.fx_rate_answer import FxRateAnswer
from ...models.new_fx_rate import NewFxRate
from ...types import UNSET, Unset


def fx_rates_create(
    *,
    body: NewFxRate,
    idempotency_key: str | Unset = UNSET,
) -> Call[FxRateAnswer]:
    """Add an exchange rate of your own.

    It holds for its day and the seven after it, in both directions, and as a leg of rates through EUR.
    Expenses that no rate was known for are converted by it at once, in the trash too; those that have a
    rate keep theirs. Of several rates the newest holds, of one day your own before the provider's. You
    can have 20000.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="fx_rates_create",
        method="POST",
        url="/api/v1/fx-rates",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> FxRateAnswer:
    if response.status_code == 201:
        response_201 = FxRateAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
