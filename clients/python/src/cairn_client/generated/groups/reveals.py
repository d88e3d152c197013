"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.reveals.reveals_create import reveals_create as _reveals_create


class Reveals:
    def __init__(self, sender: Sender) -> None:
        self.create = Bound(sender, _reveals_create)


class AsyncReveals:
    def __init__(self, sender: AsyncSender) -> None:
        self.create = AsyncBound(sender, _reveals_create)
