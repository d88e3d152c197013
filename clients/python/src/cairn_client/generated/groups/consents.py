"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.consents.consents_create import consents_create as _consents_create
from ..api.consents.consents_give import consents_give as _consents_give
from ..api.consents.consents_invalidate import consents_invalidate as _consents_invalidate
from ..api.consents.consents_list import consents_list as _consents_list
from ..api.consents.consents_read import consents_read as _consents_read
from ..api.consents.consents_refuse import consents_refuse as _consents_refuse
from ..api.consents.consents_renew import consents_renew as _consents_renew
from ..api.consents.consents_update import consents_update as _consents_update
from ..api.consents.consents_update_put import consents_update_put as _consents_update_put
from ..api.consents.consents_withdraw import consents_withdraw as _consents_withdraw


class Consents:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _consents_list)
        self.create = Bound(sender, _consents_create)
        self.read = Bound(sender, _consents_read)
        self.update = Bound(sender, _consents_update)
        self.update_put = Bound(sender, _consents_update_put)
        self.give = Bound(sender, _consents_give)
        self.refuse = Bound(sender, _consents_refuse)
        self.withdraw = Bound(sender, _consents_withdraw)
        self.renew = Bound(sender, _consents_renew)
        self.invalidate = Bound(sender, _consents_invalidate)


class AsyncConsents:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _consents_list)
        self.create = AsyncBound(sender, _consents_create)
        self.read = AsyncBound(sender, _consents_read)
        self.update = AsyncBound(sender, _consents_update)
        self.update_put = AsyncBound(sender, _consents_update_put)
        self.give = AsyncBound(sender, _consents_give)
        self.refuse = AsyncBound(sender, _consents_refuse)
        self.withdraw = AsyncBound(sender, _consents_withdraw)
        self.renew = AsyncBound(sender, _consents_renew)
        self.invalidate = AsyncBound(sender, _consents_invalidate)
