from typing import Literal, cast

BookingAnswerStatus = Literal[
    "cancelled", "completed", "confirmed", "declined", "expired", "no_show", "pending"
]


def check_booking_answer_status(value: str) -> BookingAnswerStatus:
    """As it came: a newer server may know more of them."""
    return cast(BookingAnswerStatus, value)
