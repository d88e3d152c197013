from typing import Literal, cast

NewExpenseStatusType0 = Literal["planned", "posted", "void"]


def check_new_expense_status_type_0(value: str) -> NewExpenseStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(NewExpenseStatusType0, value)
