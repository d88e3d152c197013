from typing import Literal, cast

NewItineraryBudgetRangeType0 = Literal["high", "low", "medium"]


def check_new_itinerary_budget_range_type_0(value: str) -> NewItineraryBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(NewItineraryBudgetRangeType0, value)
