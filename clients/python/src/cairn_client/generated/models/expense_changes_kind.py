from typing import Literal, cast

ExpenseChangesKind = Literal["expense", "refund"]


def check_expense_changes_kind(value: str) -> ExpenseChangesKind:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseChangesKind, value)
