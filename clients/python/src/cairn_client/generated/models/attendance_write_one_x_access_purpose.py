from typing import Literal, cast

AttendanceWriteOneXAccessPurpose = Literal[
    "audit", "legal", "research", "service", "subject_request", "supervision"
]


def check_attendance_write_one_x_access_purpose(value: str) -> AttendanceWriteOneXAccessPurpose:
    """As it came: a newer server may know more of them."""
    return cast(AttendanceWriteOneXAccessPurpose, value)
