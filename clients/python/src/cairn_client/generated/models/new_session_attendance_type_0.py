from typing import Literal, cast

NewSessionAttendanceType0 = Literal["absent", "excused", "late", "present"]


def check_new_session_attendance_type_0(value: str) -> NewSessionAttendanceType0:
    """As it came: a newer server may know more of them."""
    return cast(NewSessionAttendanceType0, value)
