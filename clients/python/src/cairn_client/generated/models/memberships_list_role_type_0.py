from typing import Literal, cast

MembershipsListRoleType0 = Literal["dpo", "manager", "supervisor", "worker"]


def check_memberships_list_role_type_0(value: str) -> MembershipsListRoleType0:
    """As it came: a newer server may know more of them."""
    return cast(MembershipsListRoleType0, value)
