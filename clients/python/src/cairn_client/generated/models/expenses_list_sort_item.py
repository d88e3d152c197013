from typing import Literal, cast

ExpensesListSortItem = Literal[
    "-amount", "-created_at", "-date", "-relevance", "amount", "created_at", "date", "relevance"
]


def check_expenses_list_sort_item(value: str) -> ExpensesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ExpensesListSortItem, value)
