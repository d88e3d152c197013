from typing import Literal, cast

NewGroupEligibility = Literal["open", "verified_only", "women_only", "women_verified"]


def check_new_group_eligibility(value: str) -> NewGroupEligibility:
    """As it came: a newer server may know more of them."""
    return cast(NewGroupEligibility, value)
