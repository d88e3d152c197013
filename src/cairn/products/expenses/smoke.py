"""What a release is asked about expenses: one in the first category, from its creation to its end."""

from __future__ import annotations

from typing import Final

from cairn.kernel.product.smoke import Step

_EXPENSE: Final = "/api/v1/expenses/{expense}"

SMOKE: Final = (
    Step("list categories", "GET", "/api/v1/categories", keeps={"category": "items.0.id"}),
    Step(
        "create an expense", "POST", "/api/v1/expenses",
        {"amount": "1.00", "date": "{today}", "category_id": "{category}"}, 201, keeps={"expense": "id"},
    ),
    Step("read it", "GET", _EXPENSE, expects={"amount": "1.00", "category_id": "{category}"}),
    Step("change it", "PATCH", _EXPENSE, {"amount": "2.00"}, expects={"amount": "2.00"}),
    Step("delete the expense", "DELETE", _EXPENSE, status=204, undoes=True),
)  # fmt: skip
