"""Reads of teams."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import ColumnElement, Table, Uuid, bindparam, or_, select, true

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.casework.beneficiaries.models import Beneficiary
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.teams.models import Team

TEAMS: Final = cast("Table", Team.__table__)
_below = [cast("Table", model.__table__) for model in (Membership, Beneficiary)]
_team = bindparam("team_id", type_=Uuid)
USED = Statement(
    select(TEAMS.c.id).where(
        TEAMS.c.id == _team,
        or_(*(select(table.c.id).where(table.c.team_id == _team).exists() for table in _below)),
    )
)
"""The team, where anything refers to it: also what is voided, and memberships that are over."""
HELD = Statement(
    select(TEAMS.c.id, TEAMS.c.programme_id).where(TEAMS.c.id == _team).with_for_update(key_share=True)
)
"""A team that does not go while this transaction lasts; who holds it is alone in that."""


def visible_to(_: Caller) -> ColumnElement[bool]:
    """Every team: who is in it is another matter."""
    return true()


LIST: Final = Listing(
    source=TEAMS,
    columns=list(TEAMS.c),
    key=TEAMS.c.id,
    visible=visible_to,
    sorts={"name": TEAMS.c.name_key, "created_at": TEAMS.c.created_at},
    default=(SortKey("name"),),
    filters={"programme_id": TEAMS.c.programme_id == bindparam("programme_id", type_=Uuid)},
)
"""By name means by what names are compared by."""
