"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.reports.reports_create import reports_create as _reports_create
from ..api.reports.reports_list import reports_list as _reports_list
from ..api.reports.reports_read import reports_read as _reports_read
from ..api.reports.reports_resolve import reports_resolve as _reports_resolve


class Reports:
    def __init__(self, sender: Sender) -> None:
        self.create = Bound(sender, _reports_create)
        self.list = Bound(sender, _reports_list)
        self.read = Bound(sender, _reports_read)
        self.resolve = Bound(sender, _reports_resolve)


class AsyncReports:
    def __init__(self, sender: AsyncSender) -> None:
        self.create = AsyncBound(sender, _reports_create)
        self.list = AsyncBound(sender, _reports_list)
        self.read = AsyncBound(sender, _reports_read)
        self.resolve = AsyncBound(sender, _reports_resolve)
