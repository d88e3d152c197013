from typing import Any

import httpx

from ....calls import Call, unexpected
from ...models.expense_answer import ExpenseAnswer
from ...models.new_expense import NewExpense
from ...types import UNSET, Unset


def expenses_create(
    *,
    body: NewExpense,
    idempotency_key: str | Unset = UNSET,
) -> Call[ExpenseAnswer]:
    """Create a new expense.

    Create a new expense record with the following information:

    - Amount (must be greater than 0)

    - Date of expense

    - Category (must belong to the authenticated user)

    - Optional: description, payment method, tags, notes

    The expense will be associated with the authenticated user.

    What is in another currency than the ledger is converted by the rate known for its day, or by
    `fx_rate`; where no rate is known it is accepted all the same, and shows as unconverted. A refund
    (`kind`) may name the expense that it is of; the refunds of one expense are not more than it, unless
    `allow_excess` says that they may.
    """
    headers: dict[str, Any] = {}
    if not isinstance(idempotency_key, Unset):
        headers["Idempotency-Key"] = idempotency_key

    _kwargs: dict[str, Any] = {}
    _kwargs["json"] = body.to_dict()

    headers["Content-Type"] = "application/json"

    return Call(
        operation="expenses_create",
        method="POST",
        url="/api/v1/expenses",
        params={},
        headers=headers,
        body=_kwargs,
        parse=_parse,
        keyed=True,
    )


def _parse(response: httpx.Response) -> ExpenseAnswer:
    if response.status_code == 201:
        response_201 = ExpenseAnswer.from_dict(response.json())

        return response_201

    raise unexpected(response)
