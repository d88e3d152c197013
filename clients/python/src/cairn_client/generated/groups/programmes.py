"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.programmes.programmes_create import programmes_create as _programmes_create
from ..api.programmes.programmes_delete import programmes_delete as _programmes_delete
from ..api.programmes.programmes_list import programmes_list as _programmes_list
from ..api.programmes.programmes_read import programmes_read as _programmes_read
from ..api.programmes.programmes_update import programmes_update as _programmes_update
from ..api.programmes.programmes_update_put import programmes_update_put as _programmes_update_put


class Programmes:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _programmes_list)
        self.create = Bound(sender, _programmes_create)
        self.read = Bound(sender, _programmes_read)
        self.update = Bound(sender, _programmes_update)
        self.update_put = Bound(sender, _programmes_update_put)
        self.delete = Bound(sender, _programmes_delete)


class AsyncProgrammes:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _programmes_list)
        self.create = AsyncBound(sender, _programmes_create)
        self.read = AsyncBound(sender, _programmes_read)
        self.update = AsyncBound(sender, _programmes_update)
        self.update_put = AsyncBound(sender, _programmes_update_put)
        self.delete = AsyncBound(sender, _programmes_delete)
