"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.group_invites.group_invites_accept import group_invites_accept as _group_invites_accept
from ..api.group_invites.group_invites_decline import group_invites_decline as _group_invites_decline
from ..api.group_invites.group_invites_invite import group_invites_invite as _group_invites_invite
from ..api.group_invites.group_invites_list import group_invites_list as _group_invites_list
from ..api.group_invites.group_invites_list_sent import group_invites_list_sent as _group_invites_list_sent
from ..api.group_invites.group_invites_revoke import group_invites_revoke as _group_invites_revoke


class GroupInvites:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _group_invites_list)
        self.list_sent = Bound(sender, _group_invites_list_sent)
        self.invite = Bound(sender, _group_invites_invite)
        self.accept = Bound(sender, _group_invites_accept)
        self.decline = Bound(sender, _group_invites_decline)
        self.revoke = Bound(sender, _group_invites_revoke)


class AsyncGroupInvites:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _group_invites_list)
        self.list_sent = AsyncBound(sender, _group_invites_list_sent)
        self.invite = AsyncBound(sender, _group_invites_invite)
        self.accept = AsyncBound(sender, _group_invites_accept)
        self.decline = AsyncBound(sender, _group_invites_decline)
        self.revoke = AsyncBound(sender, _group_invites_revoke)
