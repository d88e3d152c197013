from typing import Literal, cast

BeneficiaryAnswerIntakeSourceType0 = Literal["hotline", "other", "outreach", "referral", "walk_in"]


def check_beneficiary_answer_intake_source_type_0(value: str) -> BeneficiaryAnswerIntakeSourceType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryAnswerIntakeSourceType0, value)
