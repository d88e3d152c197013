from typing import Literal, cast

NewRolesRolesItem = Literal["admin", "auditor", "moderator", "user"]


def check_new_roles_roles_item(value: str) -> NewRolesRolesItem:
    """As it came: a newer server may know more of them."""
    return cast(NewRolesRolesItem, value)
