from typing import Literal, cast

SessionContentChangesAttendanceType0 = Literal["absent", "excused", "late", "present"]


def check_session_content_changes_attendance_type_0(value: str) -> SessionContentChangesAttendanceType0:
    """As it came: a newer server may know more of them."""
    return cast(SessionContentChangesAttendanceType0, value)
