from typing import Literal, cast

SafetyRatingsReadTypeType0 = Literal[
    "accommodation", "local_area", "night", "overall", "route", "transportation", "women_safety"
]


def check_safety_ratings_read_type_type_0(value: str) -> SafetyRatingsReadTypeType0:
    """As it came: a newer server may know more of them."""
    return cast(SafetyRatingsReadTypeType0, value)
