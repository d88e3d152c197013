from typing import Literal, cast

WomenSafeAnswerReasonsItem = Literal[
    "moderator_hold", "open_critical_warning", "share_too_low", "too_few_ratings"
]


def check_women_safe_answer_reasons_item(value: str) -> WomenSafeAnswerReasonsItem:
    """As it came: a newer server may know more of them."""
    return cast(WomenSafeAnswerReasonsItem, value)
