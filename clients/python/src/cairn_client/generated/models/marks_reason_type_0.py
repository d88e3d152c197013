from typing import Literal, cast

MarksReasonType0 = Literal["illness", "other", "refused", "transport", "work"]


def check_marks_reason_type_0(value: str) -> MarksReasonType0:
    """As it came: a newer server may know more of them."""
    return cast(MarksReasonType0, value)
