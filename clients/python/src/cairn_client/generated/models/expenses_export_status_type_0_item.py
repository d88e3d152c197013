from typing import Literal, cast

ExpensesExportStatusType0Item = Literal["planned", "posted", "void"]


def check_expenses_export_status_type_0_item(value: str) -> ExpensesExportStatusType0Item:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesExportStatusType0Item, value)
