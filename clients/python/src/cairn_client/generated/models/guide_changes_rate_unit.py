from typing import Literal, cast

GuideChangesRateUnit = Literal["day", "hour"]


def check_guide_changes_rate_unit(value: str) -> GuideChangesRateUnit:
    """As it came: a newer server may know more of them."""
    return cast(GuideChangesRateUnit, value)
