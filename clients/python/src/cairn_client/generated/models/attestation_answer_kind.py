from typing import Literal, cast

AttestationAnswerKind = Literal["first_aid", "gender_self", "gender_verified", "guide_background", "identity"]


def check_attestation_answer_kind(value: str) -> AttestationAnswerKind:
    """As it came: a newer server may know more of them."""
    return cast(AttestationAnswerKind, value)
