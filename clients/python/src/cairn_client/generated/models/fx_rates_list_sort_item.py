from typing import Literal, cast

FxRatesListSortItem = Literal["-date", "date"]


def check_fx_rates_list_sort_item(value: str) -> FxRatesListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(FxRatesListSortItem, value)
