"""Declaring, verifying and revoking. No row is ever removed: that it was there decides about the next declaration."""

from __future__ import annotations

from datetime import datetime
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.travel.attestations.models import Attestation
from cairn.products.travel.attestations.queries import OF_KIND
from cairn.products.travel.attestations.rules import is_valid
from cairn.products.travel.attestations.schemas import NewDeclaration, NewVerification
from cairn.products.travel.errors import AlreadyDeclared, RedeclareNeedsReview
from cairn.products.travel.events import ATTESTATION_CREATED, ATTESTATION_REVOKED
from cairn.products.travel.people import known
from cairn.products.travel.turns import take_turn

_TURN = "attestations"


async def declare(work: UnitOfWork, new: NewDeclaration) -> Row:
    """What the caller says of themselves, once. Raises `AlreadyDeclared`, and `RedeclareNeedsReview` where it was
    declared before and does not hold any more."""
    there = await _of_kind(work, work.caller.id, new.kind)
    if any(_holds(row, work.now) for row in there):
        raise AlreadyDeclared
    if there:
        raise RedeclareNeedsReview
    return _add(work, work.caller.id, new.kind, level="declared", provider="self", expires_at=None)


async def verify(work: UnitOfWork, new: NewVerification) -> Row:
    """What an administrator vouches for. It takes the place of what held of that kind, so that revoking it leaves
    nothing behind. Raises `Invalid` (`unknown_user`)."""
    await known(work, new.user_id)
    for row in await _of_kind(work, new.user_id, new.kind):
        if _holds(row, work.now):
            revoke(work, row)
    return _add(
        work, new.user_id, new.kind, level=new.level, provider=new.provider, expires_at=new.expires_at
    )


def revoke(work: UnitOfWork, row: Row) -> Row:
    """The attestation, which holds from now on no more; again it changes nothing."""
    if row["revoked_at"] is not None:
        return row
    return work.change(
        Attestation, row, {"revoked_at": work.now, "updated_at": work.now}, ATTESTATION_REVOKED
    )


async def _of_kind(work: UnitOfWork, person: UUID, kind: str) -> list[Row]:
    await take_turn(work, _TURN, person)
    return await work.rows(OF_KIND, {"user_id": person, "kind": kind})


def _holds(row: Row, now: datetime) -> bool:
    return is_valid(
        cast("datetime | None", row["revoked_at"]), cast("datetime | None", row["expires_at"]), now
    )


def _add(
    work: UnitOfWork, person: UUID, kind: str, *, level: str, provider: str, expires_at: datetime | None
) -> Row:
    row: Row = {
        "id": new_id(), "user_id": person, "kind": kind, "level": level, "provider": provider,
        "issued_at": work.now, "expires_at": expires_at, "revoked_at": None,
        "created_at": work.now, "updated_at": work.now,
    }  # fmt: skip
    work.add(Attestation, row, ATTESTATION_CREATED)
    return row
