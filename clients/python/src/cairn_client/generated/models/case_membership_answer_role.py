from typing import Literal, cast

CaseMembershipAnswerRole = Literal["dpo", "manager", "supervisor", "worker"]


def check_case_membership_answer_role(value: str) -> CaseMembershipAnswerRole:
    """As it came: a newer server may know more of them."""
    return cast(CaseMembershipAnswerRole, value)
