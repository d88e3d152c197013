from typing import Literal, cast

AttendanceWriteXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_attendance_write_x_access_purpose(value: str) -> AttendanceWriteXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(AttendanceWriteXAccessPurpose, value)
