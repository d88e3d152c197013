from typing import Literal, cast

NewDisclosureAnswerPurpose = Literal["contact", "photo", "research", "service", "share_partner"]


def check_new_disclosure_answer_purpose(value: str) -> NewDisclosureAnswerPurpose:
    """As it came: a newer server may know more of them."""
    return cast(NewDisclosureAnswerPurpose, value)
