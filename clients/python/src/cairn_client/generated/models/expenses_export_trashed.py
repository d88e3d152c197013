from typing import Literal, cast

ExpensesExportTrashed = Literal["exclude", "include", "only"]


def check_expenses_export_trashed(value: str) -> ExpensesExportTrashed:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesExportTrashed, value)
