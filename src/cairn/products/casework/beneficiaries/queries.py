"""Reads of beneficiaries: every one begins with the caller's scope."""

from __future__ import annotations

from collections.abc import Callable
from typing import Final, cast
from uuid import UUID

from sqlalchemy import Select, Table, Uuid, and_, bindparam, select

from cairn.base import clock
from cairn.base.paging import Row
from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.recording import Recording, recording
from cairn.kernel.db.statements import Statement
from cairn.kernel.db.transact import Traced
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.vault import CannotOpen
from cairn.kernel.web.routes import Finder
from cairn.products.casework.access_events.actions import corrupted
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.beneficiaries.models import SEALED, Beneficiary
from cairn.products.casework.beneficiaries.rules import shown
from cairn.products.casework.errors import IntegrityFailure, NotInYourRole
from cairn.products.casework.keys.actions import hold_key, key_of, opened
from cairn.products.casework.keys.queries import KEY_COLUMNS, with_key
from cairn.products.casework.programmes.models import Programme
from cairn.products.casework.scopes.queries import in_scope, standing
from cairn.products.casework.scopes.rules import Standing, standing_of

log = get_logger(__name__)
BENEFICIARIES: Final = cast("Table", Beneficiary.__table__)
_programmes = cast("Table", Programme.__table__)
_assignments = cast("Table", Assignment.__table__)
PRIMARY_WORKER = (
    select(_assignments.c.user_id)
    .where(
        _assignments.c.beneficiary_id == BENEFICIARIES.c.id,
        _assignments.c.role == "primary",
        _assignments.c.ends_at.is_(None),
    )
    .scalar_subquery()
    .label("primary_worker_id")
)
COLUMNS: Final = (
    *BENEFICIARIES.columns,
    *KEY_COLUMNS,
    *standing(BENEFICIARIES),
    PRIMARY_WORKER,
    _programmes.c.zone.label("zone"),
    _programmes.c.majority_age.label("majority_age"),
)
"""A beneficiary with its key, how the caller stands to it, who its primary worker is, and what of its programme counts
for it."""
SOURCE: Final = with_key(
    BENEFICIARIES.join(_programmes, _programmes.c.id == BENEFICIARIES.c.programme_id), BENEFICIARIES.c.dek_id
)
May = Callable[[Standing], bool]


def anybody(_: Standing) -> bool:
    """Whoever has the record in scope."""
    return True


def writers(standing: Standing) -> bool:
    """P and S."""
    return standing.writes


def workers(standing: Standing) -> bool:
    """A and S."""
    return standing.full


def _selected(*, voided: bool, lock: bool) -> Select[*tuple[object, ...]]:
    hidden = BENEFICIARIES.c.voided_at.is_not(None) if voided else BENEFICIARIES.c.voided_at.is_(None)
    one = and_(BENEFICIARIES.c.id == bindparam("row_id", type_=Uuid), hidden, in_scope(BENEFICIARIES))
    statement = select(*COLUMNS).select_from(SOURCE).where(one, BENEFICIARIES.c.status != "erased")
    return statement.with_for_update(of=BENEFICIARIES) if lock else statement


_FOUND: Final = {
    (voided, lock): Statement(_selected(voided=voided, lock=lock))
    for voided in (False, True)
    for lock in (False, True)
}


def finder(may: May = anybody, *, read: bool = True, voided: bool = False) -> Finder:
    """How a beneficiary in the path is found: in the caller's scope, and not voided (or voided, for what restores it).
    Its row has the values that are sealed (not where `read` is false: for what is below it), what is shown of it, and
    `standing`. With `lock` its row and its key are held until the transaction ends. Raises `NotInYourRole` where the
    caller's standing is not enough."""

    async def find(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
        asked = {"row_id": row_id, "caller_id": caller.id, "now": clock.now()}
        row = await reads.row(_FOUND[voided, lock], asked)
        if row is None:
            return None
        standing = standing_of(row)
        if not may(standing):
            raise NotInYourRole
        if lock and isinstance(reads, UnitOfWork):
            await hold_key(reads, row["dek_id"], row_id, standing.view)
        return _read(recording(reads), row, standing) if read else {**row, "standing": standing}

    return find


def _read(reads: Recording, row: Row, standing: Standing) -> Row:
    try:
        values = opened(key_of(reads, row, row["id"]), "beneficiary", row, SEALED)
    except CannotOpen:
        log.error("integrity_failure", table="beneficiary", row_id=str(row["id"]))  # noqa: TRY400  it names no value
        raise Traced(IntegrityFailure(), corrupted(cast("UUID", row["id"]))) from None
    return shown({**row, **values}, standing, reads.now)
