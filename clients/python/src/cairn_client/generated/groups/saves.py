"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.saves.saves_create import saves_create as _saves_create
from ..api.saves.saves_delete import saves_delete as _saves_delete
from ..api.saves.saves_list import saves_list as _saves_list


class Saves:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _saves_list)
        self.create = Bound(sender, _saves_create)
        self.delete = Bound(sender, _saves_delete)


class AsyncSaves:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _saves_list)
        self.create = AsyncBound(sender, _saves_create)
        self.delete = AsyncBound(sender, _saves_delete)
