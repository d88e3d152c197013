"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.api_keys.api_keys_create import api_keys_create as _api_keys_create
from ..api.api_keys.api_keys_delete import api_keys_delete as _api_keys_delete
from ..api.api_keys.api_keys_list import api_keys_list as _api_keys_list
from ..api.api_keys.api_keys_read import api_keys_read as _api_keys_read


class ApiKeys:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _api_keys_list)
        self.create = Bound(sender, _api_keys_create)
        self.read = Bound(sender, _api_keys_read)
        self.delete = Bound(sender, _api_keys_delete)


class AsyncApiKeys:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _api_keys_list)
        self.create = AsyncBound(sender, _api_keys_create)
        self.read = AsyncBound(sender, _api_keys_read)
        self.delete = AsyncBound(sender, _api_keys_delete)
