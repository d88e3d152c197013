"""Statements of registration."""

from __future__ import annotations

from sqlalchemy import bindparam
from sqlalchemy.dialects.postgresql import insert

from cairn.kernel.db.statements import Statement
from cairn.products.accounts.users.queries import table

_COLUMNS = [column for column in table.c if column.name != "search"]
ADD_IF_NEW = Statement(
    insert(table)
    .values({column.name: bindparam(f"new_{column.name}", type_=column.type) for column in _COLUMNS})
    .on_conflict_do_nothing(index_elements=[table.c.email_key])
    .returning(table.c.id)
)
