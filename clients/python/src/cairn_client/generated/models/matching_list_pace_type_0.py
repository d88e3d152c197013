from typing import Literal, cast

MatchingListPaceType0 = Literal["fast", "moderate", "relaxed"]


def check_matching_list_pace_type_0(value: str) -> MatchingListPaceType0:
    """As it came: a newer server may know more of them."""
    return cast(MatchingListPaceType0, value)
