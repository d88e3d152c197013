"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.itineraries.itineraries_by_destination import (
    itineraries_by_destination as _itineraries_by_destination,
)
from ..api.itineraries.itineraries_create import itineraries_create as _itineraries_create
from ..api.itineraries.itineraries_delete import itineraries_delete as _itineraries_delete
from ..api.itineraries.itineraries_feature import itineraries_feature as _itineraries_feature
from ..api.itineraries.itineraries_featured import itineraries_featured as _itineraries_featured
from ..api.itineraries.itineraries_hide import itineraries_hide as _itineraries_hide
from ..api.itineraries.itineraries_list import itineraries_list as _itineraries_list
from ..api.itineraries.itineraries_mine import itineraries_mine as _itineraries_mine
from ..api.itineraries.itineraries_read import itineraries_read as _itineraries_read
from ..api.itineraries.itineraries_unfeature import itineraries_unfeature as _itineraries_unfeature
from ..api.itineraries.itineraries_unhide import itineraries_unhide as _itineraries_unhide
from ..api.itineraries.itineraries_update import itineraries_update as _itineraries_update
from ..api.itineraries.itineraries_update_put import itineraries_update_put as _itineraries_update_put


class Itineraries:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _itineraries_list)
        self.create = Bound(sender, _itineraries_create)
        self.mine = Bound(sender, _itineraries_mine)
        self.featured = Bound(sender, _itineraries_featured)
        self.by_destination = Bound(sender, _itineraries_by_destination)
        self.read = Bound(sender, _itineraries_read)
        self.update = Bound(sender, _itineraries_update)
        self.update_put = Bound(sender, _itineraries_update_put)
        self.delete = Bound(sender, _itineraries_delete)
        self.feature = Bound(sender, _itineraries_feature)
        self.unfeature = Bound(sender, _itineraries_unfeature)
        self.hide = Bound(sender, _itineraries_hide)
        self.unhide = Bound(sender, _itineraries_unhide)


class AsyncItineraries:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _itineraries_list)
        self.create = AsyncBound(sender, _itineraries_create)
        self.mine = AsyncBound(sender, _itineraries_mine)
        self.featured = AsyncBound(sender, _itineraries_featured)
        self.by_destination = AsyncBound(sender, _itineraries_by_destination)
        self.read = AsyncBound(sender, _itineraries_read)
        self.update = AsyncBound(sender, _itineraries_update)
        self.update_put = AsyncBound(sender, _itineraries_update_put)
        self.delete = AsyncBound(sender, _itineraries_delete)
        self.feature = AsyncBound(sender, _itineraries_feature)
        self.unfeature = AsyncBound(sender, _itineraries_unfeature)
        self.hide = AsyncBound(sender, _itineraries_hide)
        self.unhide = AsyncBound(sender, _itineraries_unhide)
