from typing import Literal, cast

StandingAnswerRoleType0 = Literal["member", "moderator", "organizer"]


def check_standing_answer_role_type_0(value: str) -> StandingAnswerRoleType0:
    """As it came: a newer server may know more of them."""
    return cast(StandingAnswerRoleType0, value)
