"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.sessions.sessions_delete import sessions_delete as _sessions_delete
from ..api.sessions.sessions_list import sessions_list as _sessions_list


class Sessions:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _sessions_list)
        self.delete = Bound(sender, _sessions_delete)


class AsyncSessions:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _sessions_list)
        self.delete = AsyncBound(sender, _sessions_delete)
