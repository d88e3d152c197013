from typing import Literal, cast

GuideChangesCancellationPolicy = Literal["flexible", "moderate", "strict"]


def check_guide_changes_cancellation_policy(value: str) -> GuideChangesCancellationPolicy:
    """As it came: a newer server may know more of them."""
    return cast(GuideChangesCancellationPolicy, value)
