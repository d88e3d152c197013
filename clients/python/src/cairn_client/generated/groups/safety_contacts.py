"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.safety_contacts.safety_contacts_change import safety_contacts_change as _safety_contacts_change
from ..api.safety_contacts.safety_contacts_change_put import (
    safety_contacts_change_put as _safety_contacts_change_put,
)
from ..api.safety_contacts.safety_contacts_create import safety_contacts_create as _safety_contacts_create
from ..api.safety_contacts.safety_contacts_list import safety_contacts_list as _safety_contacts_list
from ..api.safety_contacts.safety_contacts_remove import safety_contacts_remove as _safety_contacts_remove


class SafetyContacts:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _safety_contacts_list)
        self.create = Bound(sender, _safety_contacts_create)
        self.change = Bound(sender, _safety_contacts_change)
        self.change_put = Bound(sender, _safety_contacts_change_put)
        self.remove = Bound(sender, _safety_contacts_remove)


class AsyncSafetyContacts:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _safety_contacts_list)
        self.create = AsyncBound(sender, _safety_contacts_create)
        self.change = AsyncBound(sender, _safety_contacts_change)
        self.change_put = AsyncBound(sender, _safety_contacts_change_put)
        self.remove = AsyncBound(sender, _safety_contacts_remove)
