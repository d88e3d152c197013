from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.expenses_delete_refunds_type_0 import (
    ExpensesDeleteRefundsType0,
)
from ...types import UNSET, Unset


def expenses_delete(
    expense_id: UUID,
    *,
    refunds: ExpensesDeleteRefundsType0 | None | Unset = UNSET,
    permanent: bool | Unset = False,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[None]:
    """Delete an expense.

    It goes to the trash, whence it can be restored for some time; with `permanent=true` it is gone at
    once, also out of the trash. An expense with refunds needs a word on them: `refunds=delete` sends
    them along, and restoring the expense restores them too; `refunds=unlink` lets them stay, of
    nothing.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    if not isinstance(if_match, Unset):
        headers["If-Match"] = if_match

    params: dict[str, Any] = {}

    json_refunds: None | str | Unset
    if isinstance(refunds, Unset):
        json_refunds = UNSET
    elif isinstance(refunds, str):
        json_refunds = refunds
    else:
        json_refunds = refunds
    params["refunds"] = json_refunds

    params["permanent"] = permanent

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="expenses_delete",
        method="DELETE",
        url="/api/v1/expenses/{expense_id}".format(
            expense_id=quote(str(expense_id), safe=""),
        ),
        params=params,
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> None:
    if response.status_code == 204:
        return None
    raise unexpected(response)
