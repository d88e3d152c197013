"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.ledger.ledger_read import ledger_read as _ledger_read
from ..api.ledger.ledger_update import ledger_update as _ledger_update
from ..api.ledger.ledger_update_put import ledger_update_put as _ledger_update_put


class Ledger:
    def __init__(self, sender: Sender) -> None:
        self.read = Bound(sender, _ledger_read)
        self.update_put = Bound(sender, _ledger_update_put)
        self.update = Bound(sender, _ledger_update)


class AsyncLedger:
    def __init__(self, sender: AsyncSender) -> None:
        self.read = AsyncBound(sender, _ledger_read)
        self.update_put = AsyncBound(sender, _ledger_update_put)
        self.update = AsyncBound(sender, _ledger_update)
