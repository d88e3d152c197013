from typing import Literal, cast

AbsenceAttendanceType0 = Literal["absent", "excused", "late", "present"]


def check_absence_attendance_type_0(value: str) -> AbsenceAttendanceType0:
    """As it came: a newer server may know more of them."""
    return cast(AbsenceAttendanceType0, value)
