from typing import Literal, cast

ExpensesExportSortItem = Literal["-amount", "-created_at", "-date", "amount", "created_at", "date"]


def check_expenses_export_sort_item(value: str) -> ExpensesExportSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesExportSortItem, value)
