"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.session_types.session_types_create import session_types_create as _session_types_create
from ..api.session_types.session_types_delete import session_types_delete as _session_types_delete
from ..api.session_types.session_types_list import session_types_list as _session_types_list
from ..api.session_types.session_types_read import session_types_read as _session_types_read
from ..api.session_types.session_types_update import session_types_update as _session_types_update
from ..api.session_types.session_types_update_put import session_types_update_put as _session_types_update_put


class SessionTypes:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _session_types_list)
        self.create = Bound(sender, _session_types_create)
        self.read = Bound(sender, _session_types_read)
        self.update = Bound(sender, _session_types_update)
        self.update_put = Bound(sender, _session_types_update_put)
        self.delete = Bound(sender, _session_types_delete)


class AsyncSessionTypes:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _session_types_list)
        self.create = AsyncBound(sender, _session_types_create)
        self.read = AsyncBound(sender, _session_types_read)
        self.update = AsyncBound(sender, _session_types_update)
        self.update_put = AsyncBound(sender, _session_types_update_put)
        self.delete = AsyncBound(sender, _session_types_delete)
