from typing import Literal, cast

GuidesListStatus = Literal["active", "in_review", "rejected", "suspended"]


def check_guides_list_status(value: str) -> GuidesListStatus:
    """As it came: a newer server may know more of them."""
    return cast(GuidesListStatus, value)
