"""Reads of programmes."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import TIMESTAMP, ColumnElement, Table, Uuid, bindparam, literal, or_, select, true
from sqlalchemy.dialects.postgresql import insert

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.programmes.models import DEFAULT_PROGRAMME, Programme
from cairn.products.casework.sessions.models import CaseSession
from cairn.products.casework.teams.models import Team

PROGRAMMES: Final = cast("Table", Programme.__table__)
_below = [cast("Table", model.__table__) for model in (Team, Membership, Beneficiary, CaseSession)]
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_programme = bindparam("programme_id", type_=Uuid)
DEFAULT_MADE = Statement(
    insert(PROGRAMMES)
    .values(
        id=DEFAULT_PROGRAMME, name="General", name_key="general", zone="UTC", majority_age=18,
        intake_required=literal(False),
        version=1, created_at=_now, updated_at=_now,
    )
    .on_conflict_do_nothing()
    .returning(PROGRAMMES.c.id)
)  # fmt: skip
USED = Statement(
    select(PROGRAMMES.c.id).where(
        PROGRAMMES.c.id == _programme,
        or_(*(select(table.c.id).where(table.c.programme_id == _programme).exists() for table in _below)),
    )
)
"""The programme, where anything refers to it: also what is voided, and memberships that are over."""
HELD = Statement(select(PROGRAMMES.c.id).where(PROGRAMMES.c.id == _programme).with_for_update(key_share=True))
"""A programme that does not go while this transaction lasts; who holds it is alone in that."""


def visible_to(_: Caller) -> ColumnElement[bool]:
    """Every programme: they say nothing about anybody."""
    return true()


LIST: Final = Listing(
    source=PROGRAMMES,
    columns=list(PROGRAMMES.c),
    key=PROGRAMMES.c.id,
    visible=visible_to,
    sorts={"name": PROGRAMMES.c.name_key, "created_at": PROGRAMMES.c.created_at},
    default=(SortKey("name"),),
)
"""By name means by what names are compared by."""
