from typing import Literal, cast

UserAnswerRolesItem = Literal["admin", "auditor", "moderator", "user"]


def check_user_answer_roles_item(value: str) -> UserAnswerRolesItem:
    """As it came: a newer server may know more of them."""
    return cast(UserAnswerRolesItem, value)
