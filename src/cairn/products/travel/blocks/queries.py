"""Who is not there for whom."""

from __future__ import annotations

from typing import cast

from sqlalchemy import ColumnElement, Table, Uuid, and_, bindparam, exists, or_, select, true

from cairn.kernel.access import Caller
from cairn.products.travel.blocks.models import Block

_blocks = cast("Table", Block.__table__)
_caller = bindparam("caller_id", type_=Uuid)


def between(one: ColumnElement[object], other: ColumnElement[object]) -> ColumnElement[bool]:
    """Whether there is a block between two people, whoever made it."""
    made = _blocks.alias()
    return exists(
        select(made.c.id).where(
            or_(
                and_(made.c.blocker_id == one, made.c.blocked_id == other),
                and_(made.c.blocker_id == other, made.c.blocked_id == one),
            )
        )
    )


def no_block(caller: Caller, other: ColumnElement[object]) -> ColumnElement[bool]:
    """Whether no block stands between the caller and the person in the column `other`. It is asked of those who are
    signed in only, and of no moderator or admin. The caller's id is the bind `caller_id`."""
    if not caller.signed_in or caller.has("admin") or caller.has("moderator"):
        return true()
    return ~between(cast("ColumnElement[object]", _caller), other)
