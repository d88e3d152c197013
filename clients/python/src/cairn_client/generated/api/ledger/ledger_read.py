from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.ledger_answer import LedgerAnswer


def ledger_read() -> Call[LedgerAnswer]:
    """Read your ledger.

    It is opened at your first use of anything of expenses, with thirteen categories: there is nothing
    to create.
    """

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="ledger_read",
        method="GET",
        url="/api/v1/ledger",
        params={},
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> LedgerAnswer:
    if response.status_code == 200:
        response_200 = LedgerAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
