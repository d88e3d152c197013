from typing import Literal, cast

GuideDecisionVerificationType0 = Literal["bronze", "gold", "none", "platinum", "silver"]


def check_guide_decision_verification_type_0(value: str) -> GuideDecisionVerificationType0:
    """As it came: a newer server may know more of them."""
    return cast(GuideDecisionVerificationType0, value)
