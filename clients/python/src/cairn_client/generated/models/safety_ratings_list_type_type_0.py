from typing import Literal, cast

SafetyRatingsListTypeType0 = Literal[
    "accommodation", "local_area", "night", "overall", "route", "transportation", "women_safety"
]


def check_safety_ratings_list_type_type_0(value: str) -> SafetyRatingsListTypeType0:
    """As it came: a newer server may know more of them."""
    return cast(SafetyRatingsListTypeType0, value)
