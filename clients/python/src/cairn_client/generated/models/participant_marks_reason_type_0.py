from typing import Literal, cast

ParticipantMarksReasonType0 = Literal["illness", "other", "refused", "transport", "work"]


def check_participant_marks_reason_type_0(value: str) -> ParticipantMarksReasonType0:
    """As it came: a newer server may know more of them."""
    return cast(ParticipantMarksReasonType0, value)
