from typing import Literal, cast

ItinerariesByDestinationBudgetRangeType0 = Literal["high", "low", "medium"]


def check_itineraries_by_destination_budget_range_type_0(
    value: str,
) -> ItinerariesByDestinationBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(ItinerariesByDestinationBudgetRangeType0, value)
