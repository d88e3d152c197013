"""What somebody still has to do with beneficiaries, teams and programmes."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import TIMESTAMP, Table, Uuid, bindparam, or_, select

from cairn.kernel.db.statements import Statement
from cairn.products.casework.assignments.models import Assignment
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.memberships.models import Membership

_assignments: Final = cast("Table", Assignment.__table__)
_beneficiaries: Final = cast("Table", Beneficiary.__table__)
_memberships: Final = cast("Table", Membership.__table__)
_user = bindparam("user_id", type_=Uuid)
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
_held = _assignments.c.user_id == _user, or_(_assignments.c.ends_at.is_(None), _assignments.c.ends_at > _now)

BENEFICIARIES = Statement(
    select(_beneficiaries.c.id, _beneficiaries.c.version)
    .where(_beneficiaries.c.id.in_(select(_assignments.c.beneficiary_id).where(*_held)))
    .order_by(_beneficiaries.c.id)
    .with_for_update()
)
"""Whom the person works with, held: before that who works with them is not looked at."""
ASSIGNMENTS = Statement(
    select(_assignments.c.id, _assignments.c.beneficiary_id, _assignments.c.role).where(*_held)
)
MEMBERSHIPS = Statement(
    select(_memberships.c.id, _memberships.c.starts_at, _memberships.c.ends_at)
    .where(
        _memberships.c.user_id == _user, or_(_memberships.c.ends_at.is_(None), _memberships.c.ends_at > _now)
    )
    .order_by(_memberships.c.id)
    .with_for_update()
)
