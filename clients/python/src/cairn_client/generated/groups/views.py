"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.views.views_create import views_create as _views_create


class Views:
    def __init__(self, sender: Sender) -> None:
        self.create = Bound(sender, _views_create)


class AsyncViews:
    def __init__(self, sender: AsyncSender) -> None:
        self.create = AsyncBound(sender, _views_create)
