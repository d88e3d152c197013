from typing import Literal, cast

ExpensesListStatusType0Item = Literal["planned", "posted", "void"]


def check_expenses_list_status_type_0_item(value: str) -> ExpensesListStatusType0Item:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesListStatusType0Item, value)
