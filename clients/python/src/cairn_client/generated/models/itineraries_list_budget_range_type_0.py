from typing import Literal, cast

ItinerariesListBudgetRangeType0 = Literal["high", "low", "medium"]


def check_itineraries_list_budget_range_type_0(value: str) -> ItinerariesListBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesListBudgetRangeType0, value)
