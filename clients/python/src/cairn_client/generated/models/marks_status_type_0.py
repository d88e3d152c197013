from typing import Literal, cast

MarksStatusType0 = Literal["absent", "excused", "late", "present"]


def check_marks_status_type_0(value: str) -> MarksStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(MarksStatusType0, value)
