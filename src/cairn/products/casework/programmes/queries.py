"""Reads of programmes."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import TIMESTAMP, Table, bindparam, literal
from sqlalchemy.dialects.postgresql import insert

from cairn.kernel.db.statements import Statement
from cairn.products.casework.programmes.models import DEFAULT_PROGRAMME, Programme

PROGRAMMES: Final = cast("Table", Programme.__table__)
_now = bindparam("now", type_=TIMESTAMP(timezone=True))
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
