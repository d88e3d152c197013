from typing import Literal, cast

NewRoleRole = Literal["member", "moderator"]


def check_new_role_role(value: str) -> NewRoleRole:
    """As it came: a newer server may know more of them."""
    return cast(NewRoleRole, value)
