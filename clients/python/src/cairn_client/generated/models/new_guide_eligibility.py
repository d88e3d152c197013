from typing import Literal, cast

NewGuideEligibility = Literal["open", "verified_only", "women_only", "women_verified"]


def check_new_guide_eligibility(value: str) -> NewGuideEligibility:
    """As it came: a newer server may know more of them."""
    return cast(NewGuideEligibility, value)
