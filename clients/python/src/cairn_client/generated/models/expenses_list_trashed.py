from typing import Literal, cast

ExpensesListTrashed = Literal["exclude", "include", "only"]


def check_expenses_list_trashed(value: str) -> ExpensesListTrashed:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesListTrashed, value)
