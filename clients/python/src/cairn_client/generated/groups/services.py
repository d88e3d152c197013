"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.services.services_history import services_history as _services_history
from ..api.services.services_list import services_list as _services_list
from ..api.services.services_read import services_read as _services_read


class Services:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _services_list)
        self.read = Bound(sender, _services_read)
        self.history = Bound(sender, _services_history)


class AsyncServices:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _services_list)
        self.read = AsyncBound(sender, _services_read)
        self.history = AsyncBound(sender, _services_history)
