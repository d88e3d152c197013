"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.attestations.attestations_create import attestations_create as _attestations_create
from ..api.attestations.attestations_delete import attestations_delete as _attestations_delete
from ..api.attestations.attestations_list import attestations_list as _attestations_list
from ..api.attestations.attestations_revoke import attestations_revoke as _attestations_revoke
from ..api.attestations.attestations_verify import attestations_verify as _attestations_verify


class Attestations:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _attestations_list)
        self.create = Bound(sender, _attestations_create)
        self.delete = Bound(sender, _attestations_delete)
        self.verify = Bound(sender, _attestations_verify)
        self.revoke = Bound(sender, _attestations_revoke)


class AsyncAttestations:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _attestations_list)
        self.create = AsyncBound(sender, _attestations_create)
        self.delete = AsyncBound(sender, _attestations_delete)
        self.verify = AsyncBound(sender, _attestations_verify)
        self.revoke = AsyncBound(sender, _attestations_revoke)
