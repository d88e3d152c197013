"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.beneficiary_sessions.beneficiary_sessions_create import (
    beneficiary_sessions_create as _beneficiary_sessions_create,
)
from ..api.beneficiary_sessions.beneficiary_sessions_list import (
    beneficiary_sessions_list as _beneficiary_sessions_list,
)


class BeneficiarySessions:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _beneficiary_sessions_list)
        self.create = Bound(sender, _beneficiary_sessions_create)


class AsyncBeneficiarySessions:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _beneficiary_sessions_list)
        self.create = AsyncBound(sender, _beneficiary_sessions_create)
