"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.audit.audit_list import audit_list as _audit_list


class Audit:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _audit_list)


class AsyncAudit:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _audit_list)
