from typing import Literal, cast

BeneficiaryAnswerClosureReasonType0 = Literal[
    "deceased",
    "disengaged",
    "goals_achieved",
    "ineligible",
    "lost_contact",
    "other",
    "partial",
    "transferred",
]


def check_beneficiary_answer_closure_reason_type_0(value: str) -> BeneficiaryAnswerClosureReasonType0:
    """As it came: a newer server may know more of them."""
    return cast(BeneficiaryAnswerClosureReasonType0, value)
