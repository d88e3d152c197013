"""Keys beside the rows that are sealed under them."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import ColumnElement, FromClause, Integer, LargeBinary, Table, Uuid, bindparam, select
from sqlalchemy.dialects.postgresql import insert

from cairn.kernel.db.statements import Statement
from cairn.products.casework.keys.models import Dek, KekCheck

_dek = cast("Table", Dek.__table__)
_checks = cast("Table", KekCheck.__table__)
KEY_COLUMNS: Final[tuple[ColumnElement[object], ...]] = (
    _dek.c.wrapped.label("key_wrapped"),
    _dek.c.kek_version.label("key_version"),
    _dek.c.owner_type.label("key_owner_type"),
    _dek.c.owner_id.label("key_owner_id"),
)
"""What of a key is read with the row that names it; `actions.key_of` makes the key of it."""


def with_key(source: FromClause, dek_id: ColumnElement[object]) -> FromClause:
    """`source` with the key that `dek_id` names, where there is one."""
    return source.outerjoin(_dek, _dek.c.id == dek_id)


HELD = Statement(
    select(_dek.c.id, *KEY_COLUMNS)
    .where(_dek.c.id == bindparam("dek_id", type_=Uuid), _dek.c.state == "active")
    .with_for_update(read=True)
)
"""A key that is not destroyed while this transaction lasts."""
CHECKED = Statement(select(_checks.c.version, _checks.c.check))
NOTED = Statement(
    insert(_checks)
    .values(version=bindparam("version", type_=Integer), check=bindparam("check", type_=LargeBinary))
    .on_conflict_do_nothing()
)
