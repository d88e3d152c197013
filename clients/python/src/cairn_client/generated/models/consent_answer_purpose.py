from typing import Literal, cast

ConsentAnswerPurpose = Literal["contact", "photo", "research", "service", "share_partner"]


def check_consent_answer_purpose(value: str) -> ConsentAnswerPurpose:
    """As it came: a newer server may know more of them."""
    return cast(ConsentAnswerPurpose, value)
