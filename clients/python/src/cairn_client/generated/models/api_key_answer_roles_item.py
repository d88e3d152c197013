from typing import Literal, cast

ApiKeyAnswerRolesItem = Literal["admin", "auditor", "moderator", "user"]


def check_api_key_answer_roles_item(value: str) -> ApiKeyAnswerRolesItem:
    """As it came: a newer server may know more of them."""
    return cast(ApiKeyAnswerRolesItem, value)
