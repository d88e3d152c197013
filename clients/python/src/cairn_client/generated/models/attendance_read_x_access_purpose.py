from typing import Literal, cast

AttendanceReadXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_attendance_read_x_access_purpose(value: str) -> AttendanceReadXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(AttendanceReadXAccessPurpose, value)
