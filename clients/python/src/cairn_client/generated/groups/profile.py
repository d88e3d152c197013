"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.profile.profile_read import profile_read as _profile_read
from ..api.profile.profile_update import profile_update as _profile_update
from ..api.profile.profile_update_put import profile_update_put as _profile_update_put


class Profile:
    def __init__(self, sender: Sender) -> None:
        self.read = Bound(sender, _profile_read)
        self.update_put = Bound(sender, _profile_update_put)
        self.update = Bound(sender, _profile_update)


class AsyncProfile:
    def __init__(self, sender: AsyncSender) -> None:
        self.read = AsyncBound(sender, _profile_read)
        self.update_put = AsyncBound(sender, _profile_update_put)
        self.update = AsyncBound(sender, _profile_update)
