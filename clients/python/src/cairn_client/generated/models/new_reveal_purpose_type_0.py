from typing import Literal, cast

NewRevealPurposeType0 = Literal["audit", "legal", "research", "service", "subject_request", "supervision"]


def check_new_reveal_purpose_type_0(value: str) -> NewRevealPurposeType0:
    """As it came: a newer server may know more of them."""
    return cast(NewRevealPurposeType0, value)
