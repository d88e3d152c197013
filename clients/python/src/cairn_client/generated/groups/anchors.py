"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.anchors.anchors_list import anchors_list as _anchors_list


class Anchors:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _anchors_list)


class AsyncAnchors:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _anchors_list)
