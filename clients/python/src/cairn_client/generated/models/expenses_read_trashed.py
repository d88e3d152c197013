from typing import Literal, cast

ExpensesReadTrashed = Literal["exclude", "include"]


def check_expenses_read_trashed(value: str) -> ExpensesReadTrashed:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesReadTrashed, value)
