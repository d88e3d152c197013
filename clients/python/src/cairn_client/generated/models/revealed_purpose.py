from typing import Literal, cast

RevealedPurpose = Literal["audit", "legal", "research", "service", "subject_request", "supervision"]


def check_revealed_purpose(value: str) -> RevealedPurpose:
    """As it came: a newer server may know more of them."""
    return cast(RevealedPurpose, value)
