"""Written by `make clients`."""

from ...bound import AsyncBound, AsyncSender, Bound, Sender
from ..api.beneficiaries.beneficiaries_close import beneficiaries_close as _beneficiaries_close
from ..api.beneficiaries.beneficiaries_create import beneficiaries_create as _beneficiaries_create
from ..api.beneficiaries.beneficiaries_delete import beneficiaries_delete as _beneficiaries_delete
from ..api.beneficiaries.beneficiaries_list import beneficiaries_list as _beneficiaries_list
from ..api.beneficiaries.beneficiaries_read import beneficiaries_read as _beneficiaries_read
from ..api.beneficiaries.beneficiaries_reopen import beneficiaries_reopen as _beneficiaries_reopen
from ..api.beneficiaries.beneficiaries_restore import beneficiaries_restore as _beneficiaries_restore
from ..api.beneficiaries.beneficiaries_update import beneficiaries_update as _beneficiaries_update
from ..api.beneficiaries.beneficiaries_update_put import beneficiaries_update_put as _beneficiaries_update_put


class Beneficiaries:
    def __init__(self, sender: Sender) -> None:
        self.list = Bound(sender, _beneficiaries_list)
        self.create = Bound(sender, _beneficiaries_create)
        self.read = Bound(sender, _beneficiaries_read)
        self.update = Bound(sender, _beneficiaries_update)
        self.update_put = Bound(sender, _beneficiaries_update_put)
        self.delete = Bound(sender, _beneficiaries_delete)
        self.restore = Bound(sender, _beneficiaries_restore)
        self.close = Bound(sender, _beneficiaries_close)
        self.reopen = Bound(sender, _beneficiaries_reopen)


class AsyncBeneficiaries:
    def __init__(self, sender: AsyncSender) -> None:
        self.list = AsyncBound(sender, _beneficiaries_list)
        self.create = AsyncBound(sender, _beneficiaries_create)
        self.read = AsyncBound(sender, _beneficiaries_read)
        self.update = AsyncBound(sender, _beneficiaries_update)
        self.update_put = AsyncBound(sender, _beneficiaries_update_put)
        self.delete = AsyncBound(sender, _beneficiaries_delete)
        self.restore = AsyncBound(sender, _beneficiaries_restore)
        self.close = AsyncBound(sender, _beneficiaries_close)
        self.reopen = AsyncBound(sender, _beneficiaries_reopen)
