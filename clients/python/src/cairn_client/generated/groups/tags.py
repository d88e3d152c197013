"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.tags.tags_delete import tags_delete as _tags_delete
from ..api.tags.tags_list import tags_list as _tags_list
from ..api.tags.tags_read import tags_read as _tags_read
from ..api.tags.tags_update import tags_update as _tags_update
from ..api.tags.tags_update_put import tags_update_put as _tags_update_put


class Tags:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _tags_list)
        self.read = Bound(sender, _tags_read)
        self.update = Bound(sender, _tags_update)
        self.update_put = Bound(sender, _tags_update_put)
        self.delete = Bound(sender, _tags_delete)


class AsyncTags:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _tags_list)
        self.read = AsyncBound(sender, _tags_read)
        self.update = AsyncBound(sender, _tags_update)
        self.update_put = AsyncBound(sender, _tags_update_put)
        self.delete = AsyncBound(sender, _tags_delete)
