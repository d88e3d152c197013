"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.exports.exports_content import exports_content as _exports_content
from ..api.exports.exports_create import exports_create as _exports_create
from ..api.exports.exports_list import exports_list as _exports_list
from ..api.exports.exports_read import exports_read as _exports_read


class Exports:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _exports_list)
        self.create = Bound(sender, _exports_create)
        self.read = Bound(sender, _exports_read)
        self.content = Bound(sender, _exports_content)


class AsyncExports:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _exports_list)
        self.create = AsyncBound(sender, _exports_create)
        self.read = AsyncBound(sender, _exports_read)
        self.content = AsyncBound(sender, _exports_content)
