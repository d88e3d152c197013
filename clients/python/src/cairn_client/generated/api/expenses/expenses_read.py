from typing import Any
from urllib.parse import quote
from uuid import UUID

import httpx

from ....calls import Call, unexpected
from ...models.expense_answer import ExpenseAnswer
from ...models.expenses_read_trashed import ExpensesReadTrashed
from ...types import UNSET, Unset


def expenses_read(
    expense_id: UUID,
    *,
    trashed: ExpensesReadTrashed | Unset = "exclude",
) -> Call[ExpenseAnswer]:
    """Read one expense.

    What is in the trash is there only for who asks with `trashed=include`.
    """

    params: dict[str, Any] = {}

    json_trashed: str | Unset = UNSET
    if not isinstance(trashed, Unset):
        json_trashed = trashed

    params["trashed"] = json_trashed

    params = {k: v for k, v in params.items() if v is not UNSET and v is not None}

    _kwargs: dict[str, Any] = {}

    return Call(
        operation="expenses_read",
        method="GET",
        url="/api/v1/expenses/{expense_id}".format(
            expense_id=quote(str(expense_id), safe=""),
        ),
        params=params,
        headers={},
        body=_kwargs,
        parse=_parse,
        keyed=False,
    )


def _parse(response: httpx.Response) -> ExpenseAnswer:
    if response.status_code == 200:
        response_200 = ExpenseAnswer.from_dict(response.json())

        return response_200

    raise unexpected(response)
