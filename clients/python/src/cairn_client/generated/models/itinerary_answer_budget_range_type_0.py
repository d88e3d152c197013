from typing import Literal, cast

ItineraryAnswerBudgetRangeType0 = Literal["high", "low", "medium"]


def check_itinerary_answer_budget_range_type_0(value: str) -> ItineraryAnswerBudgetRangeType0:
    """As it came: a newer server may know more of them."""
    return cast(ItineraryAnswerBudgetRangeType0, value)
