from typing import Literal, cast

ExpensesListKindType0Item = Literal["expense", "refund"]


def check_expenses_list_kind_type_0_item(value: str) -> ExpensesListKindType0Item:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesListKindType0Item, value)
