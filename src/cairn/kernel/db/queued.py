"""Writes that wait for their commit: how they are sent together, and what the trail says of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import cast

from sqlalchemy import Table

from cairn.base.paging import Row
from cairn.kernel.db.fields import FieldClass, Model, class_of
from cairn.kernel.db.statements import Statement

Queued = tuple[Statement, Row]


def alike(queue: Sequence[Queued]) -> list[tuple[Statement, list[Row]]]:
    """The queue in its order of first use, equal statements together."""
    groups: dict[str, tuple[Statement, list[Row]]] = {}
    for statement, values in queue:
        groups.setdefault(statement.sql, (statement, []))[1].append(values)
    return list(groups.values())


def each(queue: Sequence[Queued]) -> list[tuple[Statement, list[Row]]]:
    """The queue in its order, each write by itself."""
    return [(statement, [values]) for statement, values in queue]


def table_of(model: type[Model]) -> Table:
    return cast("Table", model.__table__)


def described(table: Table, values: Row, before: Row | None = None) -> dict[str, object]:
    """What changed: public fields as [before, after], all others by name with null; of a new row only what is set."""
    found: dict[str, object] = {}
    for name, value in values.items():
        if name == "id" or (value is None if before is None else before.get(name) == value):
            continue
        shown = class_of(table, name) is FieldClass.PUBLIC
        found[name] = [before.get(name) if before else None, value] if shown else None
    return found
