"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.incidents.incidents_change import incidents_change as _incidents_change
from ..api.incidents.incidents_change_put import incidents_change_put as _incidents_change_put
from ..api.incidents.incidents_create import incidents_create as _incidents_create
from ..api.incidents.incidents_delete import incidents_delete as _incidents_delete
from ..api.incidents.incidents_list import incidents_list as _incidents_list
from ..api.incidents.incidents_read import incidents_read as _incidents_read
from ..api.incidents.incidents_update import incidents_update as _incidents_update


class Incidents:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _incidents_list)
        self.create = Bound(sender, _incidents_create)
        self.read = Bound(sender, _incidents_read)
        self.change = Bound(sender, _incidents_change)
        self.change_put = Bound(sender, _incidents_change_put)
        self.delete = Bound(sender, _incidents_delete)
        self.update = Bound(sender, _incidents_update)


class AsyncIncidents:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _incidents_list)
        self.create = AsyncBound(sender, _incidents_create)
        self.read = AsyncBound(sender, _incidents_read)
        self.change = AsyncBound(sender, _incidents_change)
        self.change_put = AsyncBound(sender, _incidents_change_put)
        self.delete = AsyncBound(sender, _incidents_delete)
        self.update = AsyncBound(sender, _incidents_update)
