"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.users.users_change import users_change as _users_change
from ..api.users.users_change_put import users_change_put as _users_change_put
from ..api.users.users_create import users_create as _users_create
from ..api.users.users_delete import users_delete as _users_delete
from ..api.users.users_end_sessions import users_end_sessions as _users_end_sessions
from ..api.users.users_list import users_list as _users_list
from ..api.users.users_lock import users_lock as _users_lock
from ..api.users.users_read_one import users_read_one as _users_read_one
from ..api.users.users_reset_password import users_reset_password as _users_reset_password
from ..api.users.users_set_roles import users_set_roles as _users_set_roles
from ..api.users.users_unlock import users_unlock as _users_unlock


class Users:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _users_list)
        self.create = Bound(sender, _users_create)
        self.read_one = Bound(sender, _users_read_one)
        self.change = Bound(sender, _users_change)
        self.change_put = Bound(sender, _users_change_put)
        self.delete = Bound(sender, _users_delete)
        self.set_roles = Bound(sender, _users_set_roles)
        self.lock = Bound(sender, _users_lock)
        self.unlock = Bound(sender, _users_unlock)
        self.end_sessions = Bound(sender, _users_end_sessions)
        self.reset_password = Bound(sender, _users_reset_password)


class AsyncUsers:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _users_list)
        self.create = AsyncBound(sender, _users_create)
        self.read_one = AsyncBound(sender, _users_read_one)
        self.change = AsyncBound(sender, _users_change)
        self.change_put = AsyncBound(sender, _users_change_put)
        self.delete = AsyncBound(sender, _users_delete)
        self.set_roles = AsyncBound(sender, _users_set_roles)
        self.lock = AsyncBound(sender, _users_lock)
        self.unlock = AsyncBound(sender, _users_unlock)
        self.end_sessions = AsyncBound(sender, _users_end_sessions)
        self.reset_password = AsyncBound(sender, _users_reset_password)
