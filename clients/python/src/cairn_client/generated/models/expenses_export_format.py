from typing import Literal, cast

ExpensesExportFormat = Literal["csv", "ndjson"]


def check_expenses_export_format(value: str) -> ExpensesExportFormat:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesExportFormat, value)
