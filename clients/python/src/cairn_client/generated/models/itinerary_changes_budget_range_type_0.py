from typing import Literal, cast

ItineraryChangesBudgetRangeType0 = Literal["high", "low", "medium"]


def check_itinerary_changes_budget_range_type_0(value: str) -> ItineraryChangesBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryChangesBudgetRangeType0, value)
