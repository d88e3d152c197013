from typing import Literal, cast

BookingsListRoleType0 = Literal["booker", "guide"]


def check_bookings_list_role_type_0(value: str) -> BookingsListRoleType0:
    """As it came: a newer server may know more of them."""
    return cast(BookingsListRoleType0, value)
