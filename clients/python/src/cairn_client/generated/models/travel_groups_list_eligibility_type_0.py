from typing import Literal, cast

TravelGroupsListEligibilityType0 = Literal["open", "verified_only", "women_only", "women_verified"]


def check_travel_groups_list_eligibility_type_0(value: str) -> TravelGroupsListEligibilityType0:
    """As it came: a newer server may know more of them."""
    return cast(TravelGroupsListEligibilityType0, value)
