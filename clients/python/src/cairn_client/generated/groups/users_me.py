"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.users_me.users_me_delete import users_me_delete as _users_me_delete
from ..api.users_me.users_me_read import users_me_read as _users_me_read
from ..api.users_me.users_me_update import users_me_update as _users_me_update
from ..api.users_me.users_me_update_put import users_me_update_put as _users_me_update_put


class UsersMe:
    def __init__(self, sender: Sender) -> None:
        self.read = Bound(sender, _users_me_read)
        self.update_put = Bound(sender, _users_me_update_put)
        self.delete = Bound(sender, _users_me_delete)
        self.update = Bound(sender, _users_me_update)


class AsyncUsersMe:
    def __init__(self, sender: AsyncSender) -> None:
        self.read = AsyncBound(sender, _users_me_read)
        self.update_put = AsyncBound(sender, _users_me_update_put)
        self.delete = AsyncBound(sender, _users_me_delete)
        self.update = AsyncBound(sender, _users_me_update)
