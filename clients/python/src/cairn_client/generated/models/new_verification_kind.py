from typing import Literal, cast

NewVerificationKind = Literal["first_aid", "gender_self", "gender_verified", "guide_background", "identity"]


def check_new_verification_kind(value: str) -> NewVerificationKind:
    """As it came: a newer server may know more of them."""
    return cast(NewVerificationKind, value)
