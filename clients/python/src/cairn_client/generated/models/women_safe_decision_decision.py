from typing import Literal, cast

WomenSafeDecisionDecision = Literal["clear", "restore", "revoke"]


def check_women_safe_decision_decision(value: str) -> WomenSafeDecisionDecision:
    """As it came: a newer server may know more of them."""
    return cast(WomenSafeDecisionDecision, value)
