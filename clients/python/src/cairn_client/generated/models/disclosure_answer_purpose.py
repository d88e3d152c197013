from typing import Literal, cast

DisclosureAnswerPurpose = Literal["contact", "photo", "research", "service", "share_partner"]


def check_disclosure_answer_purpose(value: str) -> DisclosureAnswerPurpose:
    """As it came: a newer server may know more of them."""
    return cast(DisclosureAnswerPurpose, value)
