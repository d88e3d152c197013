"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.assignments.assignments_create import assignments_create as _assignments_create
from ..api.assignments.assignments_delete import assignments_delete as _assignments_delete
from ..api.assignments.assignments_list import assignments_list as _assignments_list


class Assignments:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _assignments_list)
        self.create = Bound(sender, _assignments_create)
        self.delete = Bound(sender, _assignments_delete)


class AsyncAssignments:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _assignments_list)
        self.create = AsyncBound(sender, _assignments_create)
        self.delete = AsyncBound(sender, _assignments_delete)
