"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.intel_stats.intel_stats_read import intel_stats_read as _intel_stats_read


class IntelStats:
    def __init__(self, sender: Sender) -> None:
        self.read = Bound(sender, _intel_stats_read)


class AsyncIntelStats:
    def __init__(self, sender: AsyncSender) -> None:
        self.read = AsyncBound(sender, _intel_stats_read)
