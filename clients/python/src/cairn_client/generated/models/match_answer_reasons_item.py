from typing import Literal, cast

MatchAnswerReasonsItem = Literal[
    "common_dates",
    "common_interests",
    "common_language",
    "nearby",
    "same_budget",
    "same_country",
    "same_destination",
    "same_pace",
    "similar_budget",
    "similar_pace",
]


def check_match_answer_reasons_item(value: str) -> MatchAnswerReasonsItem:
    """As it came: a newer server may know more of them."""
    return cast(MatchAnswerReasonsItem, value)
