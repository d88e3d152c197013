"""Keys beside the rows that are sealed under them."""

from __future__ import annotations

from typing import Final, cast

from sqlalchemy import (
    ARRAY,
    ColumnElement,
    FromClause,
    Integer,
    LargeBinary,
    Table,
    Text,
    Uuid,
    and_,
    any_,
    bindparam,
    case,
    delete,
    func,
    null,
    select,
    text,
)
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


_one = _dek.c.id == bindparam("dek_id", type_=Uuid)
_version, _check = bindparam("version", type_=Integer), bindparam("check", type_=LargeBinary)
HELD = Statement(
    select(_dek.c.id, *KEY_COLUMNS).where(_one, _dek.c.state == "active").with_for_update(read=True)
)
"""A key that is not destroyed while this transaction lasts."""
HELD_ALL = Statement(
    select(_dek.c.id, *KEY_COLUMNS)
    .where(_dek.c.id == any_(bindparam("dek_ids", type_=ARRAY(Uuid))), _dek.c.state == "active")
    .order_by(_dek.c.id)
    .with_for_update(read=True)
)
"""Several of them, in one order for everybody."""
KEPT = Statement(select(_dek.c.id.label("dek_id"), *KEY_COLUMNS).where(_one))
"""A key as it is."""
_other = select(_checks.c.version).where(_checks.c.version == _version, _checks.c.check != _check).exists()
KEY_ADDED = Statement(
    insert(_dek).values(
        id=bindparam("id", type_=Uuid),
        owner_type=bindparam("owner_type", type_=Text),
        owner_id=bindparam("owner_id", type_=Uuid),
        wrapped=case((_other, null()), else_=bindparam("wrapped", type_=LargeBinary)),
        kek_version=_version,
        fingerprint=bindparam("fingerprint", type_=LargeBinary),
        state="active",
    )
)
"""A new key. Where the version has another check than this, nothing is wrapped, and the constraint `ck_dek_destroyed`
refuses the row: nobody seals under a wrong key of ours, whatever this process has looked at before."""
NOTED = Statement(insert(_checks).values(version=_version, check=_check).on_conflict_do_nothing())
"""The check of a version, at its first use."""
_used = select(_dek.c.id).where(_dek.c.kek_version == _checks.c.version, _dek.c.wrapped.is_not(None)).exists()
FORGOTTEN = Statement(delete(_checks).where(_checks.c.version == _version))
"""A version that no key needs any more."""
ALONE = Statement(text("LOCK TABLE casework_keys.dek IN SHARE MODE"))
"""Nobody adds or wraps a key until this transaction ends."""
IN_USE = Statement(
    select(func.count().label("keys")).where(_dek.c.kek_version == _version, _dek.c.wrapped.is_not(None))
)
COUNTED = Statement(
    select(_dek.c.kek_version, func.count().label("keys"))
    .where(_dek.c.wrapped.is_not(None))
    .group_by(_dek.c.kek_version)
)
"""How many keys each version wraps."""
_others = and_(_dek.c.kek_version != bindparam("current", type_=Integer), _dek.c.wrapped.is_not(None))
OTHERS = Statement(select(func.count().label("keys")).where(_others))
"""How many keys are wrapped under another version than the current one."""
OTHERS_HELD = Statement(
    select(_dek.c.id, _dek.c.owner_type, _dek.c.owner_id, _dek.c.wrapped, _dek.c.kek_version)
    .where(_others, _dek.c.id > bindparam("after", type_=Uuid))
    .order_by(_dek.c.id)
    .limit(bindparam("batch", type_=Integer))
    .with_for_update(skip_locked=True)
)
"""Some of them, in the order of their ids, but for those that somebody holds."""
WRAPPED_ANEW = Statement(
    text(
        "UPDATE casework_keys.dek AS dek SET wrapped = new.wrapped, kek_version = :current"
        " FROM unnest(CAST(:ids AS uuid[]), CAST(:wraps AS bytea[])) AS new (id, wrapped) WHERE dek.id = new.id"
    ).bindparams(bindparam("current", type_=Integer))
)
CHECKED = Statement(
    select(_checks.c.version, _checks.c.check, _used.label("used")).order_by(_checks.c.version)
)
"""The checks that there are, and whether keys are wrapped under their versions."""
