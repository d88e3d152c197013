"""Reads of disclosures: those of beneficiaries in the caller's scope."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import ColumnElement, Table, Text, Uuid, bindparam, select

from cairn.base.paging import SortKey
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.statements import Statement
from cairn.products.casework.beneficiaries.queries import BENEFICIARIES
from cairn.products.casework.disclosures.models import Disclosure
from cairn.products.casework.keys.queries import KEY_COLUMNS, with_key
from cairn.products.casework.memberships.models import Membership
from cairn.products.casework.scopes.queries import current, in_scope

DISCLOSURES: Final = cast("Table", Disclosure.__table__)
_memberships = cast("Table", Membership.__table__)
_theirs = DISCLOSURES.join(BENEFICIARIES, BENEFICIARIES.c.id == DISCLOSURES.c.beneficiary_id)


def _visible(_: Caller) -> ColumnElement[bool]:
    return in_scope(BENEFICIARIES)


LISTED: Final = Listing(
    source=with_key(_theirs, DISCLOSURES.c.dek_id),
    columns=[*DISCLOSURES.columns, *KEY_COLUMNS],
    key=DISCLOSURES.c.id,
    visible=_visible,
    sorts={"created_at": DISCLOSURES.c.created_at},
    default=(SortKey("created_at", descending=True),),
    filters={
        "beneficiary_id": DISCLOSURES.c.beneficiary_id == bindparam("beneficiary_id", type_=Uuid),
        "purpose": DISCLOSURES.c.purpose == bindparam("purpose", type_=Text),
    },
    counted=_theirs,
)
OFFICERS = Statement(
    select(_memberships.c.user_id)
    .distinct()
    .where(
        _memberships.c.programme_id == bindparam("programme_id", type_=Uuid),
        _memberships.c.role == "dpo",
        current(_memberships),
    )
)
"""The data protection officers of a programme, as of now."""
