from uuid import UUID

from cairn.base.refusals import Unauthenticated
from cairn.kernel.access import Caller, PermissionTable
from cairn.kernel.product import Product


class _C:
    async def caller(self, token, address, network):
        if len(token) != 36:
            raise Unauthenticated
        return Caller(UUID(token), UUID(token), frozenset({"user"}), address, network)


class Accounts:
    def __init__(self, settings, database):
        self.callers = _C()

    def close(self):
        pass


def accounts(a):
    return Product("accounts", "Accounts", "x", (), PermissionTable("accounts"))
