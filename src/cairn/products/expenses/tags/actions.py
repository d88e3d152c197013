"""Putting tags on expenses."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.products.expenses.errors import LimitReached
from cairn.products.expenses.events import TAG_CREATED
from cairn.products.expenses.tags.queries import MADE, NAMED, PUT_ON, TAKEN_OFF
from cairn.products.expenses.tags.rules import MOST
from cairn.products.expenses.texts import normalised


async def tag_expense(
    work: UnitOfWork, expense_id: UUID, names: Sequence[str], *, fresh: bool = False
) -> list[str]:
    """The expense has exactly these tags (`fresh`: it has none yet). A tag is made at its first use; two spellings of
    one are one, and the first is shown. Answers the shown names in the order of what they are compared by. Raises
    `LimitReached`.

    The ledger is locked. Everything is queued, behind an expense that is queued too; so that two expenses of one
    transaction use the same new tag, flush between them."""
    wanted = {normalised(name): name for name in reversed(names)}
    tags = await _tags(work, wanted) if wanted else {}
    ids = [tag_id for tag_id, _ in tags.values()]
    at = {"user_id": work.caller.id, "expense_id": expense_id, "tag_ids": ids}
    if not fresh:
        work.execute(TAKEN_OFF, at)
    if ids:
        work.execute(PUT_ON, {**at, "ids": [new_id() for _ in ids]})
    return [tags[key][1] for key in sorted(tags)]


async def _tags(work: UnitOfWork, wanted: Mapping[str, str]) -> dict[str, tuple[UUID, str]]:
    """Ids and shown names of the tags with these keys; those that lack are made."""
    rows = await work.rows(NAMED, {"user_id": work.caller.id, "keys": list(wanted)})
    found = {str(row["key"]): (cast("UUID", row["id"]), str(row["name"])) for row in rows if row["id"]}
    lacking = {key: name for key, name in wanted.items() if key not in found}
    if lacking and cast("int", rows[0]["held"]) + len(lacking) > MOST:
        raise LimitReached
    made = {key: (new_id(), name) for key, name in lacking.items()}
    if made:
        work.execute(MADE, {
            "user_id": work.caller.id, "now": work.now, "ids": [tag_id for tag_id, _ in made.values()],
            "names": [name for _, name in made.values()], "keys": list(made),
        })  # fmt: skip
        for tag_id, _ in made.values():
            work.record(TAG_CREATED, tag_id, {"name": None})
    return found | made
