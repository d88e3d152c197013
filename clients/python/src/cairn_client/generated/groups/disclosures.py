"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.disclosures.disclosures_create import disclosures_create as _disclosures_create
from ..api.disclosures.disclosures_list import disclosures_list as _disclosures_list


class Disclosures:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _disclosures_list)
        self.create = Bound(sender, _disclosures_create)


class AsyncDisclosures:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _disclosures_list)
        self.create = AsyncBound(sender, _disclosures_create)
