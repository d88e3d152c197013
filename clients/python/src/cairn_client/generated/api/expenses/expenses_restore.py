from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.expense_answer import ExpenseAnswer
from ...types import UNSET, Unset


def expenses_restore(
    expense_id: UUID,
    *,
    allow_excess: bool | Unset = False,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ExpenseAnswer]:
    """Restore an expense out of the trash.

    With it come the refunds that were deleted in its company. One that is not in the trash stays as it
    is. A refund needs room beside the others of its expense, unless `allow_excess=true`.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    params: dict[str, Any] = {}

    params["allow_excess"] = allow_excess

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="expenses_restore",
        method="POST",
        url="/api/v1/expenses/{expense_id}/restore".format(
            expense_id=quote(str(expense_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ExpenseAnswer:
    if response.status_code == 200:
        response_200 = ExpenseAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
