"""Keeping answers, and showing them again."""

from __future__ import annotations

import base64
from collections.abc import Callable
from typing import Final, cast
from uuid import UUID

from cairn.base.paging import Row
from cairn.base.refusals import NotFound
from cairn.kernel.db.transact import Traced
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.telemetry.logs import get_logger
from cairn.kernel.vault import CannotOpen
from cairn.products.casework.access_events.actions import Trail, corrupted, record, unseen
from cairn.products.casework.access_events.rules import Access
from cairn.products.casework.errors import (
    BeneficiaryNotFound,
    IntegrityFailure,
    NotInYourRole,
    SessionNotFound,
)
from cairn.products.casework.keys import rules
from cairn.products.casework.keys.actions import RESPONSES, Sealing, key_of
from cairn.products.casework.keys.queries import KEPT
from cairn.products.casework.keys.rules import KeptUnder
from cairn.products.casework.outcomes.queries import all_seen, owner_of
from cairn.products.casework.scopes.rules import Standing

log = get_logger(__name__)
_MISSING: Final[dict[str, type[NotFound]]] = {"beneficiary": BeneficiaryNotFound, "session": SessionNotFound}


class CaseworkKeeper:
    """Who destroys a key destroys the answers that are kept under it; whose assignment ends is answered 404."""

    def sealed(self, work: UnitOfWork, digest: bytes, answer: bytes, *, empty: bool) -> bytes:
        """Under the key that the transaction has made, else under the first that it held; plain without one."""
        if not isinstance(work.sealing, Sealing):
            return rules.plain(answer)
        accesses = work.last(Trail).accesses
        told = {
            "answer": base64.b64encode(answer).decode(), "empty": empty,
            "fields": sorted({name for access in accesses for name in access.fields}),
            "subjects": sorted({str(one) for access in accesses for one in access.subject_ids}),
        }  # fmt: skip
        return work.sealing.frame(digest, told)

    async def opened(self, work: UnitOfWork, digest: bytes, kept: bytes) -> bytes:
        """The answer, and the record that it was shown again. Raises 404 with a `denied` event where its owner is out
        of scope, gone or erased, or anybody is whom the answer of a group names, and `NotInYourRole` where the caller
        sees another view of them by now. Raises `IntegrityFailure`."""
        found = _framed(kept, digest)
        if isinstance(found, bytes):
            return found
        owner = await owner_of(work, work.caller, found)
        hidden = owner is None
        owner = owner or await owner_of(work, work.caller, found, voided=True)
        key_row = await work.row(KEPT, {"dek_id": found.dek_id})
        if owner is None or key_row is None or key_row["key_wrapped"] is None:
            raise _not_there(found)
        told = _opened(work, found, key_row, digest)
        if hidden and not told["empty"]:
            raise _not_there(found)
        subjects = [UUID(one) for one in cast("list[str]", told["subjects"])]
        if found.owner_type == "session" and not await all_seen(work, work.caller, subjects, work.now):
            raise _not_there(found)
        standing = cast("Standing", owner["standing"])
        if told["view"] != owner.get("view", standing.view):
            raise NotInYourRole
        _record(work, found, standing, told)
        return base64.b64decode(cast("str", told["answer"]))


def _opened(work: UnitOfWork, found: KeptUnder, key_row: Row, digest: bytes) -> Row:
    try:
        key = key_of(work, key_row, found.owner_id)
        told = key.open(found.sealed, table=RESPONSES, row=digest.hex(), field="response")
    except CannotOpen:
        raise _changed(digest, corrupted(found.owner_id)) from None
    return cast("Row", told)


def _framed(kept: bytes, digest: bytes) -> bytes | KeptUnder:
    try:
        return rules.read(kept)
    except ValueError:
        raise _changed(digest, lambda work: record(work, Access("integrity_failure"))) from None


def _changed(digest: bytes, leave: Callable[[UnitOfWork], None]) -> Traced:
    log.error("integrity_failure", table=RESPONSES, row_id=digest.hex())
    return Traced(IntegrityFailure(), leave)


def _record(work: UnitOfWork, found: KeptUnder, standing: Standing, told: Row) -> None:
    detail = {"replay": "true"}
    subjects = [found.owner_id]
    if found.owner_type == "session":
        detail["session_id"] = str(found.owner_id)
        subjects = [UUID(one) for one in cast("list[str]", told["subjects"])]
    fields = cast("list[str]", told["fields"])
    record(work, Access("view", subjects, fields, via=standing.via, role=standing.role, detail=detail))


def _not_there(found: KeptUnder) -> Traced:
    return Traced(_MISSING[found.owner_type](), lambda work: unseen(work, found.owner_id))
