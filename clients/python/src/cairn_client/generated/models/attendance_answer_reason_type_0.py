from typing import Literal, cast

AttendanceAnswerReasonType0 = Literal["illness", "other", "refused", "transport", "work"]


def check_attendance_answer_reason_type_0(value: str) -> AttendanceAnswerReasonType0:
    """As it came: a newer server may know more of them."""
    return cast(AttendanceAnswerReasonType0, value)
