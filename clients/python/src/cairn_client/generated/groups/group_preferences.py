"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.group_preferences.group_preferences_read import group_preferences_read as _group_preferences_read
from ..api.group_preferences.group_preferences_update import (
    group_preferences_update as _group_preferences_update,
)
from ..api.group_preferences.group_preferences_update_put import (
    group_preferences_update_put as _group_preferences_update_put,
)


class GroupPreferences:
    def __init__(self, sender: Sender) -> None:
        self.read = Bound(sender, _group_preferences_read)
        self.update_put = Bound(sender, _group_preferences_update_put)
        self.update = Bound(sender, _group_preferences_update)


class AsyncGroupPreferences:
    def __init__(self, sender: AsyncSender) -> None:
        self.read = AsyncBound(sender, _group_preferences_read)
        self.update_put = AsyncBound(sender, _group_preferences_update_put)
        self.update = AsyncBound(sender, _group_preferences_update)
