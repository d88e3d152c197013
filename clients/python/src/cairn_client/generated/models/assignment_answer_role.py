from typing import Literal, cast

AssignmentAnswerRole = Literal["primary", "support"]


def check_assignment_answer_role(value: str) -> AssignmentAnswerRole:
    """As it came: a newer server may know more of them."""
    return cast(AssignmentAnswerRole, value)
