from typing import Literal, cast

ExpenseChangesStatusType0 = Literal["planned", "posted", "void"]


def check_expense_changes_status_type_0(value: str) -> ExpenseChangesStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(ExpenseChangesStatusType0, value)
