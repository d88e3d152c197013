"""How merchants are spelled."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from sqlalchemy import ARRAY, Text, bindparam, func, literal_column, select, true

from cairn.kernel.access import Caller
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.products.expenses.expenses.queries import EXPENSES, LIVE, MINE

_c = EXPENSES.c
_keys = func.unnest(bindparam("keys", type_=ARRAY(Text))).table_valued("key", name="wanted").render_derived()
_newest: Final = (
    select(_c.merchant)
    .where(MINE, LIVE, _c.status == literal_column("'posted'"), _c.merchant_key == _keys.c.key)
    .order_by(_c.date.desc(), _c.id.desc())
    .limit(literal_column("1"))
    .lateral("newest")
)
_SPELLED = Statement(select(_keys.c.key, _newest.c.merchant).select_from(_keys.join(_newest, true())))


async def spelled_last(reads: Executor, caller: Caller, keys: Sequence[str]) -> dict[object, str]:
    """The caller's merchants with these keys, each as the newest posted row spells it."""
    rows = await reads.rows(_SPELLED, {"caller_id": caller.user_id, "keys": keys})
    return {row["key"]: str(row["merchant"]) for row in rows}
