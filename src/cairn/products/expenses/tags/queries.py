"""Reads of tags, and the statements that put them on expenses."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ARRAY, TIMESTAMP, Text, Uuid, bindparam, text

from cairn.kernel.db.statements import Statement

_USER = bindparam("user_id", type_=Uuid)
_EXPENSE = bindparam("expense_id", type_=Uuid)
_TAGS = bindparam("tag_ids", type_=ARRAY(Uuid))

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
        _USER, bindparam("now", type_=TIMESTAMP(timezone=True)), bindparam("ids", type_=ARRAY(Uuid)),
        bindparam("names", type_=ARRAY(Text)), bindparam("keys", type_=ARRAY(Text)),
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
