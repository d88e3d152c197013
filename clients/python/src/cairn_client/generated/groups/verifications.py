"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.verifications.verifications_create import verifications_create as _verifications_create
from ..api.verifications.verifications_read import verifications_read as _verifications_read


class Verifications:
    def __init__(self, sender: Sender) -> None:
        self.create = Bound(sender, _verifications_create)
        self.read = Bound(sender, _verifications_read)


class AsyncVerifications:
    def __init__(self, sender: AsyncSender) -> None:
        self.create = AsyncBound(sender, _verifications_create)
        self.read = AsyncBound(sender, _verifications_read)
