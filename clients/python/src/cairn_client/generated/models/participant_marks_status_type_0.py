from typing import Literal, cast

ParticipantMarksStatusType0 = Literal["absent", "excused", "late", "present"]


def check_participant_marks_status_type_0(value: str) -> ParticipantMarksStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(ParticipantMarksStatusType0, value)
