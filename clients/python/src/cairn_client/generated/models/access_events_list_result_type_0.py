from typing import Literal, cast

AccessEventsListResultType0 = Literal["denied", "ok"]


def check_access_events_list_result_type_0(value: str) -> AccessEventsListResultType0:
    """As it came: a newer server may know more of them."""
    return cast(AccessEventsListResultType0, value)
