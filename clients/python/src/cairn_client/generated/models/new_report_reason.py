from typing import Literal, cast

NewReportReason = Literal["false", "harassment", "other", "privacy", "spam", "unsafe"]


def check_new_report_reason(value: str) -> NewReportReason:
    """As it came: a newer server may know more of them."""
    return cast(NewReportReason, value)
