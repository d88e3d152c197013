"""Votes as a list shows them."""

from __future__ import annotations

from typing import cast

from sqlalchemy import (
    ColumnElement,
    Integer,
    Table,
    Text,
    Uuid,
    bindparam,
    delete,
    func,
    literal,
    literal_column,
    select,
)
from sqlalchemy.dialects.postgresql import insert

from cairn.kernel.access import Caller
from cairn.kernel.db.statements import Statement
from cairn.products.travel.votes.models import Vote

_votes = cast("Table", Vote.__table__)
_target = (
    _votes.c.target_type == bindparam("target_type", type_=Text),
    _votes.c.target_id == bindparam("target_id", type_=Uuid),
    _votes.c.user_id == bindparam("user_id", type_=Uuid),
)
FOUND = Statement(select(_votes.c.value).where(*_target))
_cast = insert(_votes).values(
    {
        name: bindparam(name, type_=_votes.c[name].type)
        for name in ("id", "target_type", "target_id", "user_id", "value", "created_at")
    }
)
CAST = Statement(
    _cast.on_conflict_do_update(
        index_elements=["target_type", "target_id", "user_id"], set_={"value": _cast.excluded.value}
    )
)
TAKEN_BACK = Statement(delete(_votes).where(*_target))


def vote_of_caller(target_type: str, target_id: ColumnElement[object]) -> ColumnElement[int]:
    """As `my_vote`, for columns that are the same for everybody: nobody has voted where `caller_id` is null."""
    own = select(_votes.c.value).where(
        _votes.c.target_type == literal_column(f"'{target_type}'"),
        _votes.c.target_id == target_id,
        _votes.c.user_id == bindparam("caller_id", type_=Uuid),
    )
    return func.coalesce(own.scalar_subquery(), literal_column("0", Integer))


def my_vote(caller: Caller, target_type: str, target_id: ColumnElement[object]) -> ColumnElement[int]:
    """The caller's vote on the row whose id is in this column: 1, -1, or 0. The caller's id is the bind `caller_id`."""
    if not caller.signed_in:
        return literal(0)
    return vote_of_caller(target_type, target_id)
