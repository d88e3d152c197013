"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.guides.guides_apply import guides_apply as _guides_apply
from ..api.guides.guides_change import guides_change as _guides_change
from ..api.guides.guides_change_put import guides_change_put as _guides_change_put
from ..api.guides.guides_decide import guides_decide as _guides_decide
from ..api.guides.guides_list import guides_list as _guides_list
from ..api.guides.guides_read import guides_read as _guides_read


class Guides:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _guides_list)
        self.apply = Bound(sender, _guides_apply)
        self.read = Bound(sender, _guides_read)
        self.change = Bound(sender, _guides_change)
        self.change_put = Bound(sender, _guides_change_put)
        self.decide = Bound(sender, _guides_decide)


class AsyncGuides:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _guides_list)
        self.apply = AsyncBound(sender, _guides_apply)
        self.read = AsyncBound(sender, _guides_read)
        self.change = AsyncBound(sender, _guides_change)
        self.change_put = AsyncBound(sender, _guides_change_put)
        self.decide = AsyncBound(sender, _guides_decide)
