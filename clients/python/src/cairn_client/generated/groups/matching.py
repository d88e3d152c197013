"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.matching.matching_list import matching_list as _matching_list


class Matching:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _matching_list)


class AsyncMatching:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _matching_list)
