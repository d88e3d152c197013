from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.ledger_answer import LedgerAnswer
from ...models.ledger_changes import LedgerChanges
from ...types import UNSET, Unset


def ledger_update_put(
    *,
    body: LedgerChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[LedgerAnswer]:
    """Change what your ledger goes by.

    PUT and PATCH do the same: a field that is absent stays as it is. The base currency can be another
    only while there are no expenses, in the trash or out of it. A zone, a week or a month that begins
    elsewhere moves no expense: the reports count its day anew.
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
        operation="ledger_update_put",
        method="PUT",
        url="/api/v1/ledger",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> LedgerAnswer:
    if response.status_code == 200:
        response_200 = LedgerAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
