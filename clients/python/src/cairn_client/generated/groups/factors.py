"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.factors.factors_create import factors_create as _factors_create
from ..api.factors.factors_delete import factors_delete as _factors_delete
from ..api.factors.factors_list import factors_list as _factors_list
from ..api.factors.factors_read import factors_read as _factors_read
from ..api.factors.factors_recovery_codes import factors_recovery_codes as _factors_recovery_codes
from ..api.factors.factors_verify import factors_verify as _factors_verify


class Factors:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _factors_list)
        self.create = Bound(sender, _factors_create)
        self.read = Bound(sender, _factors_read)
        self.delete = Bound(sender, _factors_delete)
        self.verify = Bound(sender, _factors_verify)
        self.recovery_codes = Bound(sender, _factors_recovery_codes)


class AsyncFactors:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _factors_list)
        self.create = AsyncBound(sender, _factors_create)
        self.read = AsyncBound(sender, _factors_read)
        self.delete = AsyncBound(sender, _factors_delete)
        self.verify = AsyncBound(sender, _factors_verify)
        self.recovery_codes = AsyncBound(sender, _factors_recovery_codes)
