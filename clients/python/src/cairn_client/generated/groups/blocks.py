"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.blocks.blocks_create import blocks_create as _blocks_create
from ..api.blocks.blocks_delete import blocks_delete as _blocks_delete
from ..api.blocks.blocks_list import blocks_list as _blocks_list


class Blocks:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _blocks_list)
        self.create = Bound(sender, _blocks_create)
        self.delete = Bound(sender, _blocks_delete)


class AsyncBlocks:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _blocks_list)
        self.create = AsyncBound(sender, _blocks_create)
        self.delete = AsyncBound(sender, _blocks_delete)
