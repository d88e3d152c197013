from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.expense_answer import ExpenseAnswer
from ...models.expense_changes import ExpenseChanges
from ...types import UNSET, Unset


def expenses_update(
    expense_id: UUID,
    *,
    body: ExpenseChanges,
    idempotency_key: str | Unset = UNSET,
    if_match: str | Unset = UNSET,
) -> Call[ExpenseAnswer]:
    """Change an expense.

    PUT and PATCH do the same: a field that is absent stays as it is, null clears it where it may be
    empty. What is planned gets posted or void, what is posted void, and what is void posted again.
    Another amount keeps the rate; another day looks it up again, unless it was sent; another currency
    drops it. A rate that is the stored one counts as not sent, null looks it up again. What is changed
    joins `locked_fields`, unless the same request changes those.
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
        operation="expenses_update",
        method="PATCH",
        url="/api/v1/expenses/{expense_id}".format(
            expense_id=quote(str(expense_id), safe=""),
        ),
        params={},
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
