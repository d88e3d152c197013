"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.fx_rates.fx_rates_create import fx_rates_create as _fx_rates_create
from ..api.fx_rates.fx_rates_delete import fx_rates_delete as _fx_rates_delete
from ..api.fx_rates.fx_rates_list import fx_rates_list as _fx_rates_list
from ..api.fx_rates.fx_rates_read import fx_rates_read as _fx_rates_read


class FxRates:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _fx_rates_list)
        self.create = Bound(sender, _fx_rates_create)
        self.read = Bound(sender, _fx_rates_read)
        self.delete = Bound(sender, _fx_rates_delete)


class AsyncFxRates:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _fx_rates_list)
        self.create = AsyncBound(sender, _fx_rates_create)
        self.read = AsyncBound(sender, _fx_rates_read)
        self.delete = AsyncBound(sender, _fx_rates_delete)
