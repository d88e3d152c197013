from typing import Literal, cast

NewGuideCancellationPolicy = Literal["flexible", "moderate", "strict"]


def check_new_guide_cancellation_policy(value: str) -> NewGuideCancellationPolicy:
    """As it came: a newer server may know more of them."""
    return cast(NewGuideCancellationPolicy, value)
