from typing import Literal, cast

NewSessionBelowAttendanceType0 = Literal["absent", "excused", "late", "present"]


def check_new_session_below_attendance_type_0(value: str) -> NewSessionBelowAttendanceType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionBelowAttendanceType0, value)
