"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.travel_groups.travel_groups_create import travel_groups_create as _travel_groups_create
from ..api.travel_groups.travel_groups_delete import travel_groups_delete as _travel_groups_delete
from ..api.travel_groups.travel_groups_list import travel_groups_list as _travel_groups_list
from ..api.travel_groups.travel_groups_read import travel_groups_read as _travel_groups_read
from ..api.travel_groups.travel_groups_update import travel_groups_update as _travel_groups_update
from ..api.travel_groups.travel_groups_update_put import travel_groups_update_put as _travel_groups_update_put


class TravelGroups:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _travel_groups_list)
        self.create = Bound(sender, _travel_groups_create)
        self.read = Bound(sender, _travel_groups_read)
        self.update = Bound(sender, _travel_groups_update)
        self.update_put = Bound(sender, _travel_groups_update_put)
        self.delete = Bound(sender, _travel_groups_delete)


class AsyncTravelGroups:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _travel_groups_list)
        self.create = AsyncBound(sender, _travel_groups_create)
        self.read = AsyncBound(sender, _travel_groups_read)
        self.update = AsyncBound(sender, _travel_groups_update)
        self.update_put = AsyncBound(sender, _travel_groups_update_put)
        self.delete = AsyncBound(sender, _travel_groups_delete)
