"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.resources.resources_create import resources_create as _resources_create
from ..api.resources.resources_delete import resources_delete as _resources_delete
from ..api.resources.resources_helpful import resources_helpful as _resources_helpful
from ..api.resources.resources_list import resources_list as _resources_list
from ..api.resources.resources_not_helpful import resources_not_helpful as _resources_not_helpful
from ..api.resources.resources_not_unhelpful import resources_not_unhelpful as _resources_not_unhelpful
from ..api.resources.resources_read import resources_read as _resources_read
from ..api.resources.resources_unhelpful import resources_unhelpful as _resources_unhelpful
from ..api.resources.resources_update import resources_update as _resources_update
from ..api.resources.resources_update_put import resources_update_put as _resources_update_put


class Resources:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _resources_list)
        self.create = Bound(sender, _resources_create)
        self.read = Bound(sender, _resources_read)
        self.update = Bound(sender, _resources_update)
        self.update_put = Bound(sender, _resources_update_put)
        self.delete = Bound(sender, _resources_delete)
        self.helpful = Bound(sender, _resources_helpful)
        self.not_helpful = Bound(sender, _resources_not_helpful)
        self.unhelpful = Bound(sender, _resources_unhelpful)
        self.not_unhelpful = Bound(sender, _resources_not_unhelpful)


class AsyncResources:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _resources_list)
        self.create = AsyncBound(sender, _resources_create)
        self.read = AsyncBound(sender, _resources_read)
        self.update = AsyncBound(sender, _resources_update)
        self.update_put = AsyncBound(sender, _resources_update_put)
        self.delete = AsyncBound(sender, _resources_delete)
        self.helpful = AsyncBound(sender, _resources_helpful)
        self.not_helpful = AsyncBound(sender, _resources_not_helpful)
        self.unhelpful = AsyncBound(sender, _resources_unhelpful)
        self.not_unhelpful = AsyncBound(sender, _resources_not_unhelpful)
