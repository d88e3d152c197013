"""Whom a kept answer is about, as far as the caller may still know."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final, cast
from uuid import UUID

from sqlalchemy import ARRAY, Table, Uuid, any_, bindparam, select

from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.beneficiaries.queries import finder as beneficiary_finder
from cairn.products.casework.keys.rules import KeptUnder
from cairn.products.casework.scopes.queries import in_scope
from cairn.products.casework.sessions.queries import finder as session_finder

_beneficiaries = cast("Table", Beneficiary.__table__)
_FINDERS: Final = {
    "beneficiary": {voided: beneficiary_finder(read=False, voided=voided) for voided in (False, True)},
    "session": {voided: session_finder(read=False, voided=voided) for voided in (False, True)},
}
SEEN: Final = Statement(
    select(_beneficiaries.c.id).where(
        _beneficiaries.c.id == any_(bindparam("ids", type_=ARRAY(Uuid))),
        _beneficiaries.c.voided_at.is_(None),
        in_scope(_beneficiaries),
    )
)
"""Of these beneficiaries those whom the caller may know of."""


async def owner_of(reads: Executor, caller: Caller, kept: KeptUnder, *, voided: bool = False) -> Row | None:
    """The beneficiary or the group session whose key it is, where the caller has it in scope."""
    return await _FINDERS[kept.owner_type][voided](reads, caller, kept.owner_id)


async def all_seen(reads: Executor, caller: Caller, ids: Sequence[UUID], now: object) -> bool:
    """Whether the caller may know of all these beneficiaries."""
    rows = await reads.rows(SEEN, {"ids": list(ids), "caller_id": caller.id, "now": now})
    return {row["id"] for row in rows} == set(ids)
