from typing import Literal, cast

NewExpenseKind = Literal["expense", "refund"]


def check_new_expense_kind(value: str) -> NewExpenseKind:
    """As it came: a newer server may know more of them."""
    return cast(NewExpenseKind, value)
