"""What a product makes for somebody before the first of its operations runs for them, in a transaction of its own."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from typing import Final
from uuid import UUID

from cairn.kernel.access import Caller
from cairn.kernel.db.pools import Database
from cairn.kernel.db.transact import transact
from cairn.kernel.db.unit_of_work import UnitOfWork

_MOST: Final = 100_000


class Opening:
    """`make` finds or makes it, and answers whether it had to be made: of any number at once one makes it, and the
    others wait. Each process asks once for each person, and remembers the last hundred thousand."""

    def __init__(self, make: Callable[[UnitOfWork], Awaitable[bool]]) -> None:
        self._make = make
        self._open: OrderedDict[UUID, None] = OrderedDict()

    async def __call__(
        self, database: Database, caller: Caller, correlation_id: str, deadline: float
    ) -> bool:  # fmt: skip
        """Whether it was made just now."""
        if caller.user_id is None or caller.user_id in self._open:
            return False
        made = await transact(
            lambda: UnitOfWork(database, caller, correlation_id=correlation_id, deadline=deadline),
            self._make,
            deadline,
        )
        self._open[caller.user_id] = None
        if len(self._open) > _MOST:
            self._open.popitem(last=False)
        return made
