from typing import Literal, cast

NewAssignmentRole = Literal["primary", "support"]


def check_new_assignment_role(value: str) -> NewAssignmentRole:
    """As it came: a newer server may know more of them."""
    return cast(NewAssignmentRole, value)
