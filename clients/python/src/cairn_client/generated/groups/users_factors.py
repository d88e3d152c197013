"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.users_factors.users_factors_reset import users_factors_reset as _users_factors_reset


class UsersFactors:
    def __init__(self, sender: Sender) -> None:
        self.reset = Bound(sender, _users_factors_reset)


class AsyncUsersFactors:
    def __init__(self, sender: AsyncSender) -> None:
        self.reset = AsyncBound(sender, _users_factors_reset)
