from typing import Literal, cast

UsersListRoleType0Item = Literal["admin", "auditor", "moderator", "user"]


def check_users_list_role_type_0_item(value: str) -> UsersListRoleType0Item:
    """As it came: a newer server may know more of them."""
    return cast(UsersListRoleType0Item, value)
