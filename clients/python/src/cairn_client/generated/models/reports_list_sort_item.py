from typing import Literal, cast

ReportsListSortItem = Literal["-created_at", "created_at"]


def check_reports_list_sort_item(value: str) -> ReportsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(ReportsListSortItem, value)
