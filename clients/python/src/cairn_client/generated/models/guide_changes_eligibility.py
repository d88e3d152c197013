from typing import Literal, cast

GuideChangesEligibility = Literal["open", "verified_only", "women_only", "women_verified"]


def check_guide_changes_eligibility(value: str) -> GuideChangesEligibility:
    """As it came: a newer server may know more of them."""
    return cast(GuideChangesEligibility, value)
