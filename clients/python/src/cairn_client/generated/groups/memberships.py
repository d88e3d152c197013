"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.memberships.memberships_create import memberships_create as _memberships_create
from ..api.memberships.memberships_delete import memberships_delete as _memberships_delete
from ..api.memberships.memberships_list import memberships_list as _memberships_list
from ..api.memberships.memberships_read import memberships_read as _memberships_read
from ..api.memberships.memberships_update import memberships_update as _memberships_update
from ..api.memberships.memberships_update_put import memberships_update_put as _memberships_update_put


class Memberships:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _memberships_list)
        self.create = Bound(sender, _memberships_create)
        self.read = Bound(sender, _memberships_read)
        self.update = Bound(sender, _memberships_update)
        self.update_put = Bound(sender, _memberships_update_put)
        self.delete = Bound(sender, _memberships_delete)


class AsyncMemberships:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _memberships_list)
        self.create = AsyncBound(sender, _memberships_create)
        self.read = AsyncBound(sender, _memberships_read)
        self.update = AsyncBound(sender, _memberships_update)
        self.update_put = AsyncBound(sender, _memberships_update_put)
        self.delete = AsyncBound(sender, _memberships_delete)
