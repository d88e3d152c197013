from typing import Literal, cast

ExpensesExportKindType0Item = Literal["expense", "refund"]


def check_expenses_export_kind_type_0_item(value: str) -> ExpensesExportKindType0Item:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesExportKindType0Item, value)
