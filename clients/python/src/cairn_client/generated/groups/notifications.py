"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.notifications.notifications_list import notifications_list as _notifications_list
from ..api.notifications.notifications_read import notifications_read as _notifications_read
from ..api.notifications.notifications_read_all import notifications_read_all as _notifications_read_all


class Notifications:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _notifications_list)
        self.read = Bound(sender, _notifications_read)
        self.read_all = Bound(sender, _notifications_read_all)


class AsyncNotifications:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _notifications_list)
        self.read = AsyncBound(sender, _notifications_read)
        self.read_all = AsyncBound(sender, _notifications_read_all)
