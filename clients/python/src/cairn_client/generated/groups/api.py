"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.api.api_openapi import api_openapi as _api_openapi


class Api:
    def __init__(self, sender: Sender) -> None:
        self.openapi = Bound(sender, _api_openapi)


class AsyncApi:
    def __init__(self, sender: AsyncSender) -> None:
        self.openapi = AsyncBound(sender, _api_openapi)
