from typing import Literal, cast

BeneficiaryAnswerBirthPrecisionType0 = Literal["day", "estimated", "month", "year"]


def check_beneficiary_answer_birth_precision_type_0(value: str) -> BeneficiaryAnswerBirthPrecisionType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryAnswerBirthPrecisionType0, value)
