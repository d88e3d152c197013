from typing import Literal, cast

CaseSessionAnswerAttendanceType0 = Literal["absent", "excused", "late", "present"]


def check_case_session_answer_attendance_type_0(value: str) -> CaseSessionAnswerAttendanceType0:
    """As it came: a newer server may know more of them."""
    return cast(CaseSessionAnswerAttendanceType0, value)
