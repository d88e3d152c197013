"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.travel_intel.travel_intel_create import travel_intel_create as _travel_intel_create
from ..api.travel_intel.travel_intel_delete import travel_intel_delete as _travel_intel_delete
from ..api.travel_intel.travel_intel_helpful import travel_intel_helpful as _travel_intel_helpful
from ..api.travel_intel.travel_intel_hide import travel_intel_hide as _travel_intel_hide
from ..api.travel_intel.travel_intel_list import travel_intel_list as _travel_intel_list
from ..api.travel_intel.travel_intel_not_helpful import travel_intel_not_helpful as _travel_intel_not_helpful
from ..api.travel_intel.travel_intel_not_unhelpful import (
    travel_intel_not_unhelpful as _travel_intel_not_unhelpful,
)
from ..api.travel_intel.travel_intel_own import travel_intel_own as _travel_intel_own
from ..api.travel_intel.travel_intel_read import travel_intel_read as _travel_intel_read
from ..api.travel_intel.travel_intel_unhelpful import travel_intel_unhelpful as _travel_intel_unhelpful
from ..api.travel_intel.travel_intel_unhide import travel_intel_unhide as _travel_intel_unhide
from ..api.travel_intel.travel_intel_update import travel_intel_update as _travel_intel_update
from ..api.travel_intel.travel_intel_update_put import travel_intel_update_put as _travel_intel_update_put


class TravelIntel:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _travel_intel_list)
        self.create = Bound(sender, _travel_intel_create)
        self.own = Bound(sender, _travel_intel_own)
        self.read = Bound(sender, _travel_intel_read)
        self.update = Bound(sender, _travel_intel_update)
        self.update_put = Bound(sender, _travel_intel_update_put)
        self.delete = Bound(sender, _travel_intel_delete)
        self.helpful = Bound(sender, _travel_intel_helpful)
        self.not_helpful = Bound(sender, _travel_intel_not_helpful)
        self.unhelpful = Bound(sender, _travel_intel_unhelpful)
        self.not_unhelpful = Bound(sender, _travel_intel_not_unhelpful)
        self.hide = Bound(sender, _travel_intel_hide)
        self.unhide = Bound(sender, _travel_intel_unhide)


class AsyncTravelIntel:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _travel_intel_list)
        self.create = AsyncBound(sender, _travel_intel_create)
        self.own = AsyncBound(sender, _travel_intel_own)
        self.read = AsyncBound(sender, _travel_intel_read)
        self.update = AsyncBound(sender, _travel_intel_update)
        self.update_put = AsyncBound(sender, _travel_intel_update_put)
        self.delete = AsyncBound(sender, _travel_intel_delete)
        self.helpful = AsyncBound(sender, _travel_intel_helpful)
        self.not_helpful = AsyncBound(sender, _travel_intel_not_helpful)
        self.unhelpful = AsyncBound(sender, _travel_intel_unhelpful)
        self.not_unhelpful = AsyncBound(sender, _travel_intel_not_unhelpful)
        self.hide = AsyncBound(sender, _travel_intel_hide)
        self.unhide = AsyncBound(sender, _travel_intel_unhide)
