"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.status.status_page import status_page as _status_page


class Status:
    def __init__(self, sender: Sender) -> None:
        self.page = Bound(sender, _status_page)


class AsyncStatus:
    def __init__(self, sender: AsyncSender) -> None:
        self.page = AsyncBound(sender, _status_page)
