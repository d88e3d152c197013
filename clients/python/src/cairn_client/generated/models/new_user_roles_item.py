from typing import Literal, cast

NewUserRolesItem = Literal["admin", "auditor", "moderator", "user"]


def check_new_user_roles_item(value: str) -> NewUserRolesItem:
    """As it came: a newer server may know more of them."""
    return cast(NewUserRolesItem, value)
