"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.safety_settings.safety_settings_delete import safety_settings_delete as _safety_settings_delete
from ..api.safety_settings.safety_settings_read import safety_settings_read as _safety_settings_read
from ..api.safety_settings.safety_settings_update import safety_settings_update as _safety_settings_update
from ..api.safety_settings.safety_settings_update_put import (
    safety_settings_update_put as _safety_settings_update_put,
)


class SafetySettings:
    def __init__(self, sender: Sender) -> None:
        self.read = Bound(sender, _safety_settings_read)
        self.update_put = Bound(sender, _safety_settings_update_put)
        self.delete = Bound(sender, _safety_settings_delete)
        self.update = Bound(sender, _safety_settings_update)


class AsyncSafetySettings:
    def __init__(self, sender: AsyncSender) -> None:
        self.read = AsyncBound(sender, _safety_settings_read)
        self.update_put = AsyncBound(sender, _safety_settings_update_put)
        self.delete = AsyncBound(sender, _safety_settings_delete)
        self.update = AsyncBound(sender, _safety_settings_update)
