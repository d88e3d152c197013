"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.items.items_create import items_create as _items_create
from ..api.items.items_create_bulk import items_create_bulk as _items_create_bulk
from ..api.items.items_delete import items_delete as _items_delete
from ..api.items.items_export import items_export as _items_export
from ..api.items.items_import_file import items_import_file as _items_import_file
from ..api.items.items_list import items_list as _items_list
from ..api.items.items_read import items_read as _items_read
from ..api.items.items_update import items_update as _items_update
from ..api.items.items_update_put import items_update_put as _items_update_put


class Items:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _items_list)
        self.create = Bound(sender, _items_create)
        self.export = Bound(sender, _items_export)
        self.import_file = Bound(sender, _items_import_file)
        self.read = Bound(sender, _items_read)
        self.update = Bound(sender, _items_update)
        self.update_put = Bound(sender, _items_update_put)
        self.delete = Bound(sender, _items_delete)
        self.create_bulk = Bound(sender, _items_create_bulk)


class AsyncItems:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _items_list)
        self.create = AsyncBound(sender, _items_create)
        self.export = AsyncBound(sender, _items_export)
        self.import_file = AsyncBound(sender, _items_import_file)
        self.read = AsyncBound(sender, _items_read)
        self.update = AsyncBound(sender, _items_update)
        self.update_put = AsyncBound(sender, _items_update_put)
        self.delete = AsyncBound(sender, _items_delete)
        self.create_bulk = AsyncBound(sender, _items_create_bulk)
