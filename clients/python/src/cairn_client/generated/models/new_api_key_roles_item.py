from typing import Literal, cast

NewApiKeyRolesItem = Literal["admin", "auditor", "moderator", "user"]


def check_new_api_key_roles_item(value: str) -> NewApiKeyRolesItem:
    """As it came: a newer server may know more of them."""
    return cast(NewApiKeyRolesItem, value)
