"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.item_files.item_files_add import item_files_add as _item_files_add
from ..api.item_files.item_files_delete import item_files_delete as _item_files_delete
from ..api.item_files.item_files_link import item_files_link as _item_files_link
from ..api.item_files.item_files_list import item_files_list as _item_files_list
from ..api.item_files.item_files_read import item_files_read as _item_files_read


class ItemFiles:
    def __init__(self, sender: Sender) -> None:
        self.add = Bound(sender, _item_files_add)
        self.list = Bound(sender, _item_files_list)
        self.read = Bound(sender, _item_files_read)
        self.delete = Bound(sender, _item_files_delete)
        self.link = Bound(sender, _item_files_link)


class AsyncItemFiles:
    def __init__(self, sender: AsyncSender) -> None:
        self.add = AsyncBound(sender, _item_files_add)
        self.list = AsyncBound(sender, _item_files_list)
        self.read = AsyncBound(sender, _item_files_read)
        self.delete = AsyncBound(sender, _item_files_delete)
        self.link = AsyncBound(sender, _item_files_link)
