from typing import Literal, cast

InviteAnswerStatus = Literal["accepted", "declined", "expired", "pending", "revoked"]


def check_invite_answer_status(value: str) -> InviteAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(InviteAnswerStatus, value)
