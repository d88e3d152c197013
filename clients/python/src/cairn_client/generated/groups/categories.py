"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.categories.categories_create import categories_create as _categories_create
from ..api.categories.categories_delete import categories_delete as _categories_delete
from ..api.categories.categories_list import categories_list as _categories_list
from ..api.categories.categories_read import categories_read as _categories_read
from ..api.categories.categories_update import categories_update as _categories_update
from ..api.categories.categories_update_put import categories_update_put as _categories_update_put


class Categories:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _categories_list)
        self.create = Bound(sender, _categories_create)
        self.read = Bound(sender, _categories_read)
        self.update = Bound(sender, _categories_update)
        self.update_put = Bound(sender, _categories_update_put)
        self.delete = Bound(sender, _categories_delete)


class AsyncCategories:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _categories_list)
        self.create = AsyncBound(sender, _categories_create)
        self.read = AsyncBound(sender, _categories_read)
        self.update = AsyncBound(sender, _categories_update)
        self.update_put = AsyncBound(sender, _categories_update_put)
        self.delete = AsyncBound(sender, _categories_delete)
