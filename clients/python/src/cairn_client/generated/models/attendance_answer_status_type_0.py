from typing import Literal, cast

AttendanceAnswerStatusType0 = Literal["absent", "excused", "late", "present"]


def check_attendance_answer_status_type_0(value: str) -> AttendanceAnswerStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(AttendanceAnswerStatusType0, value)
