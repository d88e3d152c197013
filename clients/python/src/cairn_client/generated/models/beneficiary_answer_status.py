from typing import Literal, cast

BeneficiaryAnswerStatus = Literal["active", "closed", "erased", "intake", "merged", "on_hold"]


def check_beneficiary_answer_status(value: str) -> BeneficiaryAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryAnswerStatus, value)
