"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.bookings.bookings_book import bookings_book as _bookings_book
from ..api.bookings.bookings_cancel import bookings_cancel as _bookings_cancel
from ..api.bookings.bookings_complete import bookings_complete as _bookings_complete
from ..api.bookings.bookings_confirm import bookings_confirm as _bookings_confirm
from ..api.bookings.bookings_decline import bookings_decline as _bookings_decline
from ..api.bookings.bookings_list import bookings_list as _bookings_list
from ..api.bookings.bookings_no_show import bookings_no_show as _bookings_no_show
from ..api.bookings.bookings_read import bookings_read as _bookings_read


class Bookings:
    def __init__(self, sender: Sender) -> None:
        self.book = Bound(sender, _bookings_book)
        self.list = Bound(sender, _bookings_list)
        self.read = Bound(sender, _bookings_read)
        self.confirm = Bound(sender, _bookings_confirm)
        self.decline = Bound(sender, _bookings_decline)
        self.cancel = Bound(sender, _bookings_cancel)
        self.complete = Bound(sender, _bookings_complete)
        self.no_show = Bound(sender, _bookings_no_show)


class AsyncBookings:
    def __init__(self, sender: AsyncSender) -> None:
        self.book = AsyncBound(sender, _bookings_book)
        self.list = AsyncBound(sender, _bookings_list)
        self.read = AsyncBound(sender, _bookings_read)
        self.confirm = AsyncBound(sender, _bookings_confirm)
        self.decline = AsyncBound(sender, _bookings_decline)
        self.cancel = AsyncBound(sender, _bookings_cancel)
        self.complete = AsyncBound(sender, _bookings_complete)
        self.no_show = AsyncBound(sender, _bookings_no_show)
