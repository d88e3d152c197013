"""Reads of tags, each starting from what the caller may see: their own; and the statements that move them."""

from __future__ import annotations

from typing import Final, cast
from uuid import UUID

from sqlalchemy import ARRAY, TIMESTAMP, ColumnElement, Table, Text, Uuid, and_, bindparam, func, select, text

from cairn.base.paging import Row, SortKey
from cairn.base.refusals import Invalid
from cairn.kernel.access import Caller
from cairn.kernel.db.listing import Listing
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.expenses.expenses.models import Expense
from cairn.products.expenses.ledgers.queries import in_ledger
from cairn.products.expenses.tags.models import ExpenseTag, Tag

_tags = cast("Table", Tag.__table__)
_on = cast("Table", ExpenseTag.__table__)
_expenses = cast("Table", Expense.__table__)
_c = _tags.c
_mine: ColumnElement[bool] = _c.user_id == bindparam("caller_id", type_=Uuid)
_live = _on.join(
    _expenses,
    and_(
        _expenses.c.user_id == _on.c.user_id,
        _expenses.c.id == _on.c.expense_id,
        _expenses.c.deleted_at.is_(None),
    ),
)
_count = (
    select(func.count())
    .select_from(_live)
    .where(_on.c.user_id == _c.user_id, _on.c.tag_id == _c.id)
    .scalar_subquery()
)


def visible_to(_: Caller) -> ColumnElement[bool]:
    """The caller's own, whatever their roles are."""
    return _mine


TAGS: Final = Listing(
    source=_tags,
    columns=[*_c, cast("ColumnElement[object]", _count.label("expense_count"))],
    key=_c.id,
    visible=visible_to,
    sorts={
        "name": _c.name_key,
        "expense_count": cast("ColumnElement[object]", _count),
        "created_at": _c.created_at,
    },
    default=(SortKey("name"),),
)
"""By name means by what names are compared by."""

_USER = bindparam("user_id", type_=Uuid)
_EXPENSE = bindparam("expense_id", type_=Uuid)
_TAG = bindparam("tag_id", type_=Uuid)
_TAGS = bindparam("tag_ids", type_=ARRAY(Uuid))
_NOW = bindparam("now", type_=TIMESTAMP(timezone=True))

NAMED: Final = Statement(
    text("""
SELECT wanted.key, tags.id, tags.name, (SELECT count(*) FROM expenses.tags WHERE user_id = :user_id) AS held
FROM unnest(:keys) AS wanted (key)
LEFT JOIN expenses.tags ON tags.user_id = :user_id AND tags.name_key = wanted.key
""").bindparams(_USER, bindparam("keys", type_=ARRAY(Text)))
)
"""Each key with the tag that has it, if there is one, and how many tags there are."""

MADE: Final = Statement(
    text("""
INSERT INTO expenses.tags (id, user_id, name, name_key, version, created_at, updated_at)
SELECT new.id, :user_id, new.name, new.key, 1, :now, :now
FROM unnest(:ids, :names, :keys) AS new (id, name, key)
""").bindparams(
        _USER, _NOW, bindparam("ids", type_=ARRAY(Uuid)), bindparam("names", type_=ARRAY(Text)),
        bindparam("keys", type_=ARRAY(Text)),
    )
)  # fmt: skip

PUT_ON: Final = Statement(
    text("""
INSERT INTO expenses.expense_tags (expense_id, tag_id, id, user_id)
SELECT :expense_id, new.tag_id, new.id, :user_id FROM unnest(:tag_ids, :ids) AS new (tag_id, id)
ON CONFLICT (expense_id, tag_id) DO NOTHING
""").bindparams(_USER, _EXPENSE, _TAGS, bindparam("ids", type_=ARRAY(Uuid)))
)

TAKEN_OFF: Final = Statement(
    text("""
DELETE FROM expenses.expense_tags
WHERE user_id = :user_id AND expense_id = :expense_id AND tag_id <> ALL (:tag_ids)
""").bindparams(_USER, _EXPENSE, _TAGS)
)
"""All but these."""

SHOWN_ON: Final = Statement(
    text("""
UPDATE expenses.expenses SET version = expenses.version + 1, updated_at = :now
FROM expenses.expense_tags
WHERE expense_tags.user_id = :user_id AND expense_tags.tag_id = :tag_id
  AND expenses.user_id = :user_id AND expenses.id = expense_tags.expense_id
""").bindparams(_USER, _TAG, _NOW)
)
"""Every expense that shows the tag, in the trash or out of it, has changed."""

MOVED: Final = Statement(
    text("""
UPDATE expenses.expense_tags SET tag_id = :target_id
WHERE user_id = :user_id AND tag_id = :tag_id AND NOT EXISTS (
    SELECT FROM expenses.expense_tags AS other
    WHERE other.expense_id = expense_tags.expense_id AND other.tag_id = :target_id
)
""").bindparams(_USER, _TAG, bindparam("target_id", type_=Uuid))
)
"""What has both keeps the one that goes, and loses it with it."""


find = in_ledger(TAGS)


async def own(reads: Executor, caller: Caller, tag_id: UUID, pointer: str) -> Row:
    """The caller's tag that a body or a query names at `pointer`. Raises `Invalid` (`unknown_tag`), of another's as of
    one that nobody has."""
    found = await TAGS.find(reads, caller, tag_id)
    if found is None:
        raise Invalid.at(pointer, "unknown_tag", "You have no such tag.")
    return found
