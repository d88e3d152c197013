from typing import Literal, cast

CorrectionAttendanceType0 = Literal["absent", "excused", "late", "present"]


def check_correction_attendance_type_0(value: str) -> CorrectionAttendanceType0:
    """As it came: a newer server may know more of them."""
    return cast(CorrectionAttendanceType0, value)
