from typing import Literal, cast

BeneficiaryAnswerGender = Literal["female", "male", "non_binary", "other", "undisclosed", "unknown"]


def check_beneficiary_answer_gender(value: str) -> BeneficiaryAnswerGender:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryAnswerGender, value)
