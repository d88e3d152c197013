"""What is due to leave the trash."""

from __future__ import annotations

from typing import Final

from sqlalchemy import ARRAY, TIMESTAMP, Integer, Uuid, bindparam, text

from cairn.kernel.db.statements import Statement

_BEFORE = bindparam("before", type_=TIMESTAMP(timezone=True))
_USERS = bindparam("user_ids", type_=ARRAY(Uuid))
DUE: Final = Statement(
    text("""
SELECT user_id, id FROM expenses.expenses WHERE deleted_at <= :before ORDER BY deleted_at LIMIT :most
""").bindparams(_BEFORE, bindparam("most", type_=Integer))
)
LOCKED: Final = Statement(
    text("""
SELECT id FROM expenses.ledgers WHERE user_id = ANY (:user_ids) ORDER BY user_id FOR NO KEY UPDATE
""").bindparams(_USERS)
)
"""Always in the same order, so that no two wait for each other."""
PURGED: Final = Statement(
    text("""
WITH old AS (
    SELECT user_id, id FROM expenses.expenses
    WHERE user_id = ANY (:user_ids) AND id = ANY (:ids) AND deleted_at <= :before
), unlinked AS (
    UPDATE expenses.expenses AS refund SET refund_of_id = NULL, deleted_with = NULL
    FROM old
    WHERE refund.user_id = old.user_id AND refund.refund_of_id = old.id
      AND NOT EXISTS (SELECT FROM old AS also WHERE also.id = refund.id)
)
DELETE FROM expenses.expenses AS gone USING old WHERE gone.user_id = old.user_id AND gone.id = old.id
RETURNING gone.id
""").bindparams(_BEFORE, _USERS, bindparam("ids", type_=ARRAY(Uuid)))
)
"""Those of these that nobody has restored meanwhile; their tags go with them. A refund that stays is of nothing."""
