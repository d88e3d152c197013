"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.me.me_read import me_read as _me_read
from ..api.me.me_update import me_update as _me_update
from ..api.me.me_update_put import me_update_put as _me_update_put


class Me:
    def __init__(self, sender: Sender) -> None:
        self.read = Bound(sender, _me_read)
        self.update_put = Bound(sender, _me_update_put)
        self.update = Bound(sender, _me_update)


class AsyncMe:
    def __init__(self, sender: AsyncSender) -> None:
        self.read = AsyncBound(sender, _me_read)
        self.update_put = AsyncBound(sender, _me_update_put)
        self.update = AsyncBound(sender, _me_update)
