"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.group_members.group_members_approve import group_members_approve as _group_members_approve
from ..api.group_members.group_members_change import group_members_change as _group_members_change
from ..api.group_members.group_members_change_put import group_members_change_put as _group_members_change_put
from ..api.group_members.group_members_decline import group_members_decline as _group_members_decline
from ..api.group_members.group_members_join import group_members_join as _group_members_join
from ..api.group_members.group_members_leave import group_members_leave as _group_members_leave
from ..api.group_members.group_members_list import group_members_list as _group_members_list
from ..api.group_members.group_members_remove import group_members_remove as _group_members_remove


class GroupMembers:
    def __init__(self, sender: Sender) -> None:
        self.join = Bound(sender, _group_members_join)
        self.leave = Bound(sender, _group_members_leave)
        self.list = Bound(sender, _group_members_list)
        self.approve = Bound(sender, _group_members_approve)
        self.decline = Bound(sender, _group_members_decline)
        self.change = Bound(sender, _group_members_change)
        self.change_put = Bound(sender, _group_members_change_put)
        self.remove = Bound(sender, _group_members_remove)


class AsyncGroupMembers:
    def __init__(self, sender: AsyncSender) -> None:
        self.join = AsyncBound(sender, _group_members_join)
        self.leave = AsyncBound(sender, _group_members_leave)
        self.list = AsyncBound(sender, _group_members_list)
        self.approve = AsyncBound(sender, _group_members_approve)
        self.decline = AsyncBound(sender, _group_members_decline)
        self.change = AsyncBound(sender, _group_members_change)
        self.change_put = AsyncBound(sender, _group_members_change_put)
        self.remove = AsyncBound(sender, _group_members_remove)
