from typing import Literal, cast

BeneficiaryAnswerPriority = Literal["high", "low", "medium", "urgent"]


def check_beneficiary_answer_priority(value: str) -> BeneficiaryAnswerPriority:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryAnswerPriority, value)
