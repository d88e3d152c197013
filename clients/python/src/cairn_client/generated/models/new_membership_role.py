from typing import Literal, cast

NewMembershipRole = Literal["dpo", "manager", "supervisor", "worker"]


def check_new_membership_role(value: str) -> NewMembershipRole:
    """As it came: a newer server may know more of them."""
    return cast(NewMembershipRole, value)
