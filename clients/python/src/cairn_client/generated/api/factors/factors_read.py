from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.factor_answer import FactorAnswer


def factors_read(
    factor_id: UUID,
) -> Call[FactorAnswer]:
    """Read one of your second factors."""

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="factors_read",
        method="GET",
        url="/api/v1/auth/factors/{factor_id}".format(
            factor_id=quote(str(factor_id), safe=""),
        ),
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> FactorAnswer:
    if response.status_code == 200:
        response_200 = FactorAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
