"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.search.search_find import search_find as _search_find


class Search:
    def __init__(self, sender: Sender) -> None:
        self.find = Bound(sender, _search_find)


class AsyncSearch:
    def __init__(self, sender: AsyncSender) -> None:
        self.find = AsyncBound(sender, _search_find)
