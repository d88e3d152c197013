"""What attestations somebody holds now, and what they open."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from sqlalchemy import (
    TIMESTAMP,
    ColumnElement,
    Table,
    Text,
    Uuid,
    and_,
    bindparam,
    exists,
    literal_column,
    or_,
    select,
)

from cairn.base import clock
from cairn.base.paging import Row, SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.travel.attestations.models import Attestation

ATTESTATIONS = cast("Table", Attestation.__table__)
_c = ATTESTATIONS.c
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_valid = and_(_c.revoked_at.is_(None), or_(_c.expires_at.is_(None), _c.expires_at > _now))
_VALID_KINDS = Statement(
    select(_c.kind).distinct().where(_c.user_id == bindparam("user_id", type_=Uuid), _valid)
)


def visible_to(_caller: Caller) -> ColumnElement[bool]:
    """One's own, whatever one's roles are."""
    return _c.user_id == bindparam("caller_id", type_=Uuid)


OWN = Listing(
    source=ATTESTATIONS,
    columns=list(_c),
    key=_c.id,
    visible=visible_to,
    sorts={"issued_at": _c.issued_at},
    default=(SortKey("issued_at", descending=True),),
)
OF_KIND = Statement(
    select(_c.id, _c.revoked_at, _c.expires_at)
    .where(_c.user_id == bindparam("user_id", type_=Uuid), _c.kind == bindparam("kind", type_=Text))
    .order_by(_c.id)
    .with_for_update()
)
"""All that there ever were of a kind of one person: what is revoked stays."""
_BY_ID = select(*_c).where(_c.id == bindparam("row_id", type_=Uuid))
_READ, _LOCKED = Statement(_BY_ID), Statement(_BY_ID.with_for_update())


async def find_any(reads: Executor, caller: Caller, row_id: UUID, *, lock: bool = False) -> Row | None:
    """Anybody's, for an administrator who has its id."""
    if not caller.has("admin"):
        return None
    return await reads.row(_LOCKED if lock else _READ, {"row_id": row_id})


async def valid_kinds(reads: Executor, user_id: UUID) -> frozenset[str]:
    """The kinds of this person's attestations that are valid now."""
    rows = await reads.rows(_VALID_KINDS, {"user_id": user_id, "now": clock.now()})
    return frozenset(str(row["kind"]) for row in rows)


def holds(person: ColumnElement[object], *kinds: str) -> ColumnElement[bool]:
    """Whether the person in this column holds a valid attestation of one of the kinds. It has the bind `now`."""
    made = ATTESTATIONS.alias()
    return exists(
        select(made.c.id).where(
            made.c.user_id == person,
            made.c.kind.in_([literal_column(f"'{kind}'") for kind in kinds]),
            made.c.revoked_at.is_(None),
            or_(made.c.expires_at.is_(None), made.c.expires_at > _now),
        )
    )


def met_by(person: ColumnElement[object], rule: ColumnElement[object]) -> ColumnElement[bool]:
    """Whether the person in one column meets the rule in the other, now: `rules.meets`, in SQL. It has the bind
    `now`."""
    identity, verified = holds(person, "identity"), holds(person, "gender_verified")
    return or_(
        rule == literal_column("'open'"),
        and_(rule == literal_column("'verified_only'"), identity),
        and_(rule == literal_column("'women_only'"), holds(person, "gender_self", "gender_verified")),
        and_(rule == literal_column("'women_verified'"), verified, identity),
    )


def eligible(caller: Caller, rule: ColumnElement[object]) -> ColumnElement[bool]:
    """Whether the caller meets the rule in this column, now. Nobody meets any rule but `open`. It has the binds
    `caller_id` and `now`."""
    if not caller.signed_in:
        return rule == literal_column("'open'")
    return met_by(cast("ColumnElement[object]", bindparam("caller_id", type_=Uuid)), rule)
