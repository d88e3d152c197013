from typing import Literal, cast

MembershipChangesRole = Literal["dpo", "manager", "supervisor", "worker"]


def check_membership_changes_role(value: str) -> MembershipChangesRole:
    """As it came: a newer server may know more of them."""
    return cast(MembershipChangesRole, value)
