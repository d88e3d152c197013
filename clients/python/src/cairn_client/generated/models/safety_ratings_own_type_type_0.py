from typing import Literal, cast

SafetyRatingsOwnTypeType0 = Literal[
    "accommodation", "local_area", "night", "overall", "route", "transportation", "women_safety"
]


def check_safety_ratings_own_type_type_0(value: str) -> SafetyRatingsOwnTypeType0:
    """As it came: a newer server may know more of them."""
    return cast(SafetyRatingsOwnTypeType0, value)
