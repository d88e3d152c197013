"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.safety_ratings.safety_ratings_create import safety_ratings_create as _safety_ratings_create
from ..api.safety_ratings.safety_ratings_delete import safety_ratings_delete as _safety_ratings_delete
from ..api.safety_ratings.safety_ratings_helpful import safety_ratings_helpful as _safety_ratings_helpful
from ..api.safety_ratings.safety_ratings_hide import safety_ratings_hide as _safety_ratings_hide
from ..api.safety_ratings.safety_ratings_list import safety_ratings_list as _safety_ratings_list
from ..api.safety_ratings.safety_ratings_own import safety_ratings_own as _safety_ratings_own
from ..api.safety_ratings.safety_ratings_read import safety_ratings_read as _safety_ratings_read
from ..api.safety_ratings.safety_ratings_take_back_helpful import (
    safety_ratings_take_back_helpful as _safety_ratings_take_back_helpful,
)
from ..api.safety_ratings.safety_ratings_take_back_unhelpful import (
    safety_ratings_take_back_unhelpful as _safety_ratings_take_back_unhelpful,
)
from ..api.safety_ratings.safety_ratings_unhelpful import (
    safety_ratings_unhelpful as _safety_ratings_unhelpful,
)
from ..api.safety_ratings.safety_ratings_unhide import safety_ratings_unhide as _safety_ratings_unhide
from ..api.safety_ratings.safety_ratings_update import safety_ratings_update as _safety_ratings_update
from ..api.safety_ratings.safety_ratings_update_put import (
    safety_ratings_update_put as _safety_ratings_update_put,
)


class SafetyRatings:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _safety_ratings_list)
        self.create = Bound(sender, _safety_ratings_create)
        self.own = Bound(sender, _safety_ratings_own)
        self.read = Bound(sender, _safety_ratings_read)
        self.update = Bound(sender, _safety_ratings_update)
        self.update_put = Bound(sender, _safety_ratings_update_put)
        self.delete = Bound(sender, _safety_ratings_delete)
        self.hide = Bound(sender, _safety_ratings_hide)
        self.unhide = Bound(sender, _safety_ratings_unhide)
        self.helpful = Bound(sender, _safety_ratings_helpful)
        self.take_back_helpful = Bound(sender, _safety_ratings_take_back_helpful)
        self.unhelpful = Bound(sender, _safety_ratings_unhelpful)
        self.take_back_unhelpful = Bound(sender, _safety_ratings_take_back_unhelpful)


class AsyncSafetyRatings:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _safety_ratings_list)
        self.create = AsyncBound(sender, _safety_ratings_create)
        self.own = AsyncBound(sender, _safety_ratings_own)
        self.read = AsyncBound(sender, _safety_ratings_read)
        self.update = AsyncBound(sender, _safety_ratings_update)
        self.update_put = AsyncBound(sender, _safety_ratings_update_put)
        self.delete = AsyncBound(sender, _safety_ratings_delete)
        self.hide = AsyncBound(sender, _safety_ratings_hide)
        self.unhide = AsyncBound(sender, _safety_ratings_unhide)
        self.helpful = AsyncBound(sender, _safety_ratings_helpful)
        self.take_back_helpful = AsyncBound(sender, _safety_ratings_take_back_helpful)
        self.unhelpful = AsyncBound(sender, _safety_ratings_unhelpful)
        self.take_back_unhelpful = AsyncBound(sender, _safety_ratings_take_back_unhelpful)
