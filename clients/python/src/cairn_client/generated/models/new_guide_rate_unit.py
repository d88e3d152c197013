from typing import Literal, cast

NewGuideRateUnit = Literal["day", "hour"]


def check_new_guide_rate_unit(value: str) -> NewGuideRateUnit:
    """As it came: a newer server may know more of them."""
    return cast(NewGuideRateUnit, value)
