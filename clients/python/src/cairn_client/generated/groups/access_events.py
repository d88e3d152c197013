"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.access_events.access_events_list import access_events_list as _access_events_list


class AccessEvents:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _access_events_list)


class AsyncAccessEvents:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _access_events_list)
