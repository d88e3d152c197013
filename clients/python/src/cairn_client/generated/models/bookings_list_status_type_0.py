from typing import Literal, cast

BookingsListStatusType0 = Literal[
    "cancelled", "completed", "confirmed", "declined", "expired", "no_show", "pending"
]


def check_bookings_list_status_type_0(value: str) -> BookingsListStatusType0:
    """As it came: a newer server may know more of them."""
    return cast(BookingsListStatusType0, value)
