"""Putting tags on expenses, and writes of the tags themselves: one after the other in a ledger."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final, cast
from uuid import UUID

from cairn.base.ids import new_id
from cairn.base.paging import Row
from cairn.base.refusals import Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.bodies import Changes
from cairn.products.expenses.errors import LimitReached
from cairn.products.expenses.events import TAG_CHANGED, TAG_CREATED, TAG_DELETED, TAG_MERGED
from cairn.products.expenses.ledgers.actions import raise_version
from cairn.products.expenses.tags.models import Tag
from cairn.products.expenses.tags.queries import MADE, MOVED, NAMED, PUT_ON, SHOWN_ON, TAKEN_OFF, own
from cairn.products.expenses.tags.rules import MOST
from cairn.products.expenses.tags.schemas import NewTag
from cairn.products.expenses.texts import normalised

_MERGE_INTO: Final = "?merge_into"


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


def update(work: UnitOfWork, tag: Row, changes: Changes[NewTag]) -> Row:
    """The tag under another name, which its expenses show; nothing is written where nothing changes. At the commit:
    `NameTaken`."""
    changed = changes.over(tag)
    if not changed:
        return tag
    work.execute(SHOWN_ON, _at(work, tag))
    grown = {"version": cast("int", tag["version"]) + 1, "updated_at": work.now}
    named = {**changed, "name_key": normalised(str(changed["name"]))}
    after = work.change(Tag, tag, {**named, **grown}, TAG_CHANGED)
    raise_version(work)
    return after


async def delete(work: UnitOfWork, tag: Row, merge_into: UUID | None) -> None:
    """The tag goes from all its expenses; with `merge_into` they have that one in its place, and none has it twice.
    Raises `Invalid` (`unknown_tag`, `bad_merge_target`)."""
    if merge_into is not None and (await own(work, work.caller, merge_into, _MERGE_INTO))["id"] == tag["id"]:
        raise Invalid.at(_MERGE_INTO, "bad_merge_target", "Merge it into another one.")
    work.execute(SHOWN_ON, _at(work, tag))
    if merge_into is not None:
        work.execute(MOVED, {**_at(work, tag), "target_id": merge_into})
        work.record(TAG_MERGED, cast("UUID", tag["id"]), {"merged_into": merge_into})
    await work.flush()  # a statement that also removed the tag would still see it where it was
    work.remove(Tag, tag, None if merge_into else TAG_DELETED)
    raise_version(work)


def _at(work: UnitOfWork, tag: Row) -> dict[str, object]:
    return {"user_id": work.caller.id, "tag_id": tag["id"], "now": work.now}


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
