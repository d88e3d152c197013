"""Reads of assignments, and how the beneficiary of one is found."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import ColumnElement, Table, Uuid, bindparam, not_, select

from cairn.base.paging import Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Choice, Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.assignments.rules import hands_over, manages, sees
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.beneficiaries.queries import finder
from cairn.products.casework.errors import NotInYourRole
from cairn.products.casework.scopes.queries import current, in_scope
from cairn.products.casework.scopes.rules import Standing

ASSIGNMENTS: Final = cast("Table", Assignment.__table__)
_beneficiaries = cast("Table", Beneficiary.__table__)
_beneficiary = bindparam("beneficiary_id", type_=Uuid)


def visible_to(_: Caller) -> ColumnElement[bool]:
    """Those of beneficiaries in the caller's scope."""
    return in_scope(_beneficiaries)


LIST: Final = Listing(
    source=ASSIGNMENTS.join(_beneficiaries, _beneficiaries.c.id == ASSIGNMENTS.c.beneficiary_id),
    columns=list(ASSIGNMENTS.c),
    key=ASSIGNMENTS.c.id,
    visible=visible_to,
    sorts={"starts_at": ASSIGNMENTS.c.starts_at},
    default=(SortKey("starts_at", descending=True),),
    filters={
        "beneficiary_id": ASSIGNMENTS.c.beneficiary_id == _beneficiary,
        "current": Choice({True: current(ASSIGNMENTS), False: not_(current(ASSIGNMENTS))}),
    },
)
"""Past ones, too."""
CURRENT = Statement(
    select(*ASSIGNMENTS.c).where(ASSIGNMENTS.c.beneficiary_id == _beneficiary, current(ASSIGNMENTS))
)
"""Who works with a beneficiary at `now`. Who changes that holds the beneficiary's row."""
_HELD = Statement(
    select(_beneficiaries.c.id)
    .where(_beneficiaries.c.id == bindparam("row_id", type_=Uuid))
    .with_for_update()
)
_managed = finder(manages, read=False)
_handed_over = finder(hands_over, read=False)


async def _hold(reads: Executor, row_id: UUID, *, lock: bool) -> None:
    """The beneficiary's row first, and then who may: what another has just changed counts for this one."""
    if lock:
        await reads.row(_HELD, {"row_id": row_id})


def _manages(beneficiary: Row) -> bool:
    return manages(cast("Standing", beneficiary["standing"]))


find: Final = finder(sees, read=False)
"""The beneficiary, for who may see who works with them."""


async def find_managed(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """The beneficiary, for who may end what others have to do with them. Raises `NotInYourRole`."""
    await _hold(reads, row_id, lock=lock)
    return await _managed(reads, caller, row_id, lock=lock)


async def find_handed_over(
    reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False
) -> Row | None:
    """The beneficiary, for who may say who works with them: a data protection officer where nobody is the primary
    worker. Raises `NotInYourRole`."""
    await _hold(reads, row_id, lock=lock)
    found = await _handed_over(reads, caller, row_id, lock=lock)
    if found is not None and found["primary_worker_id"] is not None and not _manages(found):
        raise NotInYourRole
    return found
