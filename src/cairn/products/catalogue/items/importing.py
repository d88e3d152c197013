"""Items out of a file: every row is judged as if it were created or changed by itself, and all go in together."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, cast

import orjson

from cairn.base.paging import Row
from cairn.base.refusals import FieldProblem, Invalid
from cairn.kernel.db.unit_of_work import UnitOfWork
from cairn.kernel.web.imports import GivenRow, Unreadable, batches_of
from cairn.kernel.web.plan import body_of, changes_of
from cairn.kernel.web.uploads import Upload
from cairn.products.catalogue.errors import ImportRefused
from cairn.products.catalogue.items import actions
from cairn.products.catalogue.items.queries import FIRST_SEEN, OWN_BY_SKU, OWN_BY_SKU_LOCKED, SEEN
from cairn.products.catalogue.items.rules import ANALYZE_AFTER, MOST_PROBLEMS, MOST_ROWS
from cairn.products.catalogue.items.schemas import ItemImport, NewItem

_TAKEN: Final = FieldProblem("/sku", "sku_taken", "You have an item with this SKU already.")
_REPEATED: Final = FieldProblem("/sku", "sku_repeated", "An earlier row has this SKU.")


async def import_items(work: UnitOfWork, upload: Upload, asked: ItemImport) -> Row:
    """What became of the rows, as an `ImportReport`. The items are the caller's own.

    Raises `ImportRefused` where the file cannot be read to its end, and, unless it is a dry run or `skip_invalid` was
    asked for, where a row is not valid: then nothing is stored. At a flush or the commit: `SkuTaken`, where
    another request took a SKU meanwhile.
    """
    run = _Import(work, asked)
    work.execute(SEEN, {})
    await work.flush()
    try:
        for rows in batches_of(upload, NewItem):
            await run.take(rows)
    except Unreadable as problem:
        run.unreadable(problem)
    return run.report()


@dataclass(slots=True)
class _Import:
    """One import under way. `writes`: what is good is written, until it is clear that nothing will be kept."""

    work: UnitOfWork
    asked: ItemImport
    rows: int = 0
    created: int = 0
    updated: int = 0
    unchanged: int = 0
    skipped: int = 0
    failed: int = 0
    problems: list[dict[str, object]] = field(default_factory=list)
    more_problems: int = 0
    outcomes: bytearray = field(default_factory=bytearray)

    @property
    def writes(self) -> bool:
        return not self.asked.dry_run and (self.asked.skip_invalid or not self.failed)

    async def take(self, rows: Sequence[GivenRow]) -> None:
        """Judge these rows, and write what is good in them."""
        if rows[-1].row > MOST_ROWS:
            says = f"A file may have {MOST_ROWS} rows."
            raise Unreadable(rows[-1].line, FieldProblem("", "too_many_rows", says))
        self.rows += len(rows)
        skus = [sku for given in rows if (sku := _sku(given)) is not None]
        fresh = {row["sku"] for row in await self.work.rows(FIRST_SEEN, {"skus": skus})}
        statement = OWN_BY_SKU_LOCKED if self.asked.on_conflict == "update" else OWN_BY_SKU
        own = {
            row["sku"]: row
            for row in await self.work.rows(statement, {"caller_id": self.work.caller.id, "skus": skus})
        }
        for given in rows:
            try:
                self._one(given, fresh, own)
            except Invalid as problem:
                self._note(given, problem.errors or (FieldProblem("", problem.code, problem.detail),))
        if self.writes:
            await self.work.flush()

    def _one(self, given: GivenRow, fresh: set[object], own: Mapping[object, Row]) -> None:
        if given.problems:
            raise Invalid(errors=given.problems)
        sku = _sku(given)
        if sku is not None and sku not in fresh:
            raise Invalid(errors=[_REPEATED])
        fresh.discard(sku)
        item = own.get(sku)
        if item is not None and self.asked.on_conflict == "update":
            self._update(item, given)
            return
        new = body_of(NewItem, given.value)
        if item is None:
            self.created += 1
            made = actions.create(self.work, new) if self.writes else {"id": None}
            self._tell(given, "created", made["id"])
        elif self.asked.on_conflict == "skip":
            self.skipped += 1
            self._tell(given, "skipped", item["id"])
        else:
            raise Invalid(errors=[_TAKEN])

    def _update(self, item: Row, given: GivenRow) -> None:
        changes = changes_of(NewItem, given.value)
        if not changes.over(item):
            self.unchanged += 1
            self._tell(given, "unchanged", item["id"])
            return
        self.updated += 1
        self._tell(given, "updated", item["id"])
        if self.writes:
            actions.update(self.work, item, changes)

    def unreadable(self, problem: Unreadable) -> None:
        """Note why the rest of the file is not looked at; raises `ImportRefused`."""
        where = FieldProblem(
            f"/lines/{problem.line}{problem.problem.pointer}", problem.problem.code,
            f"Line {problem.line}: {problem.problem.message}",
        )  # fmt: skip
        says = f"The file cannot be read on from line {problem.line}; nothing was stored."
        raise ImportRefused(says, errors=[*self._refused(), where]) from problem

    def _note(self, given: GivenRow, problems: Sequence[FieldProblem]) -> None:
        self.failed += 1
        self._tell(given, "failed", None, problems)
        room = max(0, MOST_PROBLEMS - len(self.problems))
        self.more_problems += len(problems[room:])
        for problem in problems[:room]:
            self.problems.append(
                {
                    "row": given.row, "line": given.line, "pointer": problem.pointer, "code": problem.code,
                    "message": problem.message,
                }
            )  # fmt: skip

    def _tell(
        self, given: GivenRow, outcome: str, item_id: object, problems: Sequence[FieldProblem] = ()
    ) -> None:
        """Note what became of a row, at once as JSON behind the others: as objects, or as a text each, a hundred
        thousand of them would be hundreds of megabytes, and are eight so."""
        if self.asked.report == "rows":
            said = {
                "row": given.row,
                "line": given.line,
                "outcome": outcome,
                "id": item_id,
                "problems": problems,
            }
            self.outcomes += b"," if self.outcomes else b""
            self.outcomes += orjson.dumps(said, str)

    def report(self) -> Row:
        """Raises `ImportRefused` where nothing may be stored."""
        if self.failed and not (self.asked.dry_run or self.asked.skip_invalid):
            says = f"{self.failed} of {self.rows} rows cannot be imported; nothing was stored."
            raise ImportRefused(says, errors=self._refused())
        if self.writes and self.created + self.updated >= ANALYZE_AFTER:
            self.work.enqueue("catalogue.analyze_items", {})
        rows = orjson.Fragment(b"[%b]" % bytes(self.outcomes))
        return {
            "dry_run": self.asked.dry_run, "committed": not self.asked.dry_run, "rows": self.rows,
            "created": self.created, "updated": self.updated, "unchanged": self.unchanged, "skipped": self.skipped,
            "failed": self.failed, "problems": self.problems, "more_problems": self.more_problems,
            "outcomes": rows if self.asked.report == "rows" else None,
        }  # fmt: skip

    def _refused(self) -> list[FieldProblem]:
        return [
            FieldProblem(
                f"/rows/{problem['row']}{problem['pointer']}", cast("str", problem["code"]),
                f"Line {problem['line']}: {problem['message']}",
            )
            for problem in self.problems
        ]  # fmt: skip


def _sku(given: GivenRow) -> str | None:
    """The SKU as it would be stored; None where there is none, or one that no item could have."""
    sku = given.value.get("sku") if isinstance(given.value, dict) else None
    return sku.strip() or None if isinstance(sku, str) and len(sku) <= 100 and "\0" not in sku else None
