from typing import Literal, cast

CompletionAttendanceType0 = Literal["absent", "excused", "late", "present"]


def check_completion_attendance_type_0(value: str) -> CompletionAttendanceType0:
    """As it came: a newer server may know more of them."""
    return cast(CompletionAttendanceType0, value)
