from typing import Literal, cast

NewApiKeyAnswerRolesItem = Literal["admin", "auditor", "moderator", "user"]


def check_new_api_key_answer_roles_item(value: str) -> NewApiKeyAnswerRolesItem:
    """As it came: a newer server may know more of them."""
    return cast(NewApiKeyAnswerRolesItem, value)
