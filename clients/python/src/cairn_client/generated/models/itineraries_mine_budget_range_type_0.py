from typing import Literal, cast

ItinerariesMineBudgetRangeType0 = Literal["high", "low", "medium"]


def check_itineraries_mine_budget_range_type_0(value: str) -> ItinerariesMineBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesMineBudgetRangeType0, value)
