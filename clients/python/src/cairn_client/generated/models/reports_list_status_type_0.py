from typing import Literal, cast

ReportsListStatusType0 = Literal["actioned", "dismissed", "open"]


def check_reports_list_status_type_0(value: str) -> ReportsListStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(ReportsListStatusType0, value)
