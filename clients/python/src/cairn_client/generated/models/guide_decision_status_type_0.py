from typing import Literal, cast

GuideDecisionStatusType0 = Literal["active", "rejected", "suspended"]


def check_guide_decision_status_type_0(value: str) -> GuideDecisionStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(GuideDecisionStatusType0, value)
