from typing import Literal, cast

BookingsListSortItem = Literal["-created_at", "-starts_at", "created_at", "starts_at"]


def check_bookings_list_sort_item(value: str) -> BookingsListSortItem:
    """As it came: a newer server may know more of them."""
    return cast(BookingsListSortItem, value)
