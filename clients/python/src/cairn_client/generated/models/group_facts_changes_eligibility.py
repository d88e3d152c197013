from typing import Literal, cast

GroupFactsChangesEligibility = Literal["open", "verified_only", "women_only", "women_verified"]


def check_group_facts_changes_eligibility(value: str) -> GroupFactsChangesEligibility:
    """As it came: a newer server may know more of them."""
    return cast(GroupFactsChangesEligibility, value)
