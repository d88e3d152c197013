"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.expenses.expenses_create import expenses_create as _expenses_create
from ..api.expenses.expenses_delete import expenses_delete as _expenses_delete
from ..api.expenses.expenses_export import expenses_export as _expenses_export
from ..api.expenses.expenses_list import expenses_list as _expenses_list
from ..api.expenses.expenses_read import expenses_read as _expenses_read
from ..api.expenses.expenses_restore import expenses_restore as _expenses_restore
from ..api.expenses.expenses_update import expenses_update as _expenses_update
from ..api.expenses.expenses_update_put import expenses_update_put as _expenses_update_put


class Expenses:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _expenses_list)
        self.create = Bound(sender, _expenses_create)
        self.export = Bound(sender, _expenses_export)
        self.read = Bound(sender, _expenses_read)
        self.update = Bound(sender, _expenses_update)
        self.update_put = Bound(sender, _expenses_update_put)
        self.delete = Bound(sender, _expenses_delete)
        self.restore = Bound(sender, _expenses_restore)


class AsyncExpenses:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _expenses_list)
        self.create = AsyncBound(sender, _expenses_create)
        self.export = AsyncBound(sender, _expenses_export)
        self.read = AsyncBound(sender, _expenses_read)
        self.update = AsyncBound(sender, _expenses_update)
        self.update_put = AsyncBound(sender, _expenses_update_put)
        self.delete = AsyncBound(sender, _expenses_delete)
        self.restore = AsyncBound(sender, _expenses_restore)
