"""People as travel may know them: a view that accounts publishes, joined by every read that shows somebody."""

from __future__ import annotations

from typing import cast
from uuid import UUID

from sqlalchemy import TIMESTAMP, ColumnElement, FromClause, Text, Uuid, bindparam, column, select, table
from sqlalchemy.sql.expression import Alias

from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.reads import Executor
from cairn.kernel.db.statements import Statement
from cairn.kernel.web.bodies import Answer

PEOPLE = table(
    "people",
    column("id", Uuid),
    column("username", Text),
    column("display_name", Text),
    column("created_at", TIMESTAMP(timezone=True)),
    column("state", Text),
    schema="accounts",
)
"""`created_at` is the age of the account; who is erased is not there any more."""


class PersonAnswer(Answer):
    """A person, as others see them."""

    id: UUID
    username: str | None
    display_name: str


_KNOWN = Statement(
    select(*(PEOPLE.c[name] for name in ("id", "username", "display_name"))).where(
        PEOPLE.c.id == bindparam("user_id", type_=Uuid)
    )
)


async def known(reads: Executor, user_id: UUID, pointer: str = "/user_id") -> Row:
    """The person with this id, as others see them. Raises `Invalid` at `pointer` where there is nobody."""
    found = await reads.row(_KNOWN, {"user_id": user_id})
    if found is None:
        raise Invalid.at(pointer, "unknown_user", "There is no such user.")
    return found


def person(name: str) -> Alias:
    """The view under a name of its own, for a left join: what is shown of nobody is null."""
    return cast("Alias", PEOPLE.alias(name))


def shown(of: FromClause, prefix: str = "author") -> list[ColumnElement[object]]:
    """The columns that `with_people` makes one object of."""
    return [of.c[name].label(f"{prefix}_{name}") for name in ("id", "username", "display_name")]


def with_person(row: Row, prefix: str = "author") -> Row:
    """The row with the person in one field, null where there is nobody (any more)."""
    made = dict(row)
    found = {name: made.pop(f"{prefix}_{name}") for name in ("id", "username", "display_name")}
    made[prefix] = found if found["id"] is not None else None
    return made
